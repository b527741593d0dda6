#include "normalize/period_reader.h"

#include <array>
#include <string>

#include "base/text.h"
#include "normalize/era_year.h"
#include "normalize/fold.h"
#include "normalize/values/take.h"
#include "normalize/values/year_pair.h"

namespace nenpo::normalize {
namespace {

Problem unreadable_period(std::string_view text) {
  return {"unreadable-period", Severity::kError,
          "年度（年）欄の「" + one_line(text) + "」を年度または年として読めません。",
          "西暦4桁か年号で書いてください（例: 2025年度、令和7年度、暦年なら2025年）。"};
}

Problem invalid_date(std::string_view text, const std::string& why) {
  return {"invalid-date", Severity::kError, "日付「" + one_line(text) + "」は" + why + "。",
          "実在する日付を書いてください（例: 2026/2/13、令和8年2月13日）。"};
}

/// Takes one of the separators between the parts of a date.
bool take_separator(std::string_view& text, std::string_view word) {
  constexpr std::array<std::string_view, 3> kSeparators{"/", ".", "-"};
  if (take(text, word)) return true;
  for (const std::string_view separator : kSeparators) {
    if (take(text, separator)) return true;
  }
  return false;
}

struct DateParts {
  WrittenYear year;
  int month = 0;
  int day = 0;
};

/// 20260213
std::optional<DateParts> compact_date(std::string_view text) {
  constexpr std::size_t kCompactDigits = 8;
  const auto number =
      text.size() == kCompactDigits ? take_integer(text, kCompactDigits) : std::nullopt;
  if (!number) return std::nullopt;
  const int year = *number / 10000;
  return DateParts{{nullptr, "", year, year}, *number / 100 % 100, *number % 100};
}

std::optional<DateParts> date_parts(std::string_view text, const Vocabulary& vocabulary) {
  if (const auto compact = compact_date(text)) return compact;
  const auto year = take_year(text, vocabulary);
  if (!year || !take_separator(text, "年")) return std::nullopt;
  const auto month = take_integer(text, 2);
  if (!month || !take_separator(text, "月")) return std::nullopt;
  const auto day = take_integer(text, 2);
  if (!day) return std::nullopt;
  take(text, "日");
  take_weekday(text);
  if (!text.empty()) return std::nullopt;
  return DateParts{*year, *month, *day};
}

/// A day outside its era is read, but the notation is odd: 令和元年4月1日 was still 平成.
std::optional<Problem> problem_of(const DateParts& parts, Date date, std::string_view text) {
  const Era* era = parts.year.era;
  if (era == nullptr) return std::nullopt;
  if (era->last && date > *era->last) return past_the_era(parts.year, text);
  if (date >= era->first) return std::nullopt;
  return Problem{"era-date-before-start", Severity::kWarning,
                 "「" + one_line(text) + "」は" + parts.year.name + "の始まりより前の日付です。" +
                     to_iso(date) + "と読みました。",
                 "西暦で書いてください（例: " + to_iso(date) + "）。"};
}

}  // namespace

void take_weekday(std::string_view& text) {
  constexpr std::array<std::string_view, 7> kWeekdays{"月", "火", "水", "木", "金", "土", "日"};
  for (const std::string_view day : kWeekdays) {
    for (const std::string& form : {"(" + std::string(day) + ")", "(" + std::string(day) + "曜日)",
                                    "(" + std::string(day) + "曜)"}) {
      if (take(text, form)) return;
    }
  }
}

Reading<Period> read_period(std::string_view text, const Vocabulary& vocabulary) {
  const std::string folded = word_key(text);
  std::string_view rest = folded;
  const auto pair = take_year_pair(rest, vocabulary);
  if (!pair || !rest.empty()) {
    const Reading<Date> date = read_date(text, vocabulary);
    if (date.value) return {Period{*date.value}, date.problem};
    return Reading<Period>::refused(unreadable_period(text));
  }
  Reading<Period> reading;
  reading.problem = problem_of(*pair, text);
  if (reading.problem && reading.problem->severity == Severity::kError) return reading;
  const int western = pair->year.western;
  reading.value = pair->calendar ? Period{CalendarYear{western}} : Period{FiscalYear{western}};
  return reading;
}

Reading<Date> read_date(std::string_view text, const Vocabulary& vocabulary) {
  const auto parts = date_parts(word_key(text), vocabulary);
  if (!parts) return Reading<Date>::refused(invalid_date(text, "日付として読めません"));
  if (parts->year.era != nullptr && parts->year.number == 0) {
    return Reading<Date>::refused(invalid_era_year(parts->year, text));
  }
  const auto date = make_date(parts->year.western, parts->month, parts->day);
  if (!date) return Reading<Date>::refused(invalid_date(text, "存在しません"));
  return {*date, problem_of(*parts, *date, text)};
}

}  // namespace nenpo::normalize
