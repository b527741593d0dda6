#include "typeset/progress/plan_band.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

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

/// An item in its lines, and how far they stand in.
struct PlanItem {
  LedgerItem item;
  std::vector<TextLine> lines;
  Pt sign_at, text_at;  // from the left edge of the ledger
};
using Cell = std::vector<PlanItem>;

class PlanBand {
 public:
  PlanBand(const Ledger& ledger, const model::ProgressTable::Measure& measure)
      : ledger_(ledger), style_(ledger.style().plan), cells_(ledger.columns()) {
    for (std::size_t column = 0; column < cells_.size(); ++column) {
      if (column >= measure.plan.size()) continue;
      for (const auto& text : measure.plan[column])
        cells_[column].push_back(plan_item(text, column));
    }
  }

  Pieces set(const PlanRoom& room) {
    Pieces pieces{part(room.first)};
    while (!all_set()) {
      leave_open(pieces.back());
      pieces.push_back(part(room.next));
    }
    ledger_.close_at_cut(pieces.back());
    return pieces;
  }

 private:
  PlanItem plan_item(const model::Inlines& text, std::size_t column) const {
    PlanItem made{ledger_item(text), {}, ledger_.edge(column) + style_.pad_left, {}};
    const Pt right = ledger_.edge(column + 1) - style_.pad_right;
    if (made.item.mark == LedgerMark::kNumber) made.sign_at += style_.text.size;
    made.text_at = made.sign_at + (made.item.sign.empty() ? Pt{} : style_.text.size);
    made.lines = narrow_lines(ledger_, made.item.text, right - made.text_at);
    return made;
  }

  bool all_set() const {
    return std::all_of(cells_.begin(), cells_.end(), [](const Cell& cell) { return cell.empty(); });
  }

  Pt height_of(const PlanItem& item) const {
    return style_.text.leading * static_cast<double>(item.lines.size());
  }

  /// What `room` holds of the cell. At least a line of it, so that the band comes to an end.
  Cell take(Cell& cell, Pt room) const {
    room -= style_.pad_top + style_.pad_bottom;
    std::size_t count = 0;
    Pt height;
    while (count < cell.size()) {
      height += height_of(cell[count]) + (count > 0 ? style_.item_gap : Pt{});
      if (height > room) break;
      ++count;
    }
    if (count == 0 && !cell.empty()) return {take_lines(cell.front(), room)};
    const auto end = cell.begin() + static_cast<std::ptrdiff_t>(count);
    Cell taken(std::make_move_iterator(cell.begin()), std::make_move_iterator(end));
    cell.erase(cell.begin(), end);
    return taken;
  }

  /// The beginning of an item; its rest has no mark.
  PlanItem take_lines(PlanItem& item, Pt room) const {
    PlanItem taken = item;
    const auto fitting = static_cast<std::size_t>(std::max(room / style_.text.leading, 1.0));
    const auto count = static_cast<std::ptrdiff_t>(fitting);
    taken.lines.erase(taken.lines.begin() + count, taken.lines.end());
    item.lines.erase(item.lines.begin(), item.lines.begin() + count);
    item.item.mark = LedgerMark::kNone;
    item.item.sign.clear();
    return taken;
  }

  Piece part(Pt room) {
    Piece piece = ledger_.band();
    open_tag(piece, model::Role::kTableRow);
    std::vector<Pt> edges;
    for (std::size_t column = 0; column < cells_.size(); ++column) {
      piece.height = std::max(piece.height, set_cell(piece, column, take(cells_[column], room)));
      if (column > 0) edges.push_back(ledger_.edge(column));
    }
    close_tag(piece);
    ledger_.draw_sides(piece, Pt{}, piece.height, edges);
    ledger_.draw_across(piece, Pt{}, ledger_.style().hair);
    return piece;
  }

  /// Returns the height of the cell.
  Pt set_cell(Piece& piece, std::size_t column, Cell items) const {
    model::TagBegin cell;
    cell.role = model::Role::kTableCell;
    cell.column_span = column == 0 ? 2 : 1;
    open_tag(piece, std::move(cell));
    ItemTags tags;
    Pt y = style_.pad_top;
    for (PlanItem& item : items) {
      if (&item != &items.front()) y += style_.item_gap;
      y = set_item(piece, item, y, tags);
    }
    tags.close(piece);
    close_tag(piece);
    return y + style_.pad_bottom;
  }

  /// Returns where the item ends.
  Pt set_item(Piece& piece, PlanItem& item, Pt y, ItemTags& tags) const {
    tags.begin(piece, item.item);
    if (!item.item.sign.empty()) {
      place_sign(piece, ledger_, item.item, item.sign_at,
                 y + ledger_.setting().setter.baseline(style_.text));
    }
    tags.begin_text(piece, item.item);
    y = ledger_.place_lines(piece, std::move(item.lines), style_.text, item.text_at, y);
    tags.end(piece, item.item);
    return y;
  }

  /// The band goes on: a hair, not the frame, ends the page.
  void leave_open(Piece& piece) const {
    Piece cut;
    ledger_.draw_across(cut, piece.height, ledger_.style().hair);
    piece.at_cut = std::move(cut.items);
  }

  const Ledger& ledger_;
  const model::ProgressPlanStyle& style_;
  std::vector<Cell> cells_;  // what is not yet set
};

}  // namespace

Pieces set_plan_band(const Ledger& ledger, const model::ProgressTable::Measure& measure,
                     const PlanRoom& room) {
  return PlanBand(ledger, measure).set(room);
}

}  // namespace nenpo::typeset
