#include "typeset/tables/table_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nenpo::typeset {
namespace {

/// Calls `draw(begin, end)` for every stretch of neighbouring columns that are all `wanted`.
template <typename Wanted, typename Draw>
void for_stretches(std::size_t columns, Wanted wanted, Draw draw) {
  for (std::size_t begin = 0; begin < columns; ++begin) {
    if (!wanted(begin)) continue;
    std::size_t end = begin + 1;
    while (end < columns && wanted(end)) ++end;
    draw(begin, end);
    begin = end;
  }
}

}  // namespace

TableRows::TableRows(const TableGrid& grid, const TableColumns& columns,
                     const model::TableStyle& style, Setting& setting, model::SourceLine from)
    : grid_(grid),
      columns_(columns),
      style_(style),
      setting_(setting),
      from_(std::move(from)),
      lines_(grid.cells.size()),
      heights_(grid.rows()) {
  set_lines();
  set_heights();
}

const model::TextStyle& TableRows::text_of(std::size_t row) const {
  return grid_.is_header(row) ? style_.head : style_.cell;
}

void TableRows::set_lines() {
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    if (cell.text == nullptr) continue;
    lines_[i] = setting_.setter.set(*cell.text, text_of(cell.row),
                                    ragged(columns_.room(cell), Breaks::kByPhrase), from_);
  }
}

Pt TableRows::height_of(const GridCell& cell, std::size_t owner) const {
  const std::size_t lines = std::max<std::size_t>(lines_[owner].size(), 1);
  return text_of(cell.row).leading * static_cast<double>(lines) + style_.pad_y * 2;
}

/// A merged cell that needs more than its rows have makes the last of them higher.
void TableRows::set_heights() {
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    if (cell.rows == 1) heights_[cell.row] = std::max(heights_[cell.row], height_of(cell, i));
  }
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    if (cell.rows == 1) continue;
    Pt missing = height_of(cell, i);
    for (std::size_t r = cell.row; r < cell.row + cell.rows; ++r) missing -= heights_[r];
    if (missing > Pt{}) heights_[cell.row + cell.rows - 1] += missing;
  }
}

bool TableRows::text_goes_on(std::size_t row) const {
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    if (grid_.ends_below(row, c)) continue;
    const std::size_t owner = grid_.owners[row][c];
    const GridCell& cell = grid_.cells[owner];
    Pt needed = height_of(cell, owner);
    for (std::size_t r = cell.row; r <= row; ++r) needed -= heights_[r];
    if (needed > Pt{}) return true;
  }
  return false;
}

std::size_t TableRows::line_count(std::size_t row) const {
  std::size_t lines = 1;
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    const std::size_t owner = grid_.owners[row][c];
    if (grid_.cells[owner].row == row) lines = std::max(lines, lines_[owner].size());
  }
  return lines;
}

void TableRows::draw(Piece& piece, std::size_t row, Pt y) {
  draw_slice(piece, row, y,
             {.from_line = 0,
              .to_line = line_count(row),
              .top = style_.pad_y,
              .bottom = heights_[row],
              .last = true});
}

void TableRows::draw_slice(Piece& piece, std::size_t row, Pt y, const Slice& slice) {
  shade(piece, row, y, slice);
  const Pt baseline = y + slice.top + setting_.setter.baseline(text_of(row));
  open_tag(piece, model::Role::kTableRow);
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    const std::size_t owner = grid_.owners[row][c];
    const GridCell& cell = grid_.cells[owner];
    if (cell.row == row && cell.column == c) draw_cell(piece, owner, baseline, slice);
  }
  close_tag(piece);
  as_artifact(piece, [&] { draw_rules(piece, row, y, slice); });
}

/// Behind a head row, and behind every second row but for cells that go over several rows. The rule
/// above is drawn again, for the shade would hide its lower half.
void TableRows::shade(Piece& piece, std::size_t row, Pt y, const Slice& slice) {
  const bool header = grid_.is_header(row);
  if (!header && (!style_.stripe || (row - grid_.header_rows) % 2 == 0)) return;
  const model::Colour colour = header ? style_.tint : *style_.stripe;
  as_artifact(piece, [&] {
    for_stretches(
        grid_.columns,
        [&](std::size_t c) { return header || grid_.cells[grid_.owners[row][c]].rows == 1; },
        [&](std::size_t begin, std::size_t end) {
          const Pt left = columns_.left(begin);
          fill(piece, {left, y, columns_.left(end) - left, slice.bottom}, colour);
        });
    if (row > 0 && slice.from_line == 0) draw_rule_below(piece, row - 1, y);
  });
}

