#pragma once

#include <optional>
#include <string_view>

#include "base/period.h"
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
/// A day or month outside the era it is written in was read, but the notation is odd:
/// 令和元年4月1日 was still 平成, 平成31年5月1日 no longer.
std::optional<Problem> outside_era(const WrittenYear& year, Date first, Date last,
                                   std::string_view text);

}  // namespace nenpo::normalize
