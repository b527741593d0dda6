#pragma once

#include <vector>

#include "base/length.h"

namespace nenpo::typeset {

/// What a column's contents ask for: to stand on one line each, and never to break a number or a
/// word.
struct ColumnNeed {
  Pt natural;
  Pt unbreakable;
};

/// Widths that together are `total`: the natural ones, the rest shared in proportion; where they
/// are too wide, the unbreakable ones and a share of the remaining space according to what each
/// column lacks.
std::vector<Pt> column_widths(const std::vector<ColumnNeed>& needs, Pt total);

}  // namespace nenpo::typeset
