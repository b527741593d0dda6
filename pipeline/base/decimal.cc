#include "base/decimal.h"

#include <array>
#include <cstdlib>

namespace nenpo {
namespace {

constexpr int kMaxDigits = 18;
constexpr std::int64_t kLimit = 1'000'000'000'000'000'000;  // has one digit more

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

std::string unsigned_text(Decimal value) {
  std::string text = std::to_string(std::abs(value.digits));
  if (value.places == 0) return text;
  if (text.size() <= value.places) text.insert(0, value.places + 1u - text.size(), '0');
  return text.insert(text.size() - value.places, ".");
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
  std::size_t at = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) ++at;
  Decimal value;
  int count = 0;
  int whole = 0;
  bool point = false;
  for (; at < text.size(); ++at) {
    if (text[at] == '.' && !point) {
      point = true;
      continue;
    }
    if (text[at] < '0' || text[at] > '9' || ++count > kMaxDigits) return std::nullopt;
    value.digits = value.digits * 10 + (text[at] - '0');
    if (point) ++value.places;
    if (!point) ++whole;
  }
  if (whole == 0 || (point && value.places == 0)) return std::nullopt;
  if (negative) value.digits = -value.digits;
  return value;
}

std::string to_string(Decimal value) {
  return (value.digits < 0 ? "-" : "") + unsigned_text(value);
}

std::string to_printed(Decimal value) {
  std::string text = unsigned_text(value);
  const std::size_t point = text.find('.');
  std::size_t at = point == std::string::npos ? text.size() : point;
  while (at > 3) {
    at -= 3;
    text.insert(at, 1, ',');
  }
  return (value.digits < 0 ? "▲" : "") + text;
}

std::strong_ordering compare(Decimal a, Decimal b) {
  __extension__ using Wide = __int128;
  const auto scaled = [](Decimal value, int places) {
    return Wide{value.digits} * power_of_ten(places);
  };
  const Wide left = scaled(a, b.places);
  const Wide right = scaled(b, a.places);
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

std::optional<Decimal> times_hundred(Decimal value) {
  if (value.places >= 2) return Decimal{value.digits, static_cast<std::uint8_t>(value.places - 2)};
  const std::int64_t factor = power_of_ten(2 - value.places);
  if (std::abs(value.digits) >= kLimit / factor) return std::nullopt;
  return Decimal{value.digits * factor, 0};
}

Decimal with_places(Decimal value, std::uint8_t places) {
  while (value.places < places && std::abs(value.digits) < kLimit / 10) {
    value.digits *= 10;
    ++value.places;
  }
  if (places >= value.places) return value;
  const std::int64_t divisor = power_of_ten(value.places - places);
  const std::int64_t half = value.digits < 0 ? -divisor / 2 : divisor / 2;
  return {(value.digits + half) / divisor, places};
}

}  // namespace nenpo
