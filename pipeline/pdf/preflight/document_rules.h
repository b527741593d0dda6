#pragma once

#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/faults.h"

namespace nenpo::pdf {

/// What the document says of itself in its trailer and its catalog: language, title, structure,
/// colours, and what it must not hold (ISO 14289-1, 6.2, 7.1; ISO 19005-2, 6.1.3, 6.2.3, 6.4, 6.9).
void check_document(const CheckedFile& file, Faults& faults);

/// A language tag as PDF/UA takes it (ISO 32000-1, 14.9.2): "ja", "en-US".
bool is_language_tag(std::string_view text);

}  // namespace nenpo::pdf
