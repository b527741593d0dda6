#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nenpo {

/// A number exactly as written: {410, 1} is 41.0 and keeps its trailing zero. Never converted to
/// floating point.
struct Decimal {
  std::int64_t digits = 0;  // at most 18 of them
  std::uint8_t places = 0;
};

/// Reads plain ASCII "-1234.50": optional sign, digits, optional point and digits; at most 18
/// digits in all. Commas, units and full-width digits are the normaliser's business.
std::optional<Decimal> parse_decimal(std::string_view text);
/// The same plain form again: "-35.0", "1039".
std::string to_string(Decimal value);
/// As the publications print it: ▲ for minus, comma between thousands: "▲35.0", "1,039".
std::string to_printed(Decimal value);
/// By value: 41.0 and 41 are equal.
std::strong_ordering compare(Decimal a, Decimal b);
/// 0.256 as a percentage is 25.6. Nothing when 18 digits cannot hold it.
std::optional<Decimal> times_hundred(Decimal value);
/// The same value with `places` decimals, rounded half away from zero if it had more, filled up
/// with zeros as far as 18 digits go.
Decimal with_places(Decimal value, std::uint8_t places);

}  // namespace nenpo
