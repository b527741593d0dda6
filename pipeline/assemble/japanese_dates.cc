#include "assemble/japanese_dates.h"

#include <array>
#include <optional>

#include "assemble/inlines.h"
#include "assemble/prose_source.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

struct Era {
  std::u32string_view name;
  int year, month;  // of its first day
};
constexpr std::array<Era, 5> kEras{{{U"令和", 2019, 5},
                                    {U"平成", 1989, 1},
                                    {U"昭和", 1926, 12},
                                    {U"大正", 1912, 7},
                                    {U"明治", 1868, 1}}};
constexpr std::array<std::string_view, 7> kWeekdays = {"日", "月", "火", "水", "木", "金", "土"};

/// Reads a text from a place on, if what is asked for stands there.
class Cursor {
 public:
  Cursor(std::u32string_view text, std::size_t at) : text_(text), at_(at) {}

  bool take(std::u32string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }
  bool take_either(char32_t a, char32_t b) {
    if (at_ >= text_.size() || (text_[at_] != a && text_[at_] != b)) return false;
    ++at_;
    return true;
  }
  std::optional<int> take_number() {
    constexpr std::size_t kMostDigits = 4;
    const std::size_t begin = at_;
    int number = 0;
    for (; at_ < text_.size() && at_ - begin < kMostDigits; ++at_) {
      const char32_t c = text_[at_];
      const char32_t zero = c >= U'０' ? U'０' : U'0';
      if (c < zero || c > zero + 9) break;
      number = number * 10 + static_cast<int>(c - zero);
    }
    return at_ == begin ? std::nullopt : std::optional(number);
  }
  std::optional<std::size_t> take_weekday() {
    for (std::size_t day = 0; day < kWeekdays.size(); ++day) {
      if (take(to_utf32(kWeekdays[day]))) return day;
    }
    return std::nullopt;
  }
  std::string since(std::size_t begin) const { return to_utf8(text_.substr(begin, at_ - begin)); }

 private:
  std::u32string_view text_;
  std::size_t at_;
};

/// 平成29 as 2017.
std::optional<int> take_era_year(Cursor& cursor) {
  for (const Era& era : kEras) {
    if (!cursor.take(era.name)) continue;
    const auto within = cursor.take(U"元") ? std::optional(1) : cursor.take_number();
    return within ? std::optional(era.year + *within - 1) : std::nullopt;
  }
  return std::nullopt;
}

/// (2017)
std::optional<int> take_year_in_brackets(Cursor& cursor) {
  if (!cursor.take_either(U'(', U'（')) return std::nullopt;
  const auto year = cursor.take_number();
  return year && cursor.take_either(U')', U'）') ? year : std::nullopt;
}

void report(const model::SourceLine& from, const std::string& written, const std::string& right,
            Findings& findings) {
  findings.push_back(
      finding_at(from, Severity::kError, "date-mismatch",
                 "「" + written + "」は、正しくは「" + right + "」です。",
                 "日付と、和暦・曜日のどちらが正しいか確かめて、原稿を直してください。"));
}

struct DateCheck {
  std::u32string_view text;
  const model::SourceLine& from;
  Findings& findings;

  void at(std::size_t begin) const {
    Cursor cursor(text, begin);
    std::optional<int> year = take_era_year(cursor);
    if (year) {
      Cursor brackets = cursor;
      if (const auto western = take_year_in_brackets(brackets)) {
        cursor = brackets;
        if (*western != *year) report_pair(begin, cursor, *western);
      }
    } else if (begin == 0 || !is_digit(text[begin - 1])) {
      year = cursor.take_number();
    }
    if (year && cursor.take(U"年")) check_weekday(begin, cursor, *year);
  }

 private:
  static bool is_digit(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
  }

  void report_pair(std::size_t begin, const Cursor& cursor, int western) const {
    const std::string right = wareki(western);
    report(from, cursor.since(begin), right.substr(0, right.size() - std::string("年").size()),
           findings);
  }

  void check_weekday(std::size_t begin, Cursor cursor, int year) const {
    const auto month = cursor.take_number();
    if (!month || !cursor.take(U"月")) return;
    const auto day = cursor.take_number();
    if (!day || !cursor.take(U"日") || !cursor.take_either(U'(', U'（')) return;
    const auto written = cursor.take_weekday();
    const auto date = make_date(year, *month, *day);
    if (!written || !date || kWeekdays[*written] == weekday(*date)) return;
    const std::string shown = cursor.since(begin);
    const std::string before = shown.substr(0, shown.size() - kWeekdays[*written].size());
    report(from, shown + ")", before + std::string(weekday(*date)) + ")", findings);
  }
};

}  // namespace

std::string wareki(int year, int month) {
  constexpr int kLastMonth = 12;
  const int from_month = month > 0 ? month : kLastMonth;
  for (const Era& era : kEras) {
    if (year < era.year || (year == era.year && from_month < era.month)) continue;
    const int within = year - era.year + 1;
    return to_utf8(era.name) + (within == 1 ? "元" : std::to_string(within)) + "（" +
           std::to_string(year) + "）年";
  }
  return {};
}

std::string_view weekday(Date date) {
  // Zeller's congruence, with January and February as months 13 and 14 of the year before.
  const int month = date.month < 3 ? date.month + 12 : date.month;
  const int year = date.month < 3 ? date.year - 1 : date.year;
  const int from_saturday =
      (date.day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7;
  return kWeekdays[static_cast<std::size_t>((from_saturday + 6) % 7)];
}

void check_dates(model::Blocks& blocks, Findings& findings) {
  change_inlines(blocks, [&](model::Inlines& inlines, const model::SourceLine& from, TextPlace) {
    const std::u32string text = to_utf32(model::plain_text(inlines));
    for (std::size_t at = 0; at < text.size(); ++at) DateCheck{text, from, findings}.at(at);
  });
}

}  // namespace nenpo::assemble
