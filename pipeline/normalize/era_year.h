#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// A year at the front of a text. Not checked yet: 令和0 and 平成32 are taken too.
struct WrittenYear {
  const Era* era = nullptr;  // null: a western year
  std::string name;          // 令和, R, or empty
  int number = 0;            // of the era, or western
  int western = 0;
};

/// Takes "令和7", "R07", "令和元" or "2025" from the front of a folded text without blanks. Western
/// years have four digits.
std::optional<WrittenYear> take_year(std::string_view& text, const Vocabulary& vocabulary);

/// Takes up to `most` digits from the front.
std::optional<int> take_integer(std::string_view& text, std::size_t most);

}  // namespace nenpo::normalize
