#pragma once

#include <cstddef>
#include <vector>

#include "model/pages.h"

namespace nenpo::pdf {

/// A cell of a table's structure; spans from 1.
struct TableCell {
  bool header = false;
  model::Scope scope = model::Scope::kNone;
  int column_span = 1;
  int row_span = 1;
};
using TableRow = std::vector<TableCell>;

/// Where a cell stands in its table: [column, column_end) and [row, row_end).
struct CellPlace {
  std::size_t cell = 0;  // of all cells, row by row
  std::size_t row = 0, row_end = 0;
  std::size_t column = 0, column_end = 0;
};

/// The places of all cells, row by row: a cell stands in the first column that no cell above it
/// takes (PDF 1.7, 14.8.5.7).
std::vector<CellPlace> places_of(const std::vector<TableRow>& rows);

/// The header cells of each data cell, by their numbers among all cells. For tables whose headers
/// are not found from the scopes of one head row and one column of row headers: those with merged
/// cells, several head rows, or rows that head those below them (ISO 14289-1, 7.5). Empty for
/// simple tables.
std::vector<std::vector<std::size_t>> headers_of(const std::vector<TableRow>& rows);

}  // namespace nenpo::pdf
