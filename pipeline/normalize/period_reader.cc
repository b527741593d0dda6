#include "normalize/period_reader.h"

#include <array>
#include <string>

#include "base/text.h"
#include "normalize/era_year.h"
#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

std::string western_example(int western) { return std::to_string(western) + "年度"; }

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

Problem invalid_era_year(const WrittenYear& year, std::string_view text) {
  return {
      "invalid-era-year", Severity::kError,
      "「" + one_line(text) + "」の" + year.name + std::to_string(year.number) +
          "年は存在しません。",
      "年号の年は1（元年）から始まります。西暦で書くこともできます（例: 令和7年度、2025年度）。"};
}

Problem past_the_end(const WrittenYear& year, std::string_view text) {
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

Problem unreadable_period(std::string_view text) {
  return {"unreadable-period", Severity::kError,
          "年度（年）欄の「" + one_line(text) + "」を年度または年として読めません。",
          "西暦4桁か年号で書いてください（例: 2025年度、令和7年度、暦年なら2025年）。"};
}

Problem invalid_date(std::string_view text, const std::string& why) {
  return {"invalid-date", Severity::kError, "日付「" + one_line(text) + "」は" + why + "。",
          "実在する日付を書いてください（例: 2026/2/13、令和8年2月13日）。"};
}

/// Whether the whole fiscal year lies behind the era's end: 平成31年度 began in it, 平成32年度 did
/// not.
std::optional<Problem> problem_of(const WrittenYear& year, std::string_view text) {
  if (year.era == nullptr) return std::nullopt;
  if (year.number == 0) return invalid_era_year(year, text);
  if (year.era->last && year.western > year.era->last->year) return past_the_end(year, text);
  return std::nullopt;
}

/// "2025(令和7)", "令和7年度(2025年度)": the year and, if it is given, the same year in the other
/// notation.
struct YearPair {
  WrittenYear year;
  std::optional<WrittenYear> other;
  bool fiscal = false;
  bool calendar = false;
};

void take_suffix(std::string_view& text, YearPair& pair) {
  if (take(text, "年度")) {
    pair.fiscal = true;
  } else if (take(text, "年")) {
    pair.calendar = true;
  }
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

/// Takes one of the separators between the parts of a date.
bool take_separator(std::string_view& text, std::string_view word) {
  constexpr std::array<std::string_view, 3> kSeparators{"/", ".", "-"};
  if (take(text, word)) return true;
  for (const std::string_view separator : kSeparators) {
    if (take(text, separator)) return true;
  }
  return false;
}

void take_weekday(std::string_view& text) {
  constexpr std::array<std::string_view, 7> kWeekdays{"月", "火", "水", "木", "金", "土", "日"};
  for (const std::string_view day : kWeekdays) {
    for (const std::string& form : {"(" + std::string(day) + ")", "(" + std::string(day) + "曜日)",
                                    "(" + std::string(day) + "曜)"}) {
      if (take(text, form)) return;
    }
  }
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
  if (era->last && date > *era->last) return past_the_end(parts.year, text);
  if (date >= era->first) return std::nullopt;
  return Problem{"era-date-before-start", Severity::kWarning,
                 "「" + one_line(text) + "」は" + parts.year.name + "の始まりより前の日付です。" +
                     to_iso(date) + "と読みました。",
                 "西暦で書いてください（例: " + to_iso(date) + "）。"};
}

}  // namespace

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
  reading.problem = problem_of(pair->year, text);
  if (!reading.problem && pair->other) reading.problem = problem_of(*pair->other, text);
  if (!reading.problem && pair->other && pair->other->western != pair->year.western) {
    reading.problem = notations_differ(pair->year, *pair->other, text);
  }
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
