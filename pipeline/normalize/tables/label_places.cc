#include "normalize/tables/label_places.h"

#include "base/text.h"
#include "normalize/era_year.h"
#include "normalize/values/take.h"
#include "normalize/values/year_label.h"
#include "normalize/values/year_pair.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kOnward = "以降";
constexpr std::string_view kAndSoOn = "...";  // NFKC of …
constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kMostDigits = 2;

bool is_digit(char c) { return kDigits.find(c) != std::string_view::npos; }

}  // namespace

std::optional<YearInLabel> year_in_label(const std::string& key, const Vocabulary& vocabulary) {
  for (std::size_t at = 0; at < key.size(); at += decode_utf8(key, at).size) {
    if (at > 0 && is_digit(key[at - 1])) continue;
    std::string_view rest = std::string_view(key).substr(at);
    const auto pair = take_year_pair(rest, vocabulary);
    if (!pair || (!pair->fiscal && !pair->calendar)) continue;
    const bool onward = take(rest, kOnward);
    return YearInLabel{key.substr(0, at) + std::string(kYearPlace) + std::string(rest),
                       to_text({FiscalYear{pair->year.western}, onward})};
  }
  return std::nullopt;
}

std::string with_year_place(const std::string& key, const Vocabulary& vocabulary) {
  const auto year = year_in_label(key, vocabulary);
  std::string_view placed = year ? year->key : key;
  take_back(placed, kAndSoOn);
  return std::string(placed);
}

std::optional<NumberInLabel> number_in_label(const std::string& key) {
  const std::size_t begin = key.find_first_of(kDigits);
  if (begin == std::string::npos) return std::nullopt;
  std::string_view rest = std::string_view(key).substr(begin);
  const auto number = take_integer(rest, kMostDigits);
  if (!number) return std::nullopt;
  return NumberInLabel{key.substr(0, begin) + std::string(kNumberPlace) + std::string(rest),
                       *number};
}

std::string with_number_place(const std::string& key) {
  const std::size_t letter = key.find('n');
  if (letter == std::string::npos) return key;
  return key.substr(0, letter) + std::string(kNumberPlace) + key.substr(letter + 1);
}

bool is_compatibility_character(char32_t c) {
  const bool letter = c >= U'A' && c <= U'Z';  // compared in lower case
  const bool enclosed = c >= 0x2000 && c < 0x2E80;
  const bool radical = c >= 0x2E80 && c < 0x3000;
  const bool square = c >= 0x3200 && c < 0x3400;
  const bool ideograph = c >= 0xF900 && c < 0xFB00;
  const bool form = c >= 0xFE00;
  return letter || enclosed || radical || square || ideograph || form;
}

}  // namespace nenpo::normalize
