#pragma once

#include "model/pages.h"

namespace nenpo::typeset {

/// Which corners of a box are rounded; the others are square.
enum class RoundedCorners { kAll, kLeft, kRight };

/// The outline of a box whose corners are quarter circles; a radius longer than half a side is that
/// half.
model::Path rounded_box(const model::Box& box, Pt radius,
                        RoundedCorners corners = RoundedCorners::kAll);

}  // namespace nenpo::typeset
