#include "typeset/tables/table_columns.h"

#include <algorithm>

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.01};
constexpr Em kLongestKept = 10_em;  // a phrase of this length keeps a column from getting narrower
constexpr Em kNarrowest = 4_em;     // a column of text
constexpr double kTightPadding = 0.5;

Pt share(model::Alignment alignment, Pt free) {
  switch (alignment) {
    case model::Alignment::kStart:
      return Pt{};
    case model::Alignment::kCentre:
      return free / 2;
    case model::Alignment::kEnd:
      return free;
  }
  return Pt{};
}

/// What the cells that span several columns ask beyond these, shared alike.
void widen_for(const GridCell& cell, TableNeed& need) {
  auto& columns = need.columns;
  Pt missing = cell.measure->unbreakable + need.padding;
  for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c) {
    missing -= columns[c].unbreakable;
  }
  if (missing <= Pt{}) return;
  const Pt part = missing / static_cast<double>(cell.columns);
  for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c) {
    ColumnNeed& column = columns[c];
    column.unbreakable += part;
    column.floor = std::max(column.floor, column.unbreakable);
    column.minimum = std::max(column.minimum, column.floor);
    column.natural = std::max(column.natural, column.minimum);
  }
}

/// What is wide on one line, and the least for a text that may be broken.
struct CellWidths {
  Pt natural, unbreakable;
  Pt phrase;
};

void take(const CellWidths& cell, const model::TextStyle& text, Pt padding, ColumnNeed& column) {
  const Pt floor = std::max(cell.unbreakable, std::min(cell.natural, kNarrowest.at(text.size)));
  const Pt phrase = std::min(cell.phrase, kLongestKept.at(text.size));
  const Pt minimum = std::max(floor, std::min(cell.natural, phrase));
  column.natural = std::max(column.natural, cell.natural + padding);
  column.unbreakable = std::max(column.unbreakable, cell.unbreakable + padding);
  column.floor = std::max(column.floor, floor + padding);
  column.minimum = std::max(column.minimum, minimum + padding);
  column.content += cell.natural;
}

}  // namespace

TableColumns::TableColumns(TableGrid& grid, const model::Table& table,
                           const model::TableStyle& style, Setting& setting)
    : grid_(grid),
      style_(style),
      setting_(setting),
      measures_(setting.setter),
      alignments_(table.columns),
      figures_(grid.columns),
      pad_(style.pad_x) {
  alignments_.resize(grid.columns, model::Alignment::kStart);
  for (GridCell& cell : grid_.cells) measure(cell);
  continued_ =
      measures_.of({model::Text{.text = style.continued, .strong = false, .fact = {}}}, style.cell)
          .natural;
  find_figures();
  set_widths();
}

void TableColumns::measure(GridCell& cell) {
  if (cell.text == nullptr) return;
  const bool header = grid_.is_header(cell.row);
  cell.measure = &measures_.of(*cell.text, header ? style_.head : style_.cell);
}

bool TableColumns::is_figure(const GridCell& cell) const {
  if (cell.measure == nullptr || cell.columns > 1 || grid_.is_header(cell.row)) return false;
  if (!cell.measure->is_figure()) return false;
  const auto& lines = cell.measure->lines;
  return alignments_[cell.column] != model::Alignment::kStart ||
         std::none_of(lines.begin(), lines.end(),
                      [](const CellLine& line) { return line.labelled; });
}

/// A number here and there in a column of words is no figure.
void TableColumns::find_figures() {
  for (const GridCell& cell : grid_.cells) {
    if (cell.measure == nullptr || cell.columns > 1 || grid_.is_header(cell.row)) continue;
    if (cell.measure->natural == Pt{} || cell.measure->is_placeholder()) continue;
    Figures& figures = figures_[cell.column];
    ++(is_figure(cell) ? figures.count : figures.words);
    if (!is_figure(cell)) continue;
    for (const CellLine& line : cell.measure->lines) add(line, figures);
  }
}

void TableColumns::add(const CellLine& line, Figures& figures) const {
  if (line.kind != LineKind::kFigure) return;
  figures.whole = std::max(figures.whole, line.whole);
  figures.fraction = std::max(figures.fraction, line.fraction_end - line.whole);
  figures.unit = std::max(figures.unit, line.unit_end - line.whole);
  figures.remark = std::max(figures.remark, line.natural - line.whole);
}

