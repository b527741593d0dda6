#pragma once

#include <vector>

#include "pdf/preflight/element_tree.h"
#include "pdf/preflight/outline.h"

namespace nenpo::pdf {

/// Bookmarks: there are some where there are headings, each leads somewhere, and says what the
/// heading there says (ISO 14289-1, 7.17). One may also lead to the header cell of a table that
/// ends with its words, and one that holds others to where the first of them leads.
void check_outline(const Structure& structure, const std::vector<OutlineItem>& outline);

}  // namespace nenpo::pdf
