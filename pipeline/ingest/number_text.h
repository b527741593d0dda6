#pragma once

#include <string>

#include "ingest/decimal_digits.h"
#include "ingest/format_section.h"

namespace nenpo::ingest {

/// How General shows a number: at most 11 characters, 1.23457E+11 beyond.
std::string general_text(const DecimalDigits& value);
/// What a number section shows for the magnitude of `value`; the sign is the caller's business.
std::string number_text(const FormatSection& section, const DecimalDigits& value);
/// The same for a section with a fraction: "# ?/?".
std::string fraction_text(const FormatSection& section, const DecimalDigits& value);

}  // namespace nenpo::ingest
