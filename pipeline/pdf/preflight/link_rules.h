#pragma once

#include "pdf/preflight/destinations.h"
#include "pdf/preflight/element_tree.h"

namespace nenpo::pdf {

/// Annotations of the pages: links with a description, in an element, that lead somewhere
/// (ISO 14289-1, 7.18; ISO 19005-2, 6.3).
void check_links(const Structure& structure, const Destinations& destinations);

}  // namespace nenpo::pdf
