#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// What stands in a definition's label for any year, and for any number.
inline constexpr std::string_view kYearPlace = "{year}";
inline constexpr std::string_view kNumberPlace = "{n}";

/// A label's key with the placeholder instead of its year: 2011(平成23)年度の計画 is {year}の計画
/// for 2011; a year 以降 is "2014+".
struct YearInLabel {
  std::string key;
  std::string year;
};
std::optional<YearInLabel> year_in_label(const std::string& key, const Vocabulary& vocabulary);
/// The key with the placeholder, an … behind it dropped: how aliases show that a year is meant.
std::string with_year_place(const std::string& key, const Vocabulary& vocabulary);

/// 写真2の説明 is 写真{n}の説明 for 2.
struct NumberInLabel {
  std::string key;
  int number = 0;
};
std::optional<NumberInLabel> number_in_label(const std::string& key);
/// 写真n is 写真{n}.
std::string with_number_place(const std::string& key);

/// A character that NFKC changes, or that may: the first one of a text that is not compared
/// quickly.
bool is_compatibility_character(char32_t character);

}  // namespace nenpo::normalize
