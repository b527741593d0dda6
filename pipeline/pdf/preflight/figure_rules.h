#pragma once

#include "pdf/preflight/element_tree.h"

namespace nenpo::pdf {

/// Figures and formulas: what is read in their place (ISO 14289-1, 7.3, 7.7), and where figures
/// stand (ISO 32000-1, 14.8.5.4.3).
void check_figures(const Structure& structure);

}  // namespace nenpo::pdf
