#pragma once

#include <string>
#include <string_view>

#include "ingest/format_section.h"

namespace nenpo::ingest {

/// The digits of `text` in other numerals, digit by digit: 2026 is 二〇二六 or ２０２６.
std::string with_numerals(std::string_view text, Numerals numerals);
/// A number as it is counted in kanji: 十二, 三十一; above 99, as the year of an era far ahead, digit
/// by digit.
std::string kanji_count(long value);

}  // namespace nenpo::ingest
