#include "normalize/number_digits.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/text.h"
#include "normalize/unit.h"
#include "normalize/values/take.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kMaxDigits = 18;  // of Decimal
constexpr std::array<std::string_view, 2> kReductionSigns{"▲", "△"};
constexpr std::array<std::string_view, 8> kMinusSigns{"-", "−", "‐", "‑", "‒", "–", "ー", "―"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Thousands commas stand before each group of three digits, or nowhere.
bool is_well_grouped(std::string_view whole) {
  std::size_t group = whole.find(',');
  if (group == std::string_view::npos) return true;
  if (group == 0 || group > 3) return false;
  for (; group < whole.size(); group += 4) {
    const std::string_view digits = whole.substr(group + 1, 3);
    const bool full =
        whole[group] == ',' && digits.size() == 3 && digits.find(',') == std::string_view::npos;
    if (!full) return false;
  }
  return true;
}

}  // namespace

WrittenSign take_sign(std::string_view& text) {
  WrittenSign sign;
  for (bool found = true; found;) {
    const auto taken = [&text](std::string_view mark) { return take(text, mark); };
    const bool reduction = std::any_of(kReductionSigns.begin(), kReductionSigns.end(), taken);
    const bool minus = !reduction && std::any_of(kMinusSigns.begin(), kMinusSigns.end(), taken);
    found = reduction || minus || take(text, "+");
    sign.count += found ? 1 : 0;
    sign.reduction |= reduction;
    sign.minus |= minus || reduction;
  }
  return sign;
}

std::optional<Decimal> take_digits(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || text[end] == ',')) ++end;
  const std::string_view whole = text.substr(0, end);
  if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
    ++end;
    while (end < text.size() && is_digit(text[end])) ++end;
  }
  if (!is_well_grouped(whole)) return std::nullopt;
  std::string digits(text.substr(0, end));
  std::erase(digits, ',');
  const auto value = parse_decimal(digits);
  if (value) text.remove_prefix(end);
  return value;
}

int take_power(std::string_view& text, const Vocabulary& vocabulary) {
  std::string_view longest;
  for (const std::string& prefix : vocabulary.unit_prefixes) {
    if (text.starts_with(prefix) && prefix.size() > longest.size()) longest = prefix;
  }
  const int power = power_of_prefix(longest).value_or(0);
  text.remove_prefix(power > 0 ? longest.size() : 0);
  return power;
}

std::optional<Decimal> take_compound(Decimal first, std::string_view& text,
                                     const Vocabulary& vocabulary) {
  std::string_view rest = text;
  std::int64_t total = 0;
  int last_power = static_cast<int>(kMaxDigits);
  for (std::optional<Decimal> part = first; part; part = take_digits(rest)) {
    const int power = take_power(rest, vocabulary);
    const auto scaled = times_power(*part, power);
    if (!scaled || scaled->places > 0 || power >= last_power) return std::nullopt;
    total += scaled->digits;
    last_power = power;
    if (rest.empty() || !is_digit(rest.front())) break;
  }
  text = rest;
  return Decimal{total, 0};
}

std::optional<Decimal> times_power(Decimal value, int power) {
  constexpr std::int64_t kTen = 10;
  const std::uint8_t places = value.places;
  for (; power < 0; ++power) {
    if (value.digits % kTen == 0 && value.places >= places) {
      value.digits /= kTen;
    } else if (value.places++ >= kMaxDigits) {
      return std::nullopt;
    }
  }
  const int shrink = std::min<int>(value.places, power);
  value.places = static_cast<std::uint8_t>(value.places - shrink);
  const std::size_t zeros = static_cast<std::size_t>(power - shrink);
  const std::string digits =
      std::to_string(value.digits) + std::string(value.digits == 0 ? 0 : zeros, '0');
  const bool fits = digits.size() - (value.digits < 0 ? 1 : 0) <= kMaxDigits;
  if (!fits) return std::nullopt;
  return Decimal{std::strtoll(digits.c_str(), nullptr, 10), value.places};
}

}  // namespace nenpo::normalize
