#include "ingest/decimal_digits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

#include "base/text.h"

namespace nenpo::ingest {
namespace {

void drop_zeros(DecimalDigits& value) {
  const auto first = value.digits.find_first_not_of('0');
  if (first == std::string::npos) {
    value.digits.clear();
    value.point = 0;
    return;
  }
  value.digits.erase(0, first);
  value.point -= static_cast<int>(first);
  value.digits.erase(value.digits.find_last_not_of('0') + 1);
}

/// Adds one at the last digit.
void carry(DecimalDigits& value) {
  auto at = value.digits.rbegin();
  while (at != value.digits.rend() && *at == '9') *at++ = '0';
  if (at != value.digits.rend()) {
    ++*at;
    return;
  }
  value.digits.insert(value.digits.begin(), '1');
  ++value.point;
}

DecimalDigits shortest_digits(double value) {
  std::array<char, 40> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                     std::chars_format::scientific);
  const std::string_view shortest(buffer.data(),
                                  static_cast<std::size_t>(written.ptr - buffer.data()));
  const auto mark = shortest.find('e');
  DecimalDigits decimal{.negative = std::signbit(value), .digits = {}, .point = 0};
  for (const char c : shortest.substr(0, mark)) {
    if (c >= '0' && c <= '9') decimal.digits += c;
  }
  const char* exponent = shortest.data() + mark + (shortest[mark + 1] == '+' ? 2 : 1);
  std::from_chars(exponent, written.ptr, decimal.point);
  ++decimal.point;
  drop_zeros(decimal);
  if (decimal.is_zero()) decimal.negative = false;
  return decimal;
}

/// Most numbers are a few digits with at most one point among them. Up to 15 digits the double's
/// shortest digits are those written, and a whole number divided by a power of ten is the double
/// nearest to the quotient.
std::optional<StoredNumber> plain_number_of(std::string_view text) {
  constexpr std::array kPowersOfTen{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::size_t digits = text.size() - (point < text.size() ? 1 : 0);
  if (point == 0 || point + 1 == text.size() || digits >= kPowersOfTen.size()) return {};
  std::int64_t whole = 0;
  StoredNumber number;
  for (const char c : text) {
    if (c == '.' && number.digits.digits.size() == point) continue;
    if (c < '0' || c > '9') return {};
    whole = whole * 10 + (c - '0');
    number.digits.digits += c;
  }
  number.value = static_cast<double>(whole) / kPowersOfTen[digits - point];
  number.digits.point = static_cast<int>(point);
  drop_zeros(number.digits);
  number.digits.negative = negative && !number.digits.is_zero();
  if (negative) number.value = -number.value;
  return number;
}

}  // namespace

std::string DecimalDigits::whole() const {
  if (point <= 0) return "";
  std::string text = digits.substr(0, static_cast<std::size_t>(point));
  text.resize(static_cast<std::size_t>(point), '0');
  return text;
}

std::string DecimalDigits::fraction(std::size_t places) const {
  std::string text;
  if (point < 0) text.assign(std::min(places, static_cast<std::size_t>(-point)), '0');
  const auto from = static_cast<std::size_t>(std::max(point, 0));
  if (from < digits.size()) text += digits.substr(from);
  text.resize(places, '0');
  return text;
}

std::optional<double> stored_double(std::string_view text) {
  text = trim(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return {};
  return value;
}

std::optional<StoredNumber> stored_number(std::string_view text) {
  text = trim(text);
  if (auto plain = plain_number_of(text)) return plain;
  const auto value = stored_double(text);
  if (!value) return {};
  return StoredNumber{*value, shortest_digits(*value)};
}

std::optional<DecimalDigits> decimal_digits(std::string_view text) {
  auto number = stored_number(text);
  if (!number) return {};
  return std::move(number->digits);
}

DecimalDigits rounded(DecimalDigits value, int places) {
  const int kept = value.point + places;
  if (kept >= static_cast<int>(value.digits.size())) return value;
  if (kept < 0) return {.negative = value.negative, .digits = {}, .point = 0};
  const bool up = value.digits[static_cast<std::size_t>(kept)] >= '5';
  value.digits.resize(static_cast<std::size_t>(kept));
  if (up) carry(value);
  drop_zeros(value);
  return value;
}

DecimalDigits with_significant(DecimalDigits value, int count) {
  const int places = count - value.point;
  return rounded(std::move(value), places);
}

}  // namespace nenpo::ingest
