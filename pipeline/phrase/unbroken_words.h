#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::phrase {

/// Characters [begin, end) of a text.
struct Stretch {
  std::size_t begin = 0, end = 0;
};

/// The city's own terms, which no line end may part. One that is written シティ|プロモーション is
/// of two words: a line may end between them, not within them.
class UnbrokenWords {
 public:
  explicit UnbrokenWords(const std::vector<std::string>& words);

  /// Where the terms stand, or the words of which they are, from left to right, the longest that
  /// begins at a place taken. A term in katakana, Latin letters or digits is not found within a
  /// longer run of those.
  std::vector<Stretch> find_in(std::u32string_view text) const;

 private:
  std::vector<std::u32string> terms_;  // as written, the longest first
};

}  // namespace nenpo::phrase
