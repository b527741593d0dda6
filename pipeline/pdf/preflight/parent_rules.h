#pragma once

#include "pdf/preflight/element_tree.h"

namespace nenpo::pdf {

/// Elements and content find each other both ways: what an element says is its own stands on a
/// page, everything on a page that claims an element is in the tree, and the parent tree leads
/// from content and links to their elements (ISO 32000-1, 14.7.4).
void check_parents(const Structure& structure);

}  // namespace nenpo::pdf
