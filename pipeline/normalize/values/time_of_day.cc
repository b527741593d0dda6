#include "normalize/values/time_of_day.h"

#include <cstdint>
#include <optional>

#include "base/decimal.h"
#include "normalize/era_year.h"
#include "normalize/fold.h"
#include "normalize/submitted_cell.h"
#include "normalize/values/take.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kMostDigits = 2;
constexpr int kNoon = 12;
constexpr int kHours = 24;
constexpr int kMinutes = 60;
constexpr int kHalfAnHour = 30;

Problem invalid_time(std::string_view text) {
  return {"invalid-time", Severity::kError,
          "時刻「" + one_line(text) + "」は時刻として読めません。",
          "24時間制で書いてください（例: 13:30、9時、午後1時30分）。"};
}

/// 午前 and 午後 part a day into halves of twelve hours.
enum class Half { kNone, kMorning, kAfternoon };

Half take_half(std::string_view& text) {
  if (take(text, "午前") || take(text, "am") || take_back(text, "am")) return Half::kMorning;
  if (take(text, "午後") || take(text, "pm") || take_back(text, "pm")) return Half::kAfternoon;
  return Half::kNone;
}

/// What stands behind the hour: ":30", ":30:00", "時30分", "時半", "時"; nothing when it is no
/// time.
std::optional<int> minute_in(std::string_view text) {
  const bool word = take(text, "時");
  if (word && text.empty()) return 0;
  if (word && text == "半") return kHalfAnHour;
  if (!word && !take(text, ":")) return std::nullopt;
  const auto minute = take_integer(text, kMostDigits);
  if (word) take(text, "分");
  if (!word) take(text, ":00");
  return text.empty() ? minute : std::nullopt;
}

std::optional<TimeOfDay> checked(int hour, int minute, Half half) {
  if (half != Half::kNone && hour > kNoon) return std::nullopt;
  if (half == Half::kAfternoon && hour < kNoon) hour += kNoon;
  if (half == Half::kMorning && hour == kNoon && minute > 0) hour = 0;  // 午前12時30分
  const bool exists = minute < kMinutes && (hour < kHours || (hour == kHours && minute == 0));
  return exists ? std::optional(TimeOfDay{hour, minute}) : std::nullopt;
}

std::optional<TimeOfDay> time_in(std::string_view text) {
  if (text == "正午") return TimeOfDay{kNoon, 0};
  const Half half = take_half(text);
  const auto hour = take_integer(text, kMostDigits);
  const auto minute = hour ? minute_in(text) : std::nullopt;
  return minute ? checked(*hour, *minute, half) : std::nullopt;
}

/// A fraction of a day in whole minutes, as spreadsheets store times; half a second may be lost in
/// the last digit.
std::optional<TimeOfDay> time_of_fraction(std::string_view stored) {
  constexpr std::uint8_t kPlaces = 6;  // a minute is 0.000694 of a day
  constexpr std::int64_t kDay = 1'000'000;
  constexpr std::int64_t kMinutesOfDay = std::int64_t{kHours} * kMinutes;
  const auto fraction = parse_decimal(stored);
  if (!fraction || fraction->digits < 0 || compare(*fraction, {1, 0}) > 0) return std::nullopt;
  const std::int64_t scaled = with_places(*fraction, kPlaces).digits * kMinutesOfDay;
  const std::int64_t minutes = (scaled + kDay / 2) / kDay;
  constexpr std::int64_t kTolerance = 1000;  // of a millionth of a minute, from the rounding
  if (std::abs(scaled - minutes * kDay) > kTolerance) return std::nullopt;
  return TimeOfDay{static_cast<int>(minutes / kMinutes), static_cast<int>(minutes % kMinutes)};
}

}  // namespace

std::string to_text(TimeOfDay time) {
  const auto two_digits = [](int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return two_digits(time.hour) + ":" + two_digits(time.minute);
}

Reading<TimeOfDay> read_time(std::string_view text) {
  const auto time = time_in(word_key(text));
  if (time) return {time, std::nullopt};
  return Reading<TimeOfDay>::refused(invalid_time(text));
}

Reading<TimeOfDay> read_time(const model::Sheet& sheet, const model::Cell& cell) {
  if (cell.type == model::CellType::kNumber) {
    if (const auto time = time_of_fraction(cell.stored)) return {time, std::nullopt};
  }
  const std::size_t time_part = cell.stored.find('T');
  if (cell.type == model::CellType::kDate && time_part != std::string::npos) {
    return read_time(std::string_view(cell.stored).substr(time_part + 1));
  }
  return read_time(text_of(sheet, cell));
}

}  // namespace nenpo::normalize
