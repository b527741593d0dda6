#pragma once

#include <cmath>

#include "base/length.h"

namespace nenpo::typeset {

/// The first line of the grid at or below `y`; sums of lengths that are equal on paper are equal.
inline Pt up_to_grid(Pt y, Pt leading) {
  constexpr double kRounding = 0.001;  // pt
  return leading * std::ceil((y.count() - kRounding) / leading.count());
}

}  // namespace nenpo::typeset
