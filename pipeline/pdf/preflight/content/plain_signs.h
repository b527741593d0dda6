#pragma once

#include <string_view>

namespace nenpo::pdf {

/// Whether a text is made of signs that nobody reads: leaders, bullets, arrows, blanks.
bool says_nothing(std::string_view text);

}  // namespace nenpo::pdf
