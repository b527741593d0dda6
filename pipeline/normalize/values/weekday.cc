#include "normalize/values/weekday.h"

#include <array>

#include "normalize/values/take.h"

namespace nenpo::normalize {
namespace {

constexpr std::array<std::string_view, 7> kNames{"日", "月", "火", "水", "木", "金", "土"};

std::optional<int> take_name(std::string_view& text) {
  for (std::size_t day = 0; day < kNames.size(); ++day) {
    if (take(text, kNames[day])) return static_cast<int>(day);
  }
  return std::nullopt;
}

}  // namespace

std::optional<int> take_weekday(std::string_view& text) {
  std::string_view rest = text;
  const bool enclosed = take(rest, "(");
  const auto day = take_name(rest);
  const bool spelled = take(rest, "曜日") || take(rest, "曜");
  if (!day || !(enclosed || spelled)) return std::nullopt;
  if (enclosed) {
    take(rest, "・祝") || take(rest, "祝");
    if (!take(rest, ")")) return std::nullopt;
  }
  text = rest;
  return day;
}

/// Zeller's congruence for the Gregorian calendar, turned so that 0 is Sunday.
int weekday_of(Date date) {
  const bool early = date.month < 3;  // January and February count to the year before
  const int year = early ? date.year - 1 : date.year;
  const int month = early ? date.month + 12 : date.month;
  const int saturday_first =
      (date.day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7;
  return (saturday_first + 6) % 7;
}

std::string weekday_name(int weekday) {
  return std::string(kNames.at(static_cast<std::size_t>(weekday)));
}

}  // namespace nenpo::normalize
