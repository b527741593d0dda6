#pragma once

#include <string>
#include <vector>

#include "model/pages.h"
#include "model/proof.h"
#include "model/style_proof.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// The pages of a proof copy in the making.
class ProofSheets {
 public:
  ProofSheets(const model::Proof& proof, const model::ProofStyle& style, Setting& setting)
      : proof_(proof), style_(style), setting_(setting) {}

  /// 校正紙: publication, boxes for the stages of proofreading, and everything to be checked.
  void add_check_sheet(Pt width, Pt height);
  void add_page(const model::Page& page, const model::ProofPage& notes);
  std::vector<model::Page> take() { return std::move(pages_); }

 private:
  struct Column {
    Pt x, y, width, foot;
  };
  void begin(Pt width, Pt height, const std::string& label);
  void put(Piece piece, Pt x, Pt y);
  std::size_t fill_columns(Pieces& pieces, std::size_t from, const std::vector<Column>& columns);
  void add_rest(Pieces& pieces, std::size_t from, const model::Page& like,
                const std::string& label);
  std::vector<Column> whole_page(Pt width, Pt height) const;
  Pieces notes_of(const model::ProofPage& notes, Pt width);

  const model::Proof& proof_;
  const model::ProofStyle& style_;
  Setting& setting_;
  std::vector<model::Page> pages_;
};

}  // namespace nenpo::typeset
