#pragma once

#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/content/page_content.h"

namespace nenpo::pdf {

/// Reads the content streams of all pages, and of the forms that they paint, once. Fills
/// `file.marked`.
DocumentContent read_content(CheckedFile& file);

}  // namespace nenpo::pdf
