#include "pdf/preflight/content/plain_signs.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace nenpo::pdf {

bool says_nothing(std::string_view text) {
  const std::u32string characters = to_utf32(text);
  constexpr std::u32string_view kSigns = U".…‥・·-‐–—―ー─＿_|｜*＊•●○■□▲△▼▽◆◇→←↑↓";
  return std::all_of(characters.begin(), characters.end(), [&](char32_t character) {
    return is_blank(character) || kSigns.find(character) != std::u32string_view::npos;
  });
}

}  // namespace nenpo::pdf
