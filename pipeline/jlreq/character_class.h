#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"

namespace nenpo::jlreq {

/// The character classes of JLREQ Appendix A (#character_classes), in its order and with its
/// numbers.
enum class CharClass : std::uint8_t {
  kOpeningBracket = 1,     // cl-01
  kClosingBracket,         // cl-02
  kHyphen,                 // cl-03
  kDividingPunctuation,    // cl-04 ？！
  kMiddleDot,              // cl-05
  kFullStop,               // cl-06
  kComma,                  // cl-07
  kInseparable,            // cl-08 —— ……
  kIterationMark,          // cl-09
  kProlongedSound,         // cl-10
  kSmallKana,              // cl-11
  kPrefixedAbbreviation,   // cl-12
  kPostfixedAbbreviation,  // cl-13
  kFullWidthSpace,         // cl-14
  kHiragana,               // cl-15
  kKatakana,               // cl-16
  kMathSymbol,             // cl-17
  kMathOperator,           // cl-18
  kIdeograph,              // cl-19
  kReferenceMark,          // cl-20
  kOrnamentedComplex,      // cl-21
  kSimpleRubyComplex,      // cl-22
  kJukugoRubyComplex,      // cl-23
  kGroupedNumeral,         // cl-24
  kUnitSymbol,             // cl-25
  kWordSpace,              // cl-26
  kWestern,                // cl-27
  kWarichuOpening,         // cl-28
  kWarichuClosing,         // cl-29
  kTateChuYoko,            // cl-30
};
constexpr int kClassCount = 30;

/// "cl-06"
std::string to_string(CharClass char_class);

/// The class of each character of a text in its context: a digit between Japanese is a grouped
/// numeral, in a word Western; % after a digit a postfixed abbreviation; an ASCII bracket beside
/// Japanese an opening bracket (house rule).
std::vector<CharClass> classify(std::u32string_view text);

/// A combining mark, variation selector or joiner: it belongs to the character before it and takes
/// its class.
bool continues_cluster(char32_t character);

/// Of those, the joiners that hold a cluster they end to the next one: Cluster::keep_with_next.
constexpr bool joins_next(char32_t character) {
  return character == 0x200D || character == 0x2060 || character == 0xFEFF;
}

constexpr bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
/// A digit of either width.
constexpr bool is_digit(char32_t c) { return is_ascii_digit(c) || (c >= U'０' && c <= U'９'); }

/// The width by which JLREQ counts a character set full width: 1/2 em for brackets, commas, full
/// stops and middle dots, whose surrounding space is Table 1's, else 1 em.
Em nominal_advance(CharClass char_class);

}  // namespace nenpo::jlreq
