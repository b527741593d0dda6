#pragma once

#include <cstddef>
#include <vector>

#include "model/manuscript.h"
#include "typeset/tables/cell_measures.h"

namespace nenpo::typeset {

/// A cell that is printed, and the rectangle of the grid that it takes.
struct GridCell {
  std::size_t row = 0, column = 0;  // row: header rows first
  std::size_t rows = 1, columns = 1;
  const model::Inlines* text = nullptr;  // null: the row ends before this column
  const CellMeasure* measure = nullptr;  // of the text, once it is measured
};

/// A table as a full grid: short rows are filled up, merged cells counted once. A merge that
/// would hide words, leave its part of the table or meet another merge is not made.
struct TableGrid {
  std::size_t columns = 0;
  std::size_t header_rows = 0;
  std::vector<GridCell> cells;                   // row by row
  std::vector<std::vector<std::size_t>> owners;  // [row][column]: the cell that stands there

  std::size_t rows() const { return owners.size(); }
  bool is_header(std::size_t row) const { return row < header_rows; }
  /// Whether a cell goes on from this row into the next.
  bool joins_next(std::size_t row) const;
  /// Whether a rule stands below this cell of the grid, or left of it.
  bool ends_below(std::size_t row, std::size_t column) const;
  bool begins_at(std::size_t row, std::size_t column) const;
};

TableGrid grid_of(const model::Table& table);

}  // namespace nenpo::typeset
