#pragma once

#include "pdf/preflight/element_tree.h"

namespace nenpo::pdf {

/// Tables: rows of the same length, header cells that say what they head, and a header for every
/// cell with something in it (ISO 14289-1, 7.2, 7.5).
void check_tables(const Structure& structure);

}  // namespace nenpo::pdf
