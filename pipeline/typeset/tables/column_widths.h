#pragma once

#include <vector>

#include "base/length.h"

namespace nenpo::typeset {

/// What a column's contents ask for.
struct ColumnNeed {
  Pt natural;      // every cell on one line
  Pt minimum;      // no phrase broken, as far as phrases are short
  Pt unbreakable;  // no number and no word broken
  Pt content;      // the lengths of all its cells together
};

/// Widths that together are `total`. The natural ones, the rest shared in proportion; where these
/// are too wide together, what is over the minimum is shared by the square roots of the contents,
/// which gives the least sum of lines over all cells; no column gets more than it can use. Where
/// not even the minimum fits, phrases may break; where the longest words do not fit, all shrink.
std::vector<Pt> column_widths(const std::vector<ColumnNeed>& needs, Pt total);

}  // namespace nenpo::typeset
