#pragma once

#include <vector>

#include "base/length.h"
#include "typeset/tables/column_widths.h"

namespace nenpo::typeset {

using Widths = std::vector<Pt>;

/// The height of all lines, rows set to these widths: an estimate without setting a line.
Pt height_at(const TableNeed& need, const Widths& widths);

/// Moves width from column to column, in steps that get smaller, as long as the rows become lower.
/// No column gets narrower than `least` or wider than its natural width. The sum stays.
Widths lowest_rows(const TableNeed& need, const Widths& least, Widths start);

}  // namespace nenpo::typeset
