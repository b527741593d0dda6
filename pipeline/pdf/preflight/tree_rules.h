#pragma once

#include "pdf/preflight/element_tree.h"

namespace nenpo::pdf {

/// The elements one by one: types that PDF knows, nothing left over from the drawing, nothing
/// empty, language tags (ISO 14289-1, 7.1, 7.2).
void check_elements(const Structure& structure);

}  // namespace nenpo::pdf
