#pragma once

#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/faults.h"

namespace nenpo::pdf {

/// The document's XMP packet: its title, its claims of PDF/UA and PDF/A, and that it says what the
/// information dictionary says (ISO 14289-1, 5; ISO 19005-2, 6.6).
void check_metadata(const CheckedFile& file, Faults& faults);

}  // namespace nenpo::pdf
