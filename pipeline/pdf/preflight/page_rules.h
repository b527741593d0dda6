#pragma once

#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/faults.h"

namespace nenpo::pdf {

/// Number, boxes, sizes, bleed, labels and tab order of the pages (ISO 32000-1, 14.11.2, 12.4.2;
/// ISO 14289-1, 7.18.3). The press gets its bleed beyond the trim box; screens get none.
void check_pages(const CheckedFile& file, Faults& faults);

}  // namespace nenpo::pdf
