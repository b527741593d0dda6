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

/// Widths that together are `total`: the natural ones, the rest shared in proportion. Where they
/// are too wide together, narrow columns keep theirs and the others share the rest alike, none
/// below its longest word.
std::vector<Pt> column_widths(const std::vector<ColumnNeed>& needs, Pt total);

}  // namespace nenpo::typeset
