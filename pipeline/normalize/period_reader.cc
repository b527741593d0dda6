#include "normalize/period_reader.h"

#include <string>

#include "base/text.h"
#include "normalize/era_year.h"
#include "normalize/fold.h"
#include "normalize/values/dates.h"
#include "normalize/values/take.h"
#include "normalize/values/year_pair.h"

namespace nenpo::normalize {
namespace {

constexpr int kFirstMonth = 4;  // of a fiscal year
constexpr std::size_t kShortYear = 2;

Problem unreadable_period(std::string_view text) {
  return {"unreadable-period", Severity::kError,
          "年度（年）欄の「" + one_line(text) + "」を年度または年として読めません。",
          "西暦4桁か年号で書いてください（例: 2025年度、令和7年度、暦年なら2025年）。"};
}

Problem two_digit_year(std::string_view text) {
  return {"two-digit-year", Severity::kError,
          "年度（年）欄の「" + one_line(text) + "」は、西暦か年号かを判断できません。",
          "西暦4桁か年号を付けて書いてください（例: 2024年度、令和6年度）。"};
}

Problem month_for_year(std::string_view text, FiscalYear year) {
  return {"month-for-fiscal-year", Severity::kWarning,
          "年度（年）欄の「" + one_line(text) + "」は年月のため、" + to_japanese(Period{year}) +
              "として読みました。",
          "年度で書いてください（例: " + to_japanese(Period{year}) + "）。"};
}

Problem calendar_for_fiscal(std::string_view text, FiscalYear year) {
  return {"calendar-year-for-fiscal", Severity::kWarning,
          "年度欄の「" + one_line(text) + "」は暦年の書き方です。" + to_japanese(Period{year}) +
              "として読みました。",
          "年度のときは「年度」を付けて書いてください（例: " + to_japanese(Period{year}) + "）。"};
}

/// 24年度, '24年度: either 2024 or 平成24.
bool is_two_digit_year(std::string_view key) {
  take(key, "'") || take(key, "’");
  const auto number = take_integer(key, kShortYear);
  take(key, "年度") || take(key, "年");
  return number && key.empty();
}

FiscalYear fiscal_year_of(Month month) {
  return FiscalYear{month.month >= kFirstMonth ? month.year : month.year - 1};
}

/// What is no year may still be a day or a month.
Reading<Period> read_day_or_month(std::string_view text, const Vocabulary& vocabulary) {
  Reading<Date> date = read_date(text, vocabulary);
  if (date.value) return {Period{*date.value}, std::move(date.problem)};
  const Reading<Month> month = read_month(text, vocabulary);
  if (month.value) {
    const FiscalYear year = fiscal_year_of(*month.value);
    return {Period{year}, month_for_year(text, year)};
  }
  return Reading<Period>::refused(is_two_digit_year(word_key(text)) ? two_digit_year(text)
                                                                    : unreadable_period(text));
}

}  // namespace

Reading<Period> read_period(std::string_view text, const Vocabulary& vocabulary) {
  const std::string folded = word_key(text);
  std::string_view rest = folded;
  const auto pair = take_year_pair(rest, vocabulary);
  if (!pair || !rest.empty()) return read_day_or_month(text, vocabulary);
  Reading<Period> reading;
  reading.problem = problem_of(*pair, text);
  if (reading.problem && reading.problem->severity == Severity::kError) return reading;
  const int western = pair->year.western;
  reading.value = pair->calendar ? Period{CalendarYear{western}} : Period{FiscalYear{western}};
  return reading;
}

Reading<FiscalYear> read_fiscal_year(std::string_view text, const Vocabulary& vocabulary) {
  Reading<Period> period = read_period(text, vocabulary);
  if (!period.value) return Reading<FiscalYear>::refused(std::move(*period.problem));
  if (const auto* year = std::get_if<FiscalYear>(&*period.value))
    return {*year, std::move(period.problem)};
  if (const auto* date = std::get_if<Date>(&*period.value))
    return {nenpo::fiscal_year_of(*date), std::move(period.problem)};
  const FiscalYear year{western_year(*period.value)};
  return {year, calendar_for_fiscal(text, year)};
}

}  // namespace nenpo::normalize
