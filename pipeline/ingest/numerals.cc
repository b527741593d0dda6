#include "ingest/numerals.h"

#include <array>

namespace nenpo::ingest {
namespace {

constexpr std::array<std::string_view, 10> kKanji{"〇", "一", "二", "三", "四",
                                                  "五", "六", "七", "八", "九"};
constexpr std::array<std::string_view, 10> kFullWidth{"０", "１", "２", "３", "４",
                                                      "５", "６", "７", "８", "９"};

}  // namespace

std::string with_numerals(std::string_view text, Numerals numerals) {
  if (numerals == Numerals::kAscii) return std::string(text);
  const auto& digits = numerals == Numerals::kKanji ? kKanji : kFullWidth;
  std::string converted;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      converted += digits[static_cast<std::size_t>(c - '0')];
    } else {
      converted += c;
    }
  }
  return converted;
}

std::string kanji_count(long value) {
  constexpr long kMostCounted = 99;
  if (value > kMostCounted) return with_numerals(std::to_string(value), Numerals::kKanji);
  const auto tens = static_cast<std::size_t>(value / 10);
  const auto ones = static_cast<std::size_t>(value % 10);
  if (tens == 0) return std::string(kKanji[ones]);
  std::string text = tens > 1 ? std::string(kKanji[tens]) : "";
  text += "十";
  if (ones > 0) text += kKanji[ones];
  return text;
}

}  // namespace nenpo::ingest
