#pragma once

#include <optional>
#include <string_view>

#include "normalize/era_year.h"
#include "normalize/reading.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// "2025(令和7)年度", "令和7年度(2025年度)": a year and, if it is given, the same year in the other
/// notation. Not checked yet.
struct YearPair {
  WrittenYear year;
  std::optional<WrittenYear> other;
  bool fiscal = false;    // 年度, FY
  bool calendar = false;  // 年
};

/// Takes a year from the front of a folded text without blanks.
std::optional<YearPair> take_year_pair(std::string_view& text, const Vocabulary& vocabulary);

/// What is wrong with it: 令和0, 平成32 (a warning), notations that differ. `text` is what was
/// written.
std::optional<Problem> problem_of(const YearPair& pair, std::string_view text);

/// 「令和0年」 does not exist.
Problem invalid_era_year(const WrittenYear& year, std::string_view text);
/// 平成33年5月1日 lies behind the era's end.
Problem past_the_era(const WrittenYear& year, std::string_view text);

}  // namespace nenpo::normalize
