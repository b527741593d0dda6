#pragma once

#include <vector>

#include "model/pages.h"

namespace nenpo::typeset {

/// Headings come to be of the level that their place among the others gives them: none is skipped,
/// and the first is of level 1 (ISO 14289-1, 7.4.2). A style's levels are looks; a sheet may set a
/// heading of the sixth below one of the second. Entries of the outline get the levels of the
/// headings that they lead to.
void close_up_heading_levels(std::vector<model::Page>& pages,
                             std::vector<model::OutlineEntry>& outline);

}  // namespace nenpo::typeset
