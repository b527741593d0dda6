#pragma once

#include "pdf/preflight/element_tree.h"

namespace nenpo::pdf {

/// Identifiers of elements: each note has one (ISO 14289-1, 7.9), none stands for two elements,
/// and the tree of identifiers leads from each to its element (ISO 32000-1, 14.7.2, IDTree).
void check_identifiers(const Structure& structure);

}  // namespace nenpo::pdf
