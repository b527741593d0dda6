#pragma once

#include <cstdint>
#include <vector>

#include "normalize/tables/table_finder.h"

namespace nenpo::normalize {

/// Columns from the first to the last, both included.
struct ColumnRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The columns of a header and the row behind it.
struct Header {
  std::uint32_t header_row = 0;
  std::uint32_t first_row = 0;  // of the records
  std::vector<FoundColumn> columns;
};

/// Reads the header of one table that has its labels in a row (index into view.rows()), alone or
/// together with the row above or below it, outside the columns in `taken`. No columns: there is
/// none. `first_free` is the first row that belongs to no table yet.
Header read_header(const SheetView& view, std::size_t row, std::uint32_t first_free,
                   const TableLabels& labels, const std::vector<ColumnRange>& taken);

}  // namespace nenpo::normalize
