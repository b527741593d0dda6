#pragma once

#include <string_view>

namespace nenpo::normalize {

/// Removes `word` from the front of `text`, if it stands there.
inline bool take(std::string_view& text, std::string_view word) {
  if (word.empty() || !text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

/// Removes `word` from the end of `text`, if it stands there.
inline bool take_back(std::string_view& text, std::string_view word) {
  if (word.empty() || !text.ends_with(word)) return false;
  text.remove_suffix(word.size());
  return true;
}

}  // namespace nenpo::normalize
