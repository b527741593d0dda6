#pragma once

#include <cstddef>
#include <vector>

#include "base/length.h"
#include "typeset/tables/column_widths.h"
#include "typeset/tables/row_heights.h"

namespace nenpo::typeset {

/// A width from which on the cells of a column have other lines than before.
struct ColumnStep {
  Pt width;
  LineCounts lines;  // of the cells that stand in this column alone
};

/// Those cells, as indices into `need.cells`.
std::vector<std::size_t> cells_in(const TableNeed& need, std::size_t column);

/// The steps of a column from `least` to `most`, narrowest first: `least`, and every quarter of a
/// character or length of a cell above it that changes a cell's lines.
std::vector<ColumnStep> column_steps(const TableNeed& need, std::size_t column, Pt least, Pt most);

}  // namespace nenpo::typeset
