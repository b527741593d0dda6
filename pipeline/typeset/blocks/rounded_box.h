#pragma once

#include "model/pages.h"
#include "model/style_basics.h"

namespace nenpo::typeset {

/// The outline of a box whose corners are quarter circles; a radius longer than half a side is that
/// half.
model::Path rounded_box(const model::Box& box, Pt radius,
                        model::RoundedCorners corners = model::RoundedCorners::kAll);

}  // namespace nenpo::typeset
