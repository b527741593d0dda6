#pragma once

#include <cstdint>
#include <string_view>

namespace nenpo::normalize {

/// What a spreadsheet number format does to a value (ECMA-376 Part 1, 18.8.31), read from its first
/// section.
struct FormatFacts {
  bool percent = false;     // an unquoted %: the number counts times hundred
  std::uint8_t places = 0;  // digits behind the point
  bool general = false;     // shows the digits as stored
};

FormatFacts facts_of_format(std::string_view code);

}  // namespace nenpo::normalize
