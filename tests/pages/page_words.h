#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tests/pages/reading.h"

namespace nenpo::pages {

/// All that is said on a page, in the order of reading, without blanks.
std::u32string words_on(const Reading& reading, std::size_t page);
/// The first page that says the words; the contents say many of them as well and come last.
std::optional<std::size_t> page_with(const Reading& reading, const std::string& words);
/// All that is said in a publication, without blanks; what stands outside the text (folios, heads
/// that are repeated) comes last.
std::string words_in(const Reading& reading);

/// The records of a table of tests/data/expected behind its head. Fields in quotes may hold commas
/// and line ends.
using Records = std::vector<std::vector<std::string>>;
Records expected_records(const std::string& file);

}  // namespace nenpo::pages