TableNeed TableColumns::needs(Pt padding) const {
  TableNeed need;
  need.columns.resize(grid_.columns);
  need.row_padding = style_.pad_y * 2;
  need.padding = padding;
  need.em = style_.cell.size;
  need.total = setting_.line_length;
  for (std::size_t r = 0; r < grid_.rows(); ++r) {
    need.leading.push_back(grid_.is_header(r) ? style_.head.leading : style_.cell.leading);
  }
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    need.columns[c].figures = figures_[c].aligned();
  }
  for (const GridCell& cell : grid_.cells) {
    if (cell.measure == nullptr) continue;
    need.cells.push_back({cell.row, cell.column, cell.rows, cell.columns, cell.measure});
    if (cell.columns > 1) continue;
    ColumnNeed& column = need.columns[cell.column];
    CellWidths widths{cell.measure->natural, cell.measure->unbreakable, cell.measure->phrase};
    if (column.figures && is_figure(cell)) {
      widths.natural = widths.unbreakable = figures_[cell.column].width();
    }
    if (cell.rows > 1 && !grid_.is_header(cell.row)) {
      widths.unbreakable = std::max(widths.unbreakable, continued_);
      widths.natural = std::max(widths.natural, continued_);
    }
    take(widths, grid_.is_header(cell.row) ? style_.head : style_.cell, padding, column);
  }
  for (const GridCell& cell : grid_.cells) {
    if (cell.columns > 1 && cell.measure != nullptr) widen_for(cell, need);
  }
  return need;
}

bool TableColumns::has_merged_columns() const {
  return std::any_of(grid_.cells.begin(), grid_.cells.end(),
                     [](const GridCell& cell) { return cell.columns > 1; });
}

void TableColumns::set_widths() {
  TableNeed need = needs(pad_ * 2 + kRounding);
  if (!fits_floor(need)) {
    pad_ = pad_ * kTightPadding;
    need = needs(pad_ * 2 + kRounding);
  }
  if (!fits_floor(need)) {
    figures_.assign(grid_.columns, {});
    need = needs(pad_ * 2 + kRounding);
  }
  if (!fits_on_one_line(need) || has_merged_columns()) {
    measures_.find_phrases();
    need = needs(pad_ * 2 + kRounding);
  }
  edges_.assign(1, Pt{});
  for (const Pt width : column_widths(need)) edges_.push_back(edges_.back() + width);
}

Pt TableColumns::room(const GridCell& cell) const {
  return left(cell.column + cell.columns) - left(cell.column) - pad_ * 2;
}

Pt TableColumns::x_of(const GridCell& cell, const TextLine& line, std::size_t index,
                      std::size_t count) const {
  if (cell.columns == 1 && figures_[cell.column].aligned()) {
    const auto& parts = cell.measure->lines;
    return x_in_block(cell, line, parts.size() == count ? &parts[index] : nullptr);
  }
  const auto alignment = cell.columns > 1 ? model::Alignment::kCentre : alignments_[cell.column];
  return left(cell.column) + pad_ + share(alignment, std::max(room(cell) - line.to, Pt{}));
}

Pt TableColumns::x_in_block(const GridCell& cell, const TextLine& line,
                            const CellLine* part) const {
  const Figures& figures = figures_[cell.column];
  const model::Alignment alignment = alignments_[cell.column];
  const Pt begin = left(cell.column) + pad_;
  const Pt free = room(cell) - line.to;
  const Pt block = begin + share(alignment, std::max(room(cell) - figures.width(), Pt{}));
  const bool header = grid_.is_header(cell.row);
  if (part != nullptr && part->kind == LineKind::kFigure && is_figure(cell)) {
    return block + figures.whole - part->whole;
  }
  if (part != nullptr && part->kind == LineKind::kPlaceholder && !header) {
    return block + figures.whole + figures.fraction - line.to;
  }
  const Pt over = block + share(alignment, figures.core() - line.to);
  return std::clamp(over, begin, begin + std::max(free, Pt{}));
}

}  // namespace nenpo::typeset
