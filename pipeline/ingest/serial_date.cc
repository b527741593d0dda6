#include "ingest/serial_date.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/period.h"
#include "ingest/decimal_digits.h"
#include "ingest/numerals.h"

namespace nenpo::ingest {
namespace {

constexpr double kMillisecondsADay = 86'400'000;
constexpr long kLastSerial1900 = 2'958'465;  // 9999-12-31
constexpr long kLeapDay1900 = 60;            // the day that never was
constexpr long kDaysTo1970From1900 = 25'569;
constexpr long kDaysBetweenEpochs = 1'462;

/// First day, name and letter of an era. The day of change belongs to the new one.
struct Era {
  Date first;
  std::string_view letter, short_name, name;
};
constexpr std::array<Era, 5> kEras{{{{2019, 5, 1}, "R", "令", "令和"},
                                    {{1989, 1, 8}, "H", "平", "平成"},
                                    {{1926, 12, 25}, "S", "昭", "昭和"},
                                    {{1912, 7, 30}, "T", "大", "大正"},
                                    {{1868, 1, 25}, "M", "明", "明治"}}};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 7> kWeekdaysKanji{"日", "月", "火", "水", "木", "金", "土"};

const Era& era_of(const SerialMoment& moment) {
  const Date day{moment.year, moment.month, moment.day_of_month};
  return *std::find_if(kEras.begin(), kEras.end() - 1,
                       [&](const Era& era) { return era.first <= day; });
}

/// A number with at least as many digits as there are letters, two at most.
std::string counted(long value, std::size_t letters, Numerals numerals) {
  std::string text = std::to_string(value);
  if (numerals == Numerals::kKanji) return kanji_count(value);
  if (letters >= 2 && text.size() < 2) text.insert(0, "0");
  return with_numerals(text, numerals);
}

/// The parts of a moment as a date section shows them, one call a token.
class DateText {
 public:
  DateText(const FormatSection& section, double serial, const SerialMoment& moment)
      : section_(section), serial_(serial), moment_(moment) {
    const auto& tokens = section.tokens;
    half_days_ = std::any_of(tokens.begin(), tokens.end(),
                             [](const auto& t) { return t.kind == TokenKind::kAmPm; });
    const bool parts_of_seconds = std::any_of(tokens.begin(), tokens.end(), [](const auto& t) {
      return t.kind == TokenKind::kSubSecond;
    });
    seconds_ = parts_of_seconds ? moment.milliseconds / 1000
                                : std::min((moment.milliseconds + 500) / 1000, 86'399L);
  }

  std::string of(const FormatToken& token) const {
    const std::size_t letters = token.text.size();
    switch (token.kind) {
      case TokenKind::kYear:
        return year(letters);
      case TokenKind::kMonth:
        return month(letters);
      case TokenKind::kDay:
        return day(letters);
      case TokenKind::kHour:
        return counted(hour(), letters, section_.numerals);
      case TokenKind::kMinute:
        return counted(seconds_ / 60 % 60, letters, section_.numerals);
      case TokenKind::kSecond:
        return counted(seconds_ % 60, letters, section_.numerals);
      case TokenKind::kSubSecond:
        return sub_second(letters);
      case TokenKind::kAmPm:
        return half_day(token.text);
      case TokenKind::kEraName:
        return era_name(letters);
      case TokenKind::kEraYear:
        return era_year(letters);
      case TokenKind::kBuddhistYear:
        return last_digits(moment_.year + 543, letters <= 2);
      case TokenKind::kWeekday:
        return kanji_weekday(letters > 3);
      case TokenKind::kElapsedHours:
        return elapsed(3600, letters);
      case TokenKind::kElapsedMinutes:
        return elapsed(60, letters);
      case TokenKind::kElapsedSeconds:
        return elapsed(1, letters);
      default:
        return token.text;
    }
  }

 private:
  long hour() const {
    const long hour = seconds_ / 3600;
    if (!half_days_) return hour;
    return hour % 12 == 0 ? 12 : hour % 12;
  }

  std::string last_digits(int value, bool two) const {
    std::string text = std::to_string(value);
    if (two && text.size() > 2) text.erase(0, text.size() - 2);
    return with_numerals(text, section_.numerals);
  }

  std::string year(std::size_t letters) const { return last_digits(moment_.year, letters <= 2); }

  std::string month(std::size_t letters) const {
    const std::string name(kMonths[static_cast<std::size_t>(moment_.month - 1)]);
    if (letters == 3) return name.substr(0, 3);
    if (letters == 4) return name;
    if (letters == 5) return name.substr(0, 1);
    return counted(moment_.month, letters, section_.numerals);
  }

  std::string day(std::size_t letters) const {
    if (letters <= 2) return counted(moment_.day_of_month, letters, section_.numerals);
    if (section_.japanese) return kanji_weekday(letters > 3);
    const std::string name(kWeekdays[static_cast<std::size_t>(moment_.weekday)]);
    return letters == 3 ? name.substr(0, 3) : name;
  }

  std::string kanji_weekday(bool in_full) const {
    return std::string(kWeekdaysKanji[static_cast<std::size_t>(moment_.weekday)]) +
           (in_full ? "曜日" : "");
  }

  std::string era_name(std::size_t letters) const {
    const Era& era = era_of(moment_);
    return std::string(letters == 1 ? era.letter : letters == 2 ? era.short_name : era.name);
  }

  std::string era_year(std::size_t letters) const {
    const int year = moment_.year - era_of(moment_).first.year + 1;
    if (year == 1 && section_.first_year_name) return "元";
    return counted(year, letters, section_.numerals);
  }

  std::string half_day(std::string_view letters) const {
    const bool morning = seconds_ < 12 * 3600;
    if (section_.japanese) return morning ? "午前" : "午後";
    if (letters.size() == 3) return morning ? "A" : "P";
    return morning ? "AM" : "PM";
  }

  std::string sub_second(std::size_t places) const {
    std::string thousandths = std::to_string(1000 + moment_.milliseconds % 1000).substr(1);
    thousandths.resize(places, '0');
    return "." + thousandths;
  }

  std::string elapsed(long unit, std::size_t letters) const {
    const double seconds = std::floor(serial_) * 86'400 + static_cast<double>(seconds_);
    std::string text = std::to_string(static_cast<long>(seconds) / unit);
    if (text.size() < letters) text.insert(0, letters - text.size(), '0');
    return text;
  }

  const FormatSection& section_;
  double serial_;
  const SerialMoment& moment_;
  bool half_days_ = false;
  long seconds_ = 0;  // of the day
};

void set_calendar_day(SerialMoment& moment, Epoch epoch) {
  const long serial = epoch == Epoch::k1904 ? moment.day + kDaysBetweenEpochs : moment.day;
  moment.weekday = static_cast<int>((serial + 6) % 7);  // serial 1 counts as a Sunday
  if (serial == 0) {
    moment.year = 1900, moment.month = 1, moment.day_of_month = 0, moment.on_calendar = false;
  } else if (serial == kLeapDay1900) {
    moment.year = 1900, moment.month = 2, moment.day_of_month = 29, moment.on_calendar = false;
  } else {
    const long before_leap_day = serial < kLeapDay1900 ? 1 : 0;
    const Date date = date_from_day_number(serial - kDaysTo1970From1900 + before_leap_day);
    moment.year = date.year, moment.month = date.month, moment.day_of_month = date.day;
  }
}

std::string two_digits(long value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string iso_time(long milliseconds) {
  const long seconds = milliseconds / 1000;
  std::string text = two_digits(seconds / 3600) + ":" + two_digits(seconds / 60 % 60) + ":" +
                     two_digits(seconds % 60);
  if (milliseconds % 1000 != 0) text += "." + std::to_string(1000 + milliseconds % 1000).substr(1);
  return text;
}

}  // namespace

std::optional<SerialMoment> moment_of(double serial, Epoch epoch) {
  const long last = epoch == Epoch::k1904 ? kLastSerial1900 - kDaysBetweenEpochs : kLastSerial1900;
  if (!(serial >= 0) || serial >= static_cast<double>(last + 1)) return {};
  const double rounded = std::round(serial * kMillisecondsADay);
  SerialMoment moment;
  moment.day = static_cast<long>(std::floor(rounded / kMillisecondsADay));
  moment.milliseconds =
      static_cast<long>(rounded - static_cast<double>(moment.day) * kMillisecondsADay);
  if (moment.day > last) return {};
  set_calendar_day(moment, epoch);
  return moment;
}

std::string display_date(const FormatSection& section, double serial, const SerialMoment& moment) {
  const DateText parts(section, serial, moment);
  std::string text;
  for (const FormatToken& token : section.tokens) text += parts.of(token);
  return text;
}

std::optional<std::string> iso_from_serial(std::string_view serial, Epoch epoch) {
  const auto value = stored_double(serial);
  return value ? iso_from_serial(*value, epoch) : std::nullopt;
}

std::optional<std::string> iso_from_serial(double serial, Epoch epoch) {
  const auto moment = moment_of(serial, epoch);
  if (!moment) return {};
  if (serial < 1) return iso_time(moment->milliseconds);
  if (!moment->on_calendar) return {};
  const auto day = to_iso({moment->year, moment->month, moment->day_of_month});
  return moment->milliseconds == 0 ? day : day + "T" + iso_time(moment->milliseconds);
}

}  // namespace nenpo::ingest
