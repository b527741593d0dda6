#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/length.h"
#include "typeset/tables/column_widths.h"

namespace nenpo::typeset {

using LineCounts = std::vector<std::uint32_t>;

/// How high a table gets.
struct RowHeights {
  Pt height;              // of all rows together
  std::size_t lines = 0;  // of all cells together
};

/// The rows of cells with so many lines, one count for each of `need.cells`. A merged cell that
/// needs more than its rows have makes the last of them higher.
RowHeights row_heights(const TableNeed& need, const LineCounts& lines);

}  // namespace nenpo::typeset