void TableRows::draw_rule_below(Piece& piece, std::size_t row, Pt y) {
  const bool table_ends = row + 1 == grid_.rows() && !grid_.is_header(row);
  const model::RuleStyle& rule = table_ends ? style_.frame : style_.hairline;
  for_stretches(
      grid_.columns, [&](std::size_t column) { return grid_.ends_below(row, column); },
      [&](std::size_t begin, std::size_t end) {
        draw_rule(piece, {columns_.left(begin), y}, {columns_.left(end), y}, rule);
      });
}

void TableRows::draw_cell(Piece& piece, std::size_t owner, Pt baseline, const Slice& slice) {
  const GridCell& cell = grid_.cells[owner];
  const bool header = grid_.is_header(cell.row);
  model::TagBegin tag;
  tag.role = header ? model::Role::kTableHeader : model::Role::kTableCell;
  if (header) tag.scope = model::Scope::kColumn;
  tag.row_span = slice.last ? static_cast<int>(cell.rows) : 1;
  tag.column_span = static_cast<int>(cell.columns);
  open_tag(piece, std::move(tag));
  auto& lines = lines_[owner];
  const std::size_t end = std::min(slice.to_line, lines.size());
  for (std::size_t i = slice.from_line; i < end; ++i) {
    const Pt x = columns_.x_of(cell, lines[i]);
    const Pt down = text_of(cell.row).leading * static_cast<double>(i - slice.from_line);
    place(piece, std::move(lines[i]), x, baseline + down);
  }
  close_tag(piece);
}

/// Below the row but inside merged cells; and between the columns if the style has such rules.
void TableRows::draw_rules(Piece& piece, std::size_t row, Pt top, const Slice& slice) {
  const Pt bottom = top + slice.bottom;
  const auto edge = [&](std::size_t column) { return columns_.left(column); };
  if (slice.last) draw_rule_below(piece, row, bottom);
  if (!style_.grid_lines) return;
  for (std::size_t c = 0; c <= grid_.columns; ++c) {
    if (c < grid_.columns && !grid_.begins_at(row, c)) continue;
    draw_rule(piece, {edge(c), top}, {edge(c), bottom}, style_.hairline);
  }
}

Piece TableRows::slice_piece(std::size_t row, const Slice& slice) {
  Piece piece;
  piece.snap = Snap::kFree;
  piece.from = from_;
  piece.height = slice.bottom;
  draw_slice(piece, row, Pt{}, slice);
  Piece cut;
  as_artifact(cut, [&] {
    draw_rule(cut, {Pt{}, piece.height}, {columns_.total(), piece.height}, style_.frame);
  });
  piece.at_cut = std::move(cut.items);
  return piece;
}

Pieces TableRows::pieces(std::size_t row, Pt room, Pt part) {
  const std::size_t lines = line_count(row);
  const Pt leading = text_of(row).leading;
  std::size_t parts = 1;
  if (heights_[row] > room) {
    const double most = std::max(std::floor((part - style_.pad_y * 2) / leading), 1.0);
    parts = static_cast<std::size_t>(std::ceil(static_cast<double>(lines) / most));
  }
  Pieces pieces;
  Pt left = heights_[row];
  for (std::size_t i = 0; i < parts; ++i) {
    Slice slice{.from_line = lines * i / parts,
                .to_line = lines * (i + 1) / parts,
                .top = i == 0 ? style_.pad_y : Pt{},
                .bottom = {},
                .last = i + 1 == parts};
    slice.bottom = slice.last
                       ? left
                       : slice.top + leading * static_cast<double>(slice.to_line - slice.from_line);
    left -= slice.bottom;
    pieces.push_back(slice_piece(row, slice));
  }
  return pieces;
}

}  // namespace nenpo::typeset
