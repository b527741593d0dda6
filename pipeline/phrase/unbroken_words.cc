#include "phrase/unbroken_words.h"

#include <algorithm>

#include "base/text.h"
#include "phrase/script.h"

namespace nenpo::phrase {
namespace {

constexpr char32_t kSeam = U'|';

/// Not the middle of a longer word: 都市 in メガ都市 is one, シティ in シティプロモーション is not.
bool stands_alone(std::u32string_view text, Stretch at) {
  if (at.begin > 0 && in_one_run(text[at.begin - 1], text[at.begin])) return false;
  return at.end == text.size() || !in_one_run(text[at.end - 1], text[at.end]);
}

/// The words of a term where it stands at `at`; none where it does not.
std::vector<Stretch> words_at(std::u32string_view text, std::size_t at, std::u32string_view term) {
  std::vector<Stretch> words{{at, at}};
  for (const char32_t c : term) {
    std::size_t& end = words.back().end;
    if (c == kSeam) {
      words.push_back({end, end});
    } else if (end == text.size() || text[end] != c) {
      return {};
    } else {
      ++end;
    }
  }
  return stands_alone(text, {at, words.back().end}) ? words : std::vector<Stretch>{};
}

}  // namespace

UnbrokenWords::UnbrokenWords(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (!word.empty()) terms_.push_back(to_utf32(word));
  }
  std::stable_sort(terms_.begin(), terms_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::vector<Stretch> UnbrokenWords::find_in(std::u32string_view text) const {
  std::vector<Stretch> found;
  for (std::size_t at = 0; at < text.size();) {
    std::vector<Stretch> words;
    for (std::size_t i = 0; words.empty() && i < terms_.size(); ++i) {
      words = words_at(text, at, terms_[i]);
    }
    found.insert(found.end(), words.begin(), words.end());
    at = words.empty() ? at + 1 : words.back().end;
  }
  return found;
}

}  // namespace nenpo::phrase
