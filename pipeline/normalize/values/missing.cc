#include "normalize/values/missing.h"

#include <algorithm>
#include <string>

#include "normalize/fold.h"

namespace nenpo::normalize {

std::optional<MissingValue> read_missing(std::string_view text, const Vocabulary& vocabulary) {
  const bool begins_with_digit = !text.empty() && text.front() >= '0' && text.front() <= '9';
  if (begins_with_digit) return std::nullopt;
  const std::string key = word_key(text);
  if (key.empty()) return MissingValue{};
  for (const MissingWords& missing : vocabulary.missing) {
    const auto& words = missing.words;
    const bool found = std::find(words.begin(), words.end(), key) != words.end();
    if (found) return MissingValue{missing.absence, missing.as_empty, missing.symbol};
  }
  return std::nullopt;
}

}  // namespace nenpo::normalize
