#pragma once

#include <vector>

#include "pdf/preflight/element_tree.h"
#include "pdf/preflight/outline.h"

namespace nenpo::pdf {

/// Bookmarks: there are some where there are headings, each leads somewhere, and says what the
/// heading there says (ISO 14289-1, 7.17).
void check_outline(const Structure& structure, const std::vector<OutlineItem>& outline);

}  // namespace nenpo::pdf
