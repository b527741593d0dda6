#include "typeset/progress/plan_band.h"

#include <algorithm>
#include <utility>

#include "typeset/progress/ledger_items.h"

namespace nenpo::typeset {
namespace {

/// Of an em: how far the middle of ● stands above the baseline.
constexpr double kBulletMiddle = 0.38;

/// By phrase where that costs no line: a line more costs the page as much as five columns.
std::vector<TextLine> narrow_lines(const Ledger& ledger, const model::Inlines& text, Pt width) {
  ParagraphSetter& setter = ledger.setting().setter;
  const model::TextStyle& style = ledger.style().plan.text;
  auto lines = setter.set(text, style, ragged(width), ledger.from());
  auto phrases = setter.set(text, style, ragged(width, Breaks::kByPhrase), ledger.from());
  return phrases.size() > lines.size() ? lines : phrases;
}

void place_sign(Piece& piece, const Ledger& ledger, const LedgerItem& item, Pt x, Pt baseline) {
  ParagraphSetter& setter = ledger.setting().setter;
  model::TextStyle text = ledger.style().plan.text;
  if (item.mark != LedgerMark::kBullet) {
    place(piece, setter.set_plain(item.sign, text), x, baseline);
    return;
  }
  const Pt cell = text.size;
  text.size = ledger.style().plan.bullet_size;
  TextLine bullet = setter.set_plain(item.sign, text);
  const Pt at = x + (cell - bullet.to) / 2;
  place(piece, std::move(bullet), at, baseline - (cell - text.size) * kBulletMiddle);
}

/// Returns where the item ends.
Pt set_item(Piece& piece, const Ledger& ledger, const LedgerItem& item, std::size_t column, Pt y,
            ItemTags& tags) {
  const model::ProgressPlanStyle& style = ledger.style().plan;
  Pt x = ledger.edge(column) + style.pad_left;
  const Pt right = ledger.edge(column + 1) - style.pad_right;
  if (item.mark == LedgerMark::kNumber) x += style.text.size;
  tags.begin(piece, item);
  if (!item.sign.empty()) {
    place_sign(piece, ledger, item, x, y + ledger.setting().setter.baseline(style.text));
    x += style.text.size;
  }
  tags.begin_text(piece, item);
  y = ledger.place_lines(piece, narrow_lines(ledger, item.text, right - x), style.text, x, y);
  tags.end(piece, item);
  return y;
}

/// Returns the height of the cell.
Pt set_cell(Piece& piece, const Ledger& ledger, const std::vector<model::Inlines>& items,
            std::size_t column) {
  const model::ProgressPlanStyle& style = ledger.style().plan;
  model::TagBegin cell;
  cell.role = model::Role::kTableCell;
  cell.column_span = column == 0 ? 2 : 1;
  open_tag(piece, std::move(cell));
  ItemTags tags;
  Pt y = style.pad_top;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) y += style.item_gap;
    y = set_item(piece, ledger, ledger_item(items[i]), column, y, tags);
  }
  tags.close(piece);
  close_tag(piece);
  return y + style.pad_bottom;
}

}  // namespace

Piece set_plan_band(const Ledger& ledger, const model::ProgressTable::Measure& measure) {
  static const std::vector<model::Inlines> kNoPlan;
  Piece piece = ledger.band();
  open_tag(piece, model::Role::kTableRow);
  std::vector<Pt> edges;
  for (std::size_t c = 0; c < ledger.columns(); ++c) {
    const auto& items = c < measure.plan.size() ? measure.plan[c] : kNoPlan;
    piece.height = std::max(piece.height, set_cell(piece, ledger, items, c));
    if (c > 0) edges.push_back(ledger.edge(c));
  }
  close_tag(piece);
  ledger.draw_sides(piece, Pt{}, piece.height, edges);
  ledger.draw_across(piece, Pt{}, ledger.style().hair);
  ledger.close_at_cut(piece);
  return piece;
}

}  // namespace nenpo::typeset
