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
                     const model::TableStyle& style, Setting& setting, TableCells& cells,
                     model::SourceLine from)
    : grid_(grid),
      columns_(columns),
      style_(style),
      setting_(setting),
      cells_(cells),
      from_(std::move(from)) {}

void TableRows::draw(Piece& piece, std::size_t row, Pt y) {
  draw_slice(piece, row, y,
             {.from_line = 0,
              .to_line = cells_.line_count(row),
              .top = style_.pad_y,
              .bottom = cells_.height(row),
              .last = true});
}

void TableRows::draw_slice(Piece& piece, std::size_t row, Pt y, const Slice& slice) {
  shade(piece, row, y, slice);
  const Pt baseline = y + slice.top + setting_.setter.baseline(cells_.text_of(row));
  open_tag(piece, model::Role::kTableRow);
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    const std::size_t owner = grid_.owners[row][c];
    const GridCell& cell = grid_.cells[owner];
    const bool begins = cell.row == row || cells_.is_divided(owner);
    if (begins && cell.column == c) draw_cell(piece, owner, row, baseline, slice);
  }
  close_tag(piece);
  as_artifact(piece, [&] { draw_rules(piece, row, y, slice); });
}

/// Behind all head rows at once, whose cells may go over several of them, and behind every second
/// row but for such cells. The rule above is drawn again, for the shade would hide its lower half.
void TableRows::shade(Piece& piece, std::size_t row, Pt y, const Slice& slice) {
  const bool header = grid_.is_header(row);
  if (header && row > 0) return;
  if (!header && (!style_.stripe || (row - grid_.header_rows) % 2 == 0)) return;
  Pt height = slice.bottom;
  for (std::size_t r = 1; header && r < grid_.header_rows; ++r) height += cells_.height(r);
  const model::Colour colour = header ? style_.tint : *style_.stripe;
  as_artifact(piece, [&] {
    for_stretches(
        grid_.columns,
        [&](std::size_t c) { return header || grid_.cells[grid_.owners[row][c]].rows == 1; },
        [&](std::size_t begin, std::size_t end) {
          const Pt left = columns_.left(begin);
          fill(piece, {left, y, columns_.left(end) - left, height}, colour);
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

void TableRows::draw_cell(Piece& piece, std::size_t owner, std::size_t row, Pt baseline,
                          const Slice& slice) {
  const GridCell& cell = grid_.cells[owner];
  const bool header = grid_.is_header(cell.row);
  model::TagBegin tag;
  tag.role = header ? model::Role::kTableHeader : model::Role::kTableCell;
  if (header) tag.scope = model::Scope::kColumn;
  tag.row_span = slice.last && !cells_.is_divided(owner) ? static_cast<int>(cell.rows) : 1;
  tag.column_span = static_cast<int>(cell.columns);
  open_tag(piece, std::move(tag));
  auto& lines = cells_.lines(owner);
  const TableCells::Lines in_row = cells_.in_row(owner, row);
  const std::size_t end = std::min(in_row.from + slice.to_line, in_row.to);
  Pt at = baseline + cells_.centring(owner);
  for (std::size_t i = in_row.from + slice.from_line; i < end; ++i) {
    const Pt x = columns_.x_of(cell, lines[i], i, lines.size());
    place_recorded(piece, std::move(lines[i]), x, at);
    at += cells_.text_of(row).leading;
  }
  close_tag(piece);
  if (slice.from_line > 0 || row != cell.row) return;
  const Findings& found = cells_.findings(owner);
  piece.findings.insert(piece.findings.end(), found.begin(), found.end());
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
  const std::size_t lines = cells_.line_count(row);
  const Pt leading = cells_.text_of(row).leading;
  std::size_t parts = 1;
  if (cells_.height(row) > room) {
    const double most = std::max(std::floor((part - style_.pad_y * 2) / leading), 1.0);
    parts = static_cast<std::size_t>(std::ceil(static_cast<double>(lines) / most));
  }
  Pieces pieces;
  Pt left = cells_.height(row);
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
