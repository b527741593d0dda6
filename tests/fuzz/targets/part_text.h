#pragma once

#include <string>
#include <string_view>

namespace nenpo::fuzz {

/// A package from a text that a fuzzer can change and a person can read: behind each line
/// "--- name" the content of that part. What begins like an archive is taken as it is.
std::string package_from_text(std::string_view text);

}  // namespace nenpo::fuzz
