#pragma once

#include "pdf/preflight/element_tree.h"

namespace nenpo::pdf {

/// Which element may stand in which (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2): lists, tables,
/// contents, ruby, and text in blocks only.
void check_nesting(const Structure& structure);

}  // namespace nenpo::pdf
