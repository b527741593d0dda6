#include "typeset/tables/table_columns.h"

#include <algorithm>

#include "base/text.h"
#include "typeset/blocks/figure_text.h"
#include "typeset/tables/column_widths.h"
#include "typeset/text/phrase.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.01};
constexpr Em kLongestKept = 10_em;  // a phrase of this length keeps a column from getting narrower

std::string text_of(const GridCell& cell) {
  return cell.text != nullptr ? model::plain_text(*cell.text) : std::string();
}

/// What the cells that span several columns ask beyond these, shared alike.
void widen_for(const GridCell& cell, Pt padding, std::vector<ColumnNeed>& needs) {
  Pt missing = cell.extent.unbreakable + padding;
  for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c) {
    missing -= needs[c].unbreakable;
  }
  if (missing <= Pt{}) return;
  const Pt share = missing / static_cast<double>(cell.columns);
  for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c) {
    ColumnNeed& need = needs[c];
    need.unbreakable += share;
    need.minimum = std::max(need.minimum, need.unbreakable);
    need.natural = std::max(need.natural, need.unbreakable);
  }
}

}  // namespace

TableColumns::TableColumns(TableGrid& grid, const model::Table& table,
                           const model::TableStyle& style, Setting& setting)
    : grid_(grid),
      style_(style),
      setting_(setting),
      alignments_(table.columns),
      figures_(grid.columns) {
  alignments_.resize(grid.columns, model::Alignment::kStart);
  for (GridCell& cell : grid_.cells) measure(cell);
  find_figures();
  set_widths();
}

void TableColumns::measure(GridCell& cell) {
  if (cell.text == nullptr) return;
  const bool header = grid_.is_header(cell.row);
  cell.extent = setting_.setter.extent(*cell.text, header ? style_.head : style_.cell);
  if (header || cell.columns > 1) return;
  const std::string text = text_of(cell);
  if (text.empty()) return;
  const auto whole = whole_part(text);
  Figures& figures = figures_[cell.column];
  ++(whole ? figures.count : figures.words);
  if (!whole) return;
  cell.figure = true;
  cell.whole = setting_.setter.set_plain(*whole, style_.cell).to;
}

/// A number here and there in a column of words is no figure.
void TableColumns::find_figures() {
  for (GridCell& cell : grid_.cells) {
    Figures& figures = figures_[cell.column];
    cell.figure = cell.figure && figures.aligned();
    if (!cell.figure) continue;
    figures.whole = std::max(figures.whole, cell.whole);
    figures.rest = std::max(figures.rest, cell.extent.natural - cell.whole);
  }
}

void TableColumns::set_widths() {
  const Pt padding = style_.pad_x * 2 + kRounding;
  std::vector<ColumnNeed> needs(grid_.columns);
  for (const GridCell& cell : grid_.cells) {
    if (cell.columns > 1) continue;
    ColumnNeed& need = needs[cell.column];
    const Figures& figures = figures_[cell.column];
    const Pt natural = cell.figure ? figures.whole + figures.rest : cell.extent.natural;
    const Pt unbreakable = cell.figure ? natural : cell.extent.unbreakable;
    const model::TextStyle& text = grid_.is_header(cell.row) ? style_.head : style_.cell;
    const Em phrase = std::min(longest_phrase(to_utf32(text_of(cell))), kLongestKept);
    const Pt minimum = std::max(unbreakable, std::min(natural, phrase.at(text.size)));
    need.natural = std::max(need.natural, natural + padding);
    need.unbreakable = std::max(need.unbreakable, unbreakable + padding);
    need.minimum = std::max(need.minimum, minimum + padding);
    need.content += natural;
  }
  for (const GridCell& cell : grid_.cells) {
    if (cell.columns > 1) widen_for(cell, padding, needs);
  }
  edges_.assign(1, Pt{});
  for (const Pt width : column_widths(needs, setting_.line_length)) {
    edges_.push_back(edges_.back() + width);
  }
}

Pt TableColumns::room(const GridCell& cell) const {
  return left(cell.column + cell.columns) - left(cell.column) - style_.pad_x * 2;
}

Pt TableColumns::x_of(const GridCell& cell, const TextLine& line) const {
  const Figures& figures = figures_[cell.column];
  const Pt width = cell.figure ? figures.whole + figures.rest : line.to;
  const Pt free = std::max(room(cell) - width, Pt{});
  Pt x = left(cell.column) + style_.pad_x;
  if (cell.figure) x += figures.whole - cell.whole;
  switch (cell.columns > 1 ? model::Alignment::kCentre : alignments_[cell.column]) {
    case model::Alignment::kStart:
      break;
    case model::Alignment::kCentre:
      x += free / 2;
      break;
    case model::Alignment::kEnd:
      x += free;
      break;
  }
  return x;
}

}  // namespace nenpo::typeset
