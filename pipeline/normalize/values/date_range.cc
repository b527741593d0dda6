#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "normalize/era_year.h"
#include "normalize/fold.h"
#include "normalize/period_reader.h"
#include "normalize/values/dates.h"
#include "normalize/values/take.h"
#include "normalize/values/weekday.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kMostDigits = 2;

/// The two sides of a range; a hyphen also stands inside dates, so it comes last.
std::optional<std::pair<std::string, std::string>> sides_of(const std::string& text) {
  constexpr std::array<std::string_view, 6> kBetween{"～", "〜", "~", "から", "―", "→"};
  for (const std::string_view mark : kBetween) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) continue;
    return std::pair(text.substr(0, at), text.substr(at + mark.size()));
  }
  const std::size_t hyphen = text.find('-');
  const bool alone = hyphen != std::string::npos && text.find('-', hyphen + 1) == std::string::npos;
  if (!alone) return std::nullopt;
  return std::pair(text.substr(0, hyphen), text.substr(hyphen + 1));
}

/// 10月31日, 10/31 or 31日 as a day not before `first`.
std::optional<Date> day_after(std::string_view text, Date first) {
  auto number = take_integer(text, kMostDigits);
  if (!number) return std::nullopt;
  const bool month_given = take(text, "月") || take(text, "/") || take(text, ".");
  const int month = month_given ? *number : first.month;
  if (month_given) number = take_integer(text, kMostDigits);
  take(text, "日");
  const auto weekday = take_weekday(text);
  if (!number || !text.empty()) return std::nullopt;
  auto day = make_date(first.year, month, *number);
  if (day && *day < first) day = make_date(first.year + 1, month, *number);
  return day && weekday && *weekday != weekday_of(*day) ? std::nullopt : day;
}

Problem unreadable(std::string_view text, const std::string& why) {
  return {"invalid-date", Severity::kError, "期間「" + one_line(text) + "」は" + why + "。",
          "初日と最終日を書いてください（例: 2025年10月1日～2025年10月31日）。"};
}

Reading<DateRange> range_of(const Reading<Date>& first, const std::optional<Date>& last,
                            std::optional<Problem> problem, std::string_view text) {
  if (!first.value || !last)
    return Reading<DateRange>::refused(unreadable(text, "期間として読めません"));
  if (*last < *first.value)
    return Reading<DateRange>::refused(unreadable(text, "最終日が初日より前です"));
  return {DateRange{*first.value, *last}, problem ? std::move(problem) : first.problem};
}

}  // namespace

Reading<DateRange> read_date_range(std::string_view text, const Vocabulary& vocabulary) {
  const std::string key = word_key(text);
  const Reading<Date> alone = read_date(key, vocabulary);
  if (alone.value) return range_of(alone, alone.value, std::nullopt, text);
  const auto sides = sides_of(key);
  if (!sides) return Reading<DateRange>::refused(unreadable(text, "期間として読めません"));
  std::string_view end = sides->second;
  take_back(end, "まで");
  const Reading<Date> first = read_date(sides->first, vocabulary);
  const Reading<Date> last = read_date(end, vocabulary);
  if (last.value || !first.value) return range_of(first, last.value, last.problem, text);
  return range_of(first, day_after(end, *first.value), std::nullopt, text);
}

}  // namespace nenpo::normalize
