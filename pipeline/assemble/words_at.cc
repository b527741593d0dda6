#include "assemble/words_at.h"

namespace nenpo::assemble {

std::string_view leading_word(std::string_view text, Words words) {
  std::string_view longest;
  for (const std::string_view word : words) {
    if (text.starts_with(word) && word.size() > longest.size()) longest = word;
  }
  return longest;
}

std::string_view trailing_word(std::string_view text, Words words) {
  std::string_view longest;
  for (const std::string_view word : words) {
    if (text.ends_with(word) && word.size() > longest.size()) longest = word;
  }
  return longest;
}

}  // namespace nenpo::assemble
