#pragma once

#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/faults.h"

namespace nenpo::pdf {

/// How the file is written: its first and its last bytes, its streams, and what the reader of PDF
/// had to overlook (ISO 19005-2, 6.1.2, 6.1.3, 6.1.7, 6.1.13). To be checked last: objects are read when
/// a rule asks for them.
void check_writing(const CheckedFile& file, Faults& faults);

}  // namespace nenpo::pdf
