#pragma once

#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/faults.h"

namespace nenpo::pdf {

/// Reads every content stream of the file once: fills `file.marked`, and holds what is painted
/// against the rules of text, fonts, colours and pictures. The rules of structure come after it.
void check_content(CheckedFile& file, Faults& faults);

}  // namespace nenpo::pdf
