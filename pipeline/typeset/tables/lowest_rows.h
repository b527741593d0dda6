#pragma once

#include <vector>

#include "base/length.h"
#include "typeset/tables/column_widths.h"

namespace nenpo::typeset {

using Widths = std::vector<Pt>;

/// The height of all rows set to these widths, merged cells among them: an estimate without
/// setting a line.
Pt height_at(const TableNeed& need, const Widths& widths);

/// The widths between `least` and the natural ones by which the rows get lowest, as far as a search
/// finds them: together `need.total` at most, the rest changes no row. Among those of like height
/// the ones with the fewest lines in all cells, then the ones nearest to `balanced`; a tall table
/// may get a line higher for fewer lines.
///
/// The search begins once with the natural widths, which it narrows where a point costs least, and
/// once with `balanced`. Then it widens one column after the other and narrows others instead, as
/// long as that helps. The sum of `least` must not exceed the total.
Widths lowest_rows(const TableNeed& need, const Widths& least, const Widths& balanced);

}  // namespace nenpo::typeset
