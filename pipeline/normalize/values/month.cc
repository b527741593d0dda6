#include "normalize/era_year.h"
#include "normalize/fold.h"
#include "normalize/period_reader.h"
#include "normalize/values/dates.h"
#include "normalize/values/take.h"
#include "normalize/values/year_pair.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kMostDigits = 2;
constexpr std::size_t kCompactDigits = 6;  // 202505
constexpr int kLongestMonth = 31;

/// 2025/05 and its like.
struct MonthParts {
  WrittenYear year;
  int month = 0;
};

std::optional<MonthParts> parts_of(std::string_view text, const Vocabulary& vocabulary) {
  const std::string_view whole = text;
  if (text.size() == kCompactDigits) {
    const auto number = take_integer(text, kCompactDigits);
    if (number && text.empty())
      return MonthParts{{nullptr, "", *number / 100, *number / 100}, *number % 100};
    text = whole;
  }
  const auto year = take_year(text, vocabulary);
  if (!year || !(take(text, "年") || take(text, "/") || take(text, ".") || take(text, "-")))
    return std::nullopt;
  const auto month = take_integer(text, kMostDigits);
  take(text, "月");
  if (!month || !text.empty()) return std::nullopt;
  return MonthParts{*year, *month};
}

Problem unreadable(std::string_view text) {
  return {"invalid-date", Severity::kError,
          "年月「" + one_line(text) + "」は年月として読めません。",
          "西暦か年号の年と月を書いてください（例: 2025年5月、令和7年5月）。"};
}

}  // namespace

std::string to_iso(Month month) {
  return to_iso(Date{month.year, month.month, 1}).substr(0, std::string_view("2025-05").size());
}

Reading<Month> read_month(std::string_view text, const Vocabulary& vocabulary) {
  const auto parts = parts_of(word_key(text), vocabulary);
  if (!parts) {
    const Reading<Date> day = read_date(text, vocabulary);
    if (!day.value) return Reading<Month>::refused(unreadable(text));
    return {Month{day.value->year, day.value->month}, day.problem};
  }
  const WrittenYear& year = parts->year;
  const auto first = make_date(year.western, parts->month, 1);
  if (!first) return Reading<Month>::refused(unreadable(text));
  if (year.era != nullptr && year.number == 0)
    return Reading<Month>::refused(invalid_era_year(year, text));
  const Date last{first->year, first->month, kLongestMonth};
  return {Month{first->year, first->month}, outside_era(year, *first, last, text)};
}

}  // namespace nenpo::normalize
