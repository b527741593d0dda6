#include "normalize/era_year.h"

#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kWesternDigits = 4;
constexpr std::size_t kEraDigits = 3;
constexpr std::string_view kFirstYear = "元";

struct EraName {
  const Era* era = nullptr;
  std::string name;
};

/// The era whose longest name the text begins with.
EraName era_at(std::string_view text, const Vocabulary& vocabulary) {
  EraName best;
  for (const Era& era : vocabulary.eras) {
    for (const std::string& spelling : era.names) {
      const std::string key = word_key(spelling);
      if (text.starts_with(key) && key.size() > best.name.size()) best = {&era, key};
    }
  }
  return best;
}

}  // namespace

std::optional<int> take_integer(std::string_view& text, std::size_t most) {
  std::size_t end = 0;
  int value = 0;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
    if (end == most) return std::nullopt;
    value = value * 10 + (text[end++] - '0');
  }
  if (end == 0) return std::nullopt;
  text.remove_prefix(end);
  return value;
}

std::optional<WrittenYear> take_year(std::string_view& text, const Vocabulary& vocabulary) {
  std::string_view rest = text;
  const EraName era = era_at(rest, vocabulary);
  rest.remove_prefix(era.name.size());
  const std::size_t before = rest.size();
  std::optional<int> number;
  if (era.era != nullptr && rest.starts_with(kFirstYear)) {
    rest.remove_prefix(kFirstYear.size());
    number = 1;
  } else {
    number = take_integer(rest, era.era != nullptr ? kEraDigits : kWesternDigits);
  }
  if (!number || (era.era == nullptr && before - rest.size() != kWesternDigits))
    return std::nullopt;
  text = rest;
  if (era.era == nullptr) return WrittenYear{nullptr, "", *number, *number};
  return WrittenYear{era.era, era.era->names.front(), *number, era.era->first.year + *number - 1};
}

}  // namespace nenpo::normalize
