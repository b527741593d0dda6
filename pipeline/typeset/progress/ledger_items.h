#pragma once

#include <string>

#include "model/inlines.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

enum class LedgerMark { kNone, kBullet, kNumber, kDot, kSubhead };

/// An item of a cell without the mark that it was handed in with: ● ① ・, or 【…】 around the
/// whole.
struct LedgerItem {
  LedgerMark mark = LedgerMark::kNone;
  std::string sign;  // that hangs before it
  model::Inlines text;
};

LedgerItem ledger_item(model::Inlines text);

/// Items of one cell below one another as the tags of a PDF have them: those with marks in a list,
/// the others as paragraphs. The list is closed by what has no mark, or by `close`.
class ItemTags {
 public:
  void begin(Piece& piece, const LedgerItem& item);
  /// Between the mark and the text.
  void begin_text(Piece& piece, const LedgerItem& item);
  void end(Piece& piece, const LedgerItem& item);
  void close(Piece& piece);

 private:
  bool in_list_ = false;
};

}  // namespace nenpo::typeset
