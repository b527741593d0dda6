#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nenpo::typeset {

/// What stands before the decimal point of a figure as tables print it: sign, digits and thousands
/// commas. "▲1,234.5％以上" gives "▲1,234", "12か所" gives "12". Nothing for what is no single
/// figure with its unit: dates, ranges, words.
std::optional<std::string> whole_part(std::string_view text);

}  // namespace nenpo::typeset
