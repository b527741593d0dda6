#include "typeset/tables/table_grid.h"

#include <algorithm>
#include <limits>

namespace nenpo::typeset {
namespace {

constexpr std::size_t kNobody = std::numeric_limits<std::size_t>::max();

using Row = std::vector<model::Inlines>;

/// The rows of the head and the body, one below the other.
std::vector<const Row*> rows_of(const model::Table& table) {
  std::vector<const Row*> rows;
  for (const Row& row : table.header) rows.push_back(&row);
  for (const Row& row : table.rows) rows.push_back(&row);
  return rows;
}

bool has_words(const Row& row, std::size_t column) {
  return column < row.size() && !model::plain_text(row[column]).empty();
}

bool can_merge(const TableGrid& grid, const std::vector<const Row*>& rows,
               const model::MergedCell& merged) {
  const std::size_t part_end = grid.is_header(merged.row) ? grid.header_rows : grid.rows();
  if (merged.rows == 0 || merged.columns == 0) return false;
  if (merged.row >= part_end || merged.rows > part_end - merged.row) return false;
  if (merged.column >= grid.columns || merged.columns > grid.columns - merged.column) return false;
  for (std::size_t r = merged.row; r < merged.row + merged.rows; ++r) {
    for (std::size_t c = merged.column; c < merged.column + merged.columns; ++c) {
      const bool first = r == merged.row && c == merged.column;
      if (grid.owners[r][c] != kNobody || (!first && has_words(*rows[r], c))) return false;
    }
  }
  return true;
}

void take(TableGrid& grid, const GridCell& cell, std::size_t owner) {
  for (std::size_t r = cell.row; r < cell.row + cell.rows; ++r) {
    for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c) {
      grid.owners[r][c] = owner;
    }
  }
}

GridCell cell_at(const std::vector<const Row*>& rows, std::size_t row, std::size_t column) {
  GridCell cell;
  cell.row = row;
  cell.column = column;
  if (column < rows[row]->size()) cell.text = &(*rows[row])[column];
  return cell;
}

}  // namespace

bool TableGrid::joins_next(std::size_t row) const {
  for (std::size_t c = 0; c < columns; ++c) {
    if (!ends_below(row, c)) return true;
  }
  return false;
}

bool TableGrid::ends_below(std::size_t row, std::size_t column) const {
  return row + 1 == rows() || owners[row][column] != owners[row + 1][column];
}

bool TableGrid::begins_at(std::size_t row, std::size_t column) const {
  return column == 0 || owners[row][column] != owners[row][column - 1];
}

TableGrid grid_of(const model::Table& table) {
  const std::vector<const Row*> rows = rows_of(table);
  TableGrid grid;
  grid.header_rows = table.header.size();
  for (const Row* row : rows) grid.columns = std::max(grid.columns, row->size());
  grid.owners.assign(rows.size(), std::vector<std::size_t>(grid.columns, kNobody));
  std::vector<GridCell> merged_cells;
  for (const model::MergedCell& merged : table.merged) {
    if (!can_merge(grid, rows, merged)) continue;
    GridCell cell = cell_at(rows, merged.row, merged.column);
    cell.rows = merged.rows;
    cell.columns = merged.columns;
    take(grid, cell, merged_cells.size());
    merged_cells.push_back(cell);
  }
  const auto merged_owners = grid.owners;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < grid.columns; ++c) {
      const std::size_t merged = merged_owners[r][c];
      GridCell cell = merged == kNobody ? cell_at(rows, r, c) : merged_cells[merged];
      if (cell.row != r || cell.column != c) continue;
      take(grid, cell, grid.cells.size());
      grid.cells.push_back(cell);
    }
  }
  return grid;
}

}  // namespace nenpo::typeset
