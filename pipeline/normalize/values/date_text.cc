#include <array>
#include <string>

#include "normalize/era_year.h"
#include "normalize/fold.h"
#include "normalize/period_reader.h"
#include "normalize/values/take.h"
#include "normalize/values/weekday.h"
#include "normalize/values/year_pair.h"

namespace nenpo::normalize {
namespace {

constexpr int kFirstMonth = 4;  // of a fiscal year
constexpr std::size_t kMostDigits = 2;

Problem invalid_date(std::string_view text, const std::string& why) {
  return {"invalid-date", Severity::kError, "日付「" + one_line(text) + "」は" + why + "。",
          "実在する日付を書いてください（例: 2026/2/13、令和8年2月13日）。"};
}

Problem wrong_weekday(std::string_view text, Date date) {
  return {"weekday-mismatch", Severity::kError,
          "日付「" + one_line(text) + "」の曜日が一致しません（" + to_japanese(Period{date}) +
              "は" + weekday_name(weekday_of(date)) + "曜日です）。",
          "日付か曜日の正しいほうに直してください（例: " + to_japanese(Period{date}) + "（" +
              weekday_name(weekday_of(date)) + "））。"};
}

Problem year_completed(std::string_view text, Date date) {
  return {"year-completed", Severity::kInfo,
          "日付「" + one_line(text) + "」に年がないため、" + to_japanese(Period{date}) +
              "と読みました。",
          "年から書いてください（例: " + to_japanese(Period{date}) + "）。"};
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
  std::optional<int> weekday = {};
};

/// 20260213
std::optional<DateParts> compact_date(std::string_view text) {
  constexpr std::size_t kCompactDigits = 8;
  const auto number =
      text.size() == kCompactDigits ? take_integer(text, kCompactDigits) : std::nullopt;
  if (!number || !text.empty()) return std::nullopt;
  const int year = *number / 10000;
  return DateParts{{nullptr, "", year, year}, *number / 100 % 100, *number % 100};
}

std::optional<DateParts> date_parts(std::string_view text, const Vocabulary& vocabulary) {
  if (const auto compact = compact_date(text)) return compact;
  const auto year = take_year(text, vocabulary);
  if (!year || !take_separator(text, "年")) return std::nullopt;
  const auto month = take_integer(text, kMostDigits);
  if (!month || !take_separator(text, "月")) return std::nullopt;
  const auto day = take_integer(text, kMostDigits);
  if (!day) return std::nullopt;
  take(text, "日");
  const auto weekday = take_weekday(text);
  if (!text.empty()) return std::nullopt;
  return DateParts{*year, *month, *day, weekday};
}

/// 3月31日, 8/5, 8月5日(火)
std::optional<DateParts> day_of_a_year(std::string_view text) {
  const auto month = take_integer(text, kMostDigits);
  if (!month || !(take(text, "月") || take(text, "/"))) return std::nullopt;
  const auto day = take_integer(text, kMostDigits);
  if (!day) return std::nullopt;
  take(text, "日");
  const auto weekday = take_weekday(text);
  if (!text.empty()) return std::nullopt;
  return DateParts{{}, *month, *day, weekday};
}

}  // namespace

Reading<Date> read_date(std::string_view text, const Vocabulary& vocabulary) {
  const auto parts = date_parts(word_key(text), vocabulary);
  if (!parts) return Reading<Date>::refused(invalid_date(text, "日付として読めません"));
  if (parts->year.era != nullptr && parts->year.number == 0) {
    return Reading<Date>::refused(invalid_era_year(parts->year, text));
  }
  const auto date = make_date(parts->year.western, parts->month, parts->day);
  if (!date) return Reading<Date>::refused(invalid_date(text, "存在しません"));
  if (parts->weekday && *parts->weekday != weekday_of(*date))
    return Reading<Date>::refused(wrong_weekday(text, *date));
  return {*date, outside_era(parts->year, *date, *date, text)};
}

Reading<Date> read_date_within(std::string_view text, FiscalYear year,
                               const Vocabulary& vocabulary) {
  const auto parts = day_of_a_year(word_key(text));
  if (!parts) return read_date(text, vocabulary);
  const int western = parts->month >= kFirstMonth ? year.starts : year.starts + 1;
  const auto date = make_date(western, parts->month, parts->day);
  if (!date) return Reading<Date>::refused(invalid_date(text, "存在しません"));
  if (parts->weekday && *parts->weekday != weekday_of(*date))
    return Reading<Date>::refused(wrong_weekday(text, *date));
  return {*date, year_completed(text, *date)};
}

}  // namespace nenpo::normalize
