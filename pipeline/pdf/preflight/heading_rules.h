#pragma once

#include "pdf/preflight/element_tree.h"

namespace nenpo::pdf {

/// Headings in the order of reading: H1 first, no level left out on the way down (ISO 14289-1,
/// 7.4.2), numbered ones only (7.4.4).
void check_headings(const Structure& structure);

}  // namespace nenpo::pdf
