#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "model/manuscript.h"
#include "model/pages.h"
#include "model/style.h"
#include "typeset/block_setter.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/page_flow.h"
#include "typeset/text/folios.h"
#include "typeset/text/paragraph_setter.h"

namespace nenpo::typeset {

using Headings = std::vector<const model::Heading*>;

/// The headings down to a level, in order, those in columns too: of the contents page.
Headings headings_of(const model::Manuscript& manuscript, int depth);

/// The pages of one manuscript in the making: blocks become pieces, pieces are put on pages, and
/// the contents, whose height does not depend on the folios, are set again when these are known.
class Booklet {
 public:
  /// `folios` are what references print.
  Booklet(const model::Manuscript& manuscript, const model::Style& style, const TextTools& tools,
          Findings& findings, const Folios& folios);

  /// Sets everything, once. The failure is that of a font or of a part that the style lacks.
  std::optional<Failure> set();
  std::vector<model::Page> take_pages() { return std::move(pages_); }
  /// The folios of the pages that the anchors stand on.
  const std::map<std::string, std::string>& folios() const { return folios_; }

 private:
  struct ContentsPages {
    const model::Contents* contents = nullptr;
    std::size_t first_page = 0;
    int first_folio = 0;
    bool ends_section = false;  // of the chapter before it
  };

  void set_blocks(const model::Blocks& blocks, int columns);
  std::size_t prepare(const model::Blocks& blocks, std::size_t from, std::size_t to);
  void set_columns(const model::Columns& columns);
  void set_contents_again(const ContentsPages& contents);
  void close_document();
  std::optional<Failure> failure() const;

  void add(Pieces pieces, int columns);
  void add_notes(Piece& piece);
  void flush();
  void end_flow();
  void begin_contents(const model::Contents& contents);
  PageFlow contents_flow(const ContentsPages& contents);
  PageFlow new_flow(int first_folio);
  void take(PageFlow& flow);

  const model::Manuscript& manuscript_;
  const model::Style& style_;
  Findings& findings_;
  ParagraphSetter setter_;
  Setting setting_;
  BlockSetter blocks_;
  std::optional<PageFlow> flow_;
  std::optional<Failure> contents_failure_;
  std::vector<Passage>
      waiting_;  // until the next forced page: what is kept together is known by then
  std::set<std::size_t> noted_;  // the footnotes that are set
  std::vector<model::Page> pages_;
  std::vector<ContentsPages> contents_;
  std::map<std::string, std::string> folios_;  // by anchor
  int next_folio_ = 1;
};

}  // namespace nenpo::typeset
