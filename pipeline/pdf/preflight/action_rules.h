#pragma once

#include <vector>

#include "pdf/preflight/outline.h"

namespace nenpo::pdf {

/// What the file does when it is opened or clicked: it leads to places and addresses, and does
/// nothing else (ISO 19005-2, 6.5).
void check_actions(const CheckedFile& file, const std::vector<OutlineItem>& outline,
                   Faults& faults);

}  // namespace nenpo::pdf
