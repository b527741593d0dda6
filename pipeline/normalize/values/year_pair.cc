#include "normalize/values/year_pair.h"

#include <string>

#include "normalize/fold.h"
#include "normalize/values/take.h"

namespace nenpo::normalize {
namespace {

std::string western_example(int western) { return std::to_string(western) + "年度"; }

Problem past_the_era(const WrittenYear& year, std::string_view text) {
  return {"era-year-past-end", Severity::kWarning,
          "「" + one_line(text) + "」は" + year.name + "の終わりより後のため、" +
              std::to_string(year.western) + "年と読み替えました。",
          "西暦または現在の年号で書いてください（例: " + western_example(year.western) + "）。"};
}

Problem notations_differ(const WrittenYear& first, const WrittenYear& second,
                         std::string_view text) {
  return {"year-notation-conflict", Severity::kError,
          "「" + one_line(text) + "」の西暦と年号が一致しません（" + std::to_string(first.western) +
              "年と" + std::to_string(second.western) + "年）。",
          "正しいほうに直してください（例: 令和7(2025)年度）。"};
}

/// Whether the whole fiscal year lies behind the era's end: 平成31年度 began in it, 平成32年度 did
/// not.
std::optional<Problem> problem_of(const WrittenYear& year, std::string_view text) {
  if (year.era == nullptr) return std::nullopt;
  if (year.number == 0) return invalid_era_year(year, text);
  if (year.era->last && year.western > year.era->last->year) return past_the_era(year, text);
  return std::nullopt;
}

void take_suffix(std::string_view& text, YearPair& pair) {
  if (take(text, "年度")) {
    pair.fiscal = true;
  } else if (take(text, "年")) {
    pair.calendar = true;
  }
}

}  // namespace

Problem invalid_era_year(const WrittenYear& year, std::string_view text) {
  return {
      "invalid-era-year", Severity::kError,
      "「" + one_line(text) + "」の" + year.name + std::to_string(year.number) +
          "年は存在しません。",
      "年号の年は1（元年）から始まります。西暦で書くこともできます（例: 令和7年度、2025年度）。"};
}

std::optional<Problem> outside_era(const WrittenYear& year, Date first, Date last,
                                   std::string_view text) {
  const Era* era = year.era;
  if (era == nullptr) return std::nullopt;
  if (era->last && first > *era->last) return past_the_era(year, text);
  if (last >= era->first) return std::nullopt;
  const std::string day = to_iso(first);
  return Problem{"era-date-before-start", Severity::kWarning,
                 "「" + one_line(text) + "」は" + year.name + "の始まりより前の日付です。" + day +
                     "と読みました。",
                 "西暦で書いてください（例: " + day + "）。"};
}

std::optional<YearPair> take_year_pair(std::string_view& text, const Vocabulary& vocabulary) {
  YearPair pair;
  if (take(text, "fy")) pair.fiscal = true;
  const auto year = take_year(text, vocabulary);
  if (!year) return std::nullopt;
  pair.year = *year;
  take_suffix(text, pair);
  if (take(text, "(") || take(text, "/")) {
    pair.other = take_year(text, vocabulary);
    if (!pair.other) return std::nullopt;
    take_suffix(text, pair);
    take(text, ")");
  }
  take_suffix(text, pair);
  if (pair.fiscal && pair.calendar) return std::nullopt;
  return pair;
}

std::optional<Problem> problem_of(const YearPair& pair, std::string_view text) {
  if (auto problem = problem_of(pair.year, text)) return problem;
  if (!pair.other) return std::nullopt;
  if (auto problem = problem_of(*pair.other, text)) return problem;
  if (pair.other->western == pair.year.western) return std::nullopt;
  return notations_differ(pair.year, *pair.other, text);
}

}  // namespace nenpo::normalize
