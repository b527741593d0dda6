#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace nenpo::typeset {

/// The language in which foreign phrases are read aloud (BCP 47).
inline constexpr std::string_view kEnglish = "en";

/// Bytes [begin, end) of a text.
struct ForeignPhrase {
  std::size_t begin = 0, end = 0;
};

/// What stands in a text in another language: words in Latin letters, two at least, one of them an
/// ordinary one in small letters ("Colors,Future! Actions"). No codes, addresses, units and
/// abbreviations, which Japanese texts have as their own ("SDGs", "A4", "logoform.jp"). In order.
std::vector<ForeignPhrase> foreign_phrases(std::string_view text);

}  // namespace nenpo::typeset
