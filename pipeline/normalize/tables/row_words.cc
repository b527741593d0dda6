#include "normalize/tables/row_words.h"

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/tables/label_places.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kWithheld = "withheld";

}  // namespace

RowWords::RowWords(const Vocabulary& vocabulary) {
  for (const IgnoredRow& row : vocabulary.ignored_rows) {
    for (const std::string& word : row.starts_with) add(ignored_, word, false, row.reason);
    for (const std::string& word : row.equals) add(ignored_, word, true, row.reason);
  }
  for (const std::string& mark : vocabulary.withheld_marks) add(withheld_, mark, true, kWithheld);
  for (const std::string& mark : vocabulary.withheld_prefixes)
    add(withheld_, mark, false, kWithheld);
}

void RowWords::add(std::vector<Word>& words, const std::string& word, bool whole,
                   std::string_view reason) {
  const std::string key = label_key(word);
  if (key.empty()) return;
  words.push_back({key, whole, reason});
  first_characters_.insert(decode_utf8(key, 0).value);
}

std::string_view RowWords::find(const std::vector<Word>& words, std::string_view text) const {
  const std::string_view trimmed = trim(text);
  if (trimmed.empty()) return {};
  const char32_t first = decode_utf8(trimmed, 0).value;
  if (!is_compatibility_character(first) && !first_characters_.contains(first)) return {};
  const std::string key = label_key(trimmed);
  for (const Word& word : words) {
    if (word.whole ? key == word.key : key.starts_with(word.key)) return word.reason;
  }
  return {};
}

std::string_view RowWords::reason(std::string_view text) const { return find(ignored_, text); }

bool RowWords::is_withheld(std::string_view text) const { return !find(withheld_, text).empty(); }

}  // namespace nenpo::normalize
