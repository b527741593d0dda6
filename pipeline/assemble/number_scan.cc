#include "assemble/number_scan.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kMinus = "▲";

bool is_separator(char32_t c) { return c == U'.' || c == U',' || c == U'．' || c == U'，'; }

int digit_value(char32_t c) { return static_cast<int>(c >= U'０' ? c - U'０' : c - U'0'); }

/// Digits with points and commas between them, from `at` on.
std::size_t number_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint here = decode_utf8(text, at);
    const bool joins = is_separator(here.value) && is_digit(character_at(text, at + here.size));
    if (!is_digit(here.value) && !joins) break;
    at += here.size;
  }
  return at;
}

/// The text without its bracketed parts and blanks, with the offset that each remaining byte came
/// from.
struct Bare {
  std::string text;
  std::vector<std::size_t> offsets;
};

Bare without_brackets(std::string_view text) {
  Bare bare;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = decode_utf8(text, at);
    if (here.value == U'(' || here.value == U'（') ++depth;
    if (depth == 0 && !is_blank(here.value)) {
      bare.text += text.substr(at, here.size);
      for (std::size_t i = 0; i < here.size; ++i) bare.offsets.push_back(at + i);
    }
    if ((here.value == U')' || here.value == U'）') && depth > 0) --depth;
    at += here.size;
  }
  return bare;
}

std::vector<Span> occurrences(std::string_view text, std::string_view name) {
  std::vector<Span> places;
  if (name.empty()) return places;
  for (auto at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + name.size())) {
    places.push_back({at, at + name.size()});
  }
  return places;
}

std::size_t unit_length(std::string_view after, const std::vector<std::string>& units) {
  std::size_t longest = 0;
  for (const std::string& unit : units) {
    if (after.starts_with(unit)) longest = std::max(longest, unit.size());
    if (unit == "%" && after.starts_with("％")) {
      longest = std::max(longest, std::string_view("％").size());
    }
  }
  return longest;
}

}  // namespace

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? decode_utf8(text, at).value : U'\0';
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return U'\0';
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return decode_utf8(text, begin).value;
}

std::vector<Span> numbers_in(std::string_view text) {
  std::vector<Span> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = decode_utf8(text, at);
    if (!is_digit(here.value)) {
      at += here.size;
      continue;
    }
    const std::size_t end = number_end(text, at);
    const bool negative = text.substr(0, at).ends_with(kMinus);
    numbers.push_back({negative ? at - kMinus.size() : at, end});
    at = end;
  }
  return numbers;
}

std::optional<std::int64_t> whole_number(std::string_view written) {
  constexpr int kMostDigits = 18;
  std::int64_t value = 0;
  int digits = 0;
  for (const char32_t character : to_utf32(written)) {
    if (character == U',' || character == U'，') continue;
    if (!is_digit(character) || ++digits > kMostDigits) return std::nullopt;
    value = value * 10 + digit_value(character);
  }
  return digits > 0 ? std::optional(value) : std::nullopt;
}

bool is_whole_number(std::string_view text, Span span) {
  static constexpr std::array<std::string_view, 6> kBounds = {"以上", "以下", "未満",
                                                              "超",   "以内", "程度"};
  const char32_t before = character_before(text, span.begin);
  if (is_digit(before) || is_separator(before) || before == U'▲') return false;
  const std::string_view after = text.substr(span.end);
  const char32_t next = character_at(text, span.end);
  const bool ends_in_digit = is_digit(character_before(text, span.end));
  const bool continues =
      is_digit(next) || (ends_in_digit && is_separator(next) &&
                         is_digit(character_at(text, span.end + decode_utf8(text, span.end).size)));
  const bool bounded = std::any_of(kBounds.begin(), kBounds.end(), [after](std::string_view word) {
    return after.starts_with(word);
  });
  return !continues && !bounded;
}

std::vector<Span> numbers_with_units(std::string_view text, const std::vector<std::string>& units) {
  std::vector<Span> numbers;
  for (const Span number : numbers_in(text)) {
    const std::size_t unit = unit_length(text.substr(number.end), units);
    if (unit > 0) numbers.push_back({number.begin, number.end + unit});
  }
  return numbers;
}

std::vector<NamedYear> named_years(std::string_view text) {
  constexpr int kYearDigits = 4;
  constexpr std::string_view kYear = "年";
  std::vector<NamedYear> years;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    int digits = 0;
    int value = 0;
    while (at < text.size() && is_digit(character_at(text, at))) {
      if (++digits <= kYearDigits) value = value * 10 + digit_value(character_at(text, at));
      at += decode_utf8(text, at).size;
    }
    if (digits == 0) {
      at += decode_utf8(text, at).size;
      continue;
    }
    if (digits != kYearDigits || !text.substr(at).starts_with(kYear)) continue;
    std::string_view after = text.substr(at + kYear.size());
    if (after.starts_with("度")) after.remove_prefix(std::string_view("度").size());
    if (after.starts_with("比") || after.starts_with("以降")) continue;
    years.push_back({value, {begin, at + kYear.size()}});
  }
  return years;
}

NameSearch::NameSearch(std::string_view text) : text_(text) {
  Bare bare = without_brackets(text);
  bare_ = std::move(bare.text);
  offsets_ = std::move(bare.offsets);
}

std::vector<Span> NameSearch::places_of(std::string_view name) const {
  auto places = occurrences(text_, name);
  if (!places.empty()) return places;
  for (const Span place : occurrences(bare_, without_brackets(name).text)) {
    places.push_back({offsets_[place.begin], offsets_[place.end - 1] + 1});
  }
  return places;
}

}  // namespace nenpo::assemble
