#include "phrase/unbroken_words.h"

#include <algorithm>

#include "base/text.h"
#include "phrase/script.h"

namespace nenpo::phrase {
namespace {

/// Not the middle of a longer word: 都市 in メガ都市 is one, シティ in シティプロモーション is not.
bool stands_alone(std::u32string_view text, Stretch at) {
  if (at.begin > 0 && in_one_run(text[at.begin - 1], text[at.begin])) return false;
  return at.end == text.size() || !in_one_run(text[at.end - 1], text[at.end]);
}

}  // namespace

UnbrokenWords::UnbrokenWords(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (!word.empty()) words_.push_back(to_utf32(word));
  }
  std::stable_sort(words_.begin(), words_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::vector<Stretch> UnbrokenWords::find_in(std::u32string_view text) const {
  std::vector<Stretch> found;
  for (std::size_t at = 0; at < text.size();) {
    const auto word = std::find_if(words_.begin(), words_.end(), [&](const std::u32string& w) {
      return text.substr(at).starts_with(w) && stands_alone(text, {at, at + w.size()});
    });
    if (word == words_.end()) {
      ++at;
      continue;
    }
    found.push_back({at, at + word->size()});
    at += word->size();
  }
  return found;
}

}  // namespace nenpo::phrase
