#include "jlreq/classes_table.h"

#include <array>
#include <cassert>
#include <string_view>

namespace nenpo::jlreq {
namespace {

struct ClassRange {
  char32_t first;
  char32_t last;
  CharClass char_class;
};

/// JLREQ Appendix A (#character_classes) from U+0080 on, as far as it differs from "Western below
/// U+2000, ideograph above". Not in the appendix and added here: U+2015, U+2024 and U+22EF (the
/// dash and the dots of other code pages), the spaces of U+2000, the super- and subscripts of
/// U+2070, U+2031, U+2109, the brackets of U+2329 (canonically those of U+3008) and the squared
/// units that are no different from the listed ones: see deviations.md.
constexpr ClassRange kRanges[] = {
    {0x00A2, 0x00A2, CharClass::kPostfixedAbbreviation},
    {0x00A3, 0x00A3, CharClass::kPrefixedAbbreviation},
    {0x00A5, 0x00A5, CharClass::kPrefixedAbbreviation},
    {0x00A7, 0x00A7, CharClass::kIdeograph},
    {0x00A9, 0x00A9, CharClass::kIdeograph},
    {0x00AB, 0x00AB, CharClass::kOpeningBracket},
    {0x00AE, 0x00AE, CharClass::kIdeograph},
    {0x00B0, 0x00B0, CharClass::kPostfixedAbbreviation},
    {0x00B1, 0x00B1, CharClass::kMathOperator},
    {0x00B6, 0x00B6, CharClass::kIdeograph},
    {0x00BB, 0x00BB, CharClass::kClosingBracket},
    {0x00BC, 0x00BE, CharClass::kIdeograph},
    {0x00D7, 0x00D7, CharClass::kMathOperator},
    {0x00F7, 0x00F7, CharClass::kMathOperator},
    {0x0391, 0x03A1, CharClass::kIdeograph},
    {0x03A3, 0x03A9, CharClass::kIdeograph},
    {0x03B1, 0x03C9, CharClass::kIdeograph},
    {0x0401, 0x0401, CharClass::kIdeograph},
    {0x0410, 0x044F, CharClass::kIdeograph},
    {0x0451, 0x0451, CharClass::kIdeograph},
    {0x2000, 0x200A, CharClass::kWordSpace},
    {0x2010, 0x2010, CharClass::kHyphen},
    {0x2011, 0x2011, CharClass::kWestern},
    {0x2012, 0x2013, CharClass::kHyphen},
    {0x2014, 0x2015, CharClass::kInseparable},
    {0x2018, 0x2018, CharClass::kOpeningBracket},
    {0x2019, 0x2019, CharClass::kClosingBracket},
    {0x201C, 0x201C, CharClass::kOpeningBracket},
    {0x201D, 0x201D, CharClass::kClosingBracket},
    {0x2024, 0x2026, CharClass::kInseparable},
    {0x202F, 0x202F, CharClass::kWordSpace},
    {0x2030, 0x2031, CharClass::kPostfixedAbbreviation},
    {0x2032, 0x2033, CharClass::kPostfixedAbbreviation},
    {0x203C, 0x203C, CharClass::kDividingPunctuation},
    {0x203E, 0x203F, CharClass::kWestern},
    {0x2047, 0x2049, CharClass::kDividingPunctuation},
    {0x205F, 0x205F, CharClass::kWordSpace},
    {0x2070, 0x209C, CharClass::kWestern},  // the ₂ of CO₂
    {0x20AC, 0x20AC, CharClass::kPrefixedAbbreviation},
    {0x2103, 0x2103, CharClass::kPostfixedAbbreviation},
    {0x2109, 0x2109, CharClass::kPostfixedAbbreviation},
    {0x210F, 0x210F, CharClass::kWestern},
    {0x2113, 0x2113, CharClass::kPostfixedAbbreviation},
    {0x2116, 0x2116, CharClass::kPrefixedAbbreviation},
    {0x2127, 0x2127, CharClass::kWestern},
    {0x212B, 0x212B, CharClass::kWestern},
    {0x2135, 0x2135, CharClass::kWestern},
    {0x2194, 0x2194, CharClass::kMathSymbol},
    {0x21D2, 0x21D2, CharClass::kMathSymbol},
    {0x21D4, 0x21D4, CharClass::kMathSymbol},
    {0x2200, 0x2200, CharClass::kWestern},
    {0x2202, 0x2203, CharClass::kWestern},
    {0x2205, 0x2205, CharClass::kWestern},
    {0x2207, 0x2207, CharClass::kWestern},
    {0x2208, 0x2209, CharClass::kMathSymbol},
    {0x220B, 0x220B, CharClass::kMathSymbol},
    {0x2212, 0x2213, CharClass::kMathOperator},
    {0x221D, 0x221D, CharClass::kMathSymbol},
    {0x2220, 0x2220, CharClass::kWestern},
    {0x2225, 0x222A, CharClass::kMathSymbol},
    {0x222E, 0x222E, CharClass::kWestern},
    {0x223D, 0x223D, CharClass::kMathSymbol},
    {0x2243, 0x2243, CharClass::kMathSymbol},
    {0x2245, 0x2245, CharClass::kMathSymbol},
    {0x2248, 0x2248, CharClass::kMathSymbol},
    {0x2252, 0x2252, CharClass::kMathSymbol},
    {0x2260, 0x2262, CharClass::kMathSymbol},
    {0x2266, 0x2267, CharClass::kMathSymbol},
    {0x226A, 0x226B, CharClass::kMathSymbol},
    {0x2276, 0x2277, CharClass::kMathSymbol},
    {0x2282, 0x2287, CharClass::kMathSymbol},
    {0x228A, 0x228B, CharClass::kMathSymbol},
    {0x2295, 0x2295, CharClass::kMathSymbol},
    {0x2297, 0x2297, CharClass::kMathSymbol},
    {0x22A5, 0x22A5, CharClass::kMathSymbol},
    {0x22DA, 0x22DB, CharClass::kMathSymbol},
    {0x22EF, 0x22EF, CharClass::kInseparable},
    {0x2305, 0x2306, CharClass::kMathSymbol},
    {0x2312, 0x2312, CharClass::kWestern},
    {0x2329, 0x2329, CharClass::kOpeningBracket},
    {0x232A, 0x232A, CharClass::kClosingBracket},
    {0x2985, 0x2985, CharClass::kOpeningBracket},
    {0x2986, 0x2986, CharClass::kClosingBracket},
    {0x3000, 0x3000, CharClass::kFullWidthSpace},
    {0x3001, 0x3001, CharClass::kComma},
    {0x3002, 0x3002, CharClass::kFullStop},
    {0x3005, 0x3005, CharClass::kIterationMark},
    {0x3008, 0x3008, CharClass::kOpeningBracket},
    {0x3009, 0x3009, CharClass::kClosingBracket},
    {0x300A, 0x300A, CharClass::kOpeningBracket},
    {0x300B, 0x300B, CharClass::kClosingBracket},
    {0x300C, 0x300C, CharClass::kOpeningBracket},
    {0x300D, 0x300D, CharClass::kClosingBracket},
    {0x300E, 0x300E, CharClass::kOpeningBracket},
    {0x300F, 0x300F, CharClass::kClosingBracket},
    {0x3010, 0x3010, CharClass::kOpeningBracket},
    {0x3011, 0x3011, CharClass::kClosingBracket},
    {0x3014, 0x3014, CharClass::kOpeningBracket},
    {0x3015, 0x3015, CharClass::kClosingBracket},
    {0x3016, 0x3016, CharClass::kOpeningBracket},
    {0x3017, 0x3017, CharClass::kClosingBracket},
    {0x3018, 0x3018, CharClass::kOpeningBracket},
    {0x3019, 0x3019, CharClass::kClosingBracket},
    {0x301C, 0x301C, CharClass::kHyphen},
    {0x301D, 0x301D, CharClass::kOpeningBracket},
    {0x301E, 0x301F, CharClass::kClosingBracket},
    {0x3031, 0x3035, CharClass::kInseparable},
    {0x303B, 0x303B, CharClass::kIterationMark},
    {0x3041, 0x3041, CharClass::kSmallKana},
    {0x3042, 0x3042, CharClass::kHiragana},
    {0x3043, 0x3043, CharClass::kSmallKana},
    {0x3044, 0x3044, CharClass::kHiragana},
    {0x3045, 0x3045, CharClass::kSmallKana},
    {0x3046, 0x3046, CharClass::kHiragana},
    {0x3047, 0x3047, CharClass::kSmallKana},
    {0x3048, 0x3048, CharClass::kHiragana},
    {0x3049, 0x3049, CharClass::kSmallKana},
    {0x304A, 0x3062, CharClass::kHiragana},
    {0x3063, 0x3063, CharClass::kSmallKana},
    {0x3064, 0x3082, CharClass::kHiragana},
    {0x3083, 0x3083, CharClass::kSmallKana},
    {0x3084, 0x3084, CharClass::kHiragana},
    {0x3085, 0x3085, CharClass::kSmallKana},
    {0x3086, 0x3086, CharClass::kHiragana},
    {0x3087, 0x3087, CharClass::kSmallKana},
    {0x3088, 0x308D, CharClass::kHiragana},
    {0x308E, 0x308E, CharClass::kSmallKana},
    {0x308F, 0x3094, CharClass::kHiragana},
    {0x3095, 0x3096, CharClass::kSmallKana},
    {0x309B, 0x309E, CharClass::kIterationMark},
    {0x30A0, 0x30A0, CharClass::kHyphen},
    {0x30A1, 0x30A1, CharClass::kSmallKana},
    {0x30A2, 0x30A2, CharClass::kKatakana},
    {0x30A3, 0x30A3, CharClass::kSmallKana},
    {0x30A4, 0x30A4, CharClass::kKatakana},
    {0x30A5, 0x30A5, CharClass::kSmallKana},
    {0x30A6, 0x30A6, CharClass::kKatakana},
    {0x30A7, 0x30A7, CharClass::kSmallKana},
    {0x30A8, 0x30A8, CharClass::kKatakana},
    {0x30A9, 0x30A9, CharClass::kSmallKana},
    {0x30AA, 0x30C2, CharClass::kKatakana},
    {0x30C3, 0x30C3, CharClass::kSmallKana},
    {0x30C4, 0x30E2, CharClass::kKatakana},
    {0x30E3, 0x30E3, CharClass::kSmallKana},
    {0x30E4, 0x30E4, CharClass::kKatakana},
    {0x30E5, 0x30E5, CharClass::kSmallKana},
    {0x30E6, 0x30E6, CharClass::kKatakana},
    {0x30E7, 0x30E7, CharClass::kSmallKana},
    {0x30E8, 0x30ED, CharClass::kKatakana},
    {0x30EE, 0x30EE, CharClass::kSmallKana},
    {0x30EF, 0x30F4, CharClass::kKatakana},
    {0x30F5, 0x30F6, CharClass::kSmallKana},
    {0x30F7, 0x30FA, CharClass::kKatakana},
    {0x30FB, 0x30FB, CharClass::kMiddleDot},
    {0x30FC, 0x30FC, CharClass::kProlongedSound},
    {0x30FD, 0x30FE, CharClass::kIterationMark},
    {0x31F0, 0x31FF, CharClass::kSmallKana},
    {0x3300, 0x3357, CharClass::kPostfixedAbbreviation},
    {0x3380, 0x33CC, CharClass::kPostfixedAbbreviation},
    {0x33CE, 0x33DF, CharClass::kPostfixedAbbreviation},
};

constexpr char32_t kTableEnd = 0x3400;

constexpr std::array<CharClass, kTableEnd> make_table() {
  std::array<CharClass, kTableEnd> table{};
  for (char32_t c = 0; c < kTableEnd; ++c) {
    table[c] = c < 0x2000 ? CharClass::kWestern : CharClass::kIdeograph;
  }
  for (char32_t digit = U'0'; digit <= U'9'; ++digit) table[digit] = CharClass::kGroupedNumeral;
  table[U' '] = table[U'\t'] = CharClass::kWordSpace;
  for (const ClassRange& range : kRanges) {
    for (char32_t c = range.first; c <= range.last; ++c) table[c] = range.char_class;
  }
  return table;
}

constexpr auto kTable = make_table();
static_assert(kTable[U'。'] == CharClass::kFullStop);
static_assert(kTable[U'々'] == CharClass::kIterationMark);

constexpr char32_t kFirstFullWidth = 0xFF01;
constexpr char32_t kLastFullWidth = 0xFF5E;
constexpr char32_t kFirstHalfWidthKana = 0xFF61;
constexpr char32_t kLastHalfWidthKana = 0xFF9F;

/// ｡｢｣､･ｦ, small kana, ｰ, kana, and the two sound marks, which no more start a line than a small
/// kana does.
CharClass half_width_kana_class(char32_t c) {
  constexpr CharClass kMarks[] = {CharClass::kFullStop,       CharClass::kOpeningBracket,
                                  CharClass::kClosingBracket, CharClass::kComma,
                                  CharClass::kMiddleDot,      CharClass::kKatakana};
  if (c <= 0xFF66) return kMarks[c - kFirstHalfWidthKana];
  if (c <= 0xFF6F || c >= 0xFF9E) return CharClass::kSmallKana;
  return c == 0xFF70 ? CharClass::kProlongedSound : CharClass::kKatakana;
}

CharClass compatibility_form_class(char32_t c) {
  if (c >= kFirstFullWidth && c <= kLastFullWidth) return full_width_class(c - 0xFEE0);
  if (c >= kFirstHalfWidthKana && c <= kLastHalfWidthKana) return half_width_kana_class(c);
  switch (c) {
    case 0xFF5F:
      return CharClass::kOpeningBracket;  // ｟
    case 0xFF60:
      return CharClass::kClosingBracket;  // ｠
    case 0xFFE0:
      return CharClass::kPostfixedAbbreviation;  // ￠
    case 0xFFE1:                                 // ￡
    case 0xFFE5:
      return CharClass::kPrefixedAbbreviation;  // ￥
    default:
      return CharClass::kIdeograph;
  }
}

}  // namespace

CharClass listed_class(char32_t character) {
  if (character < kTableEnd) return kTable[character];
  return character < kFirstFullWidth ? CharClass::kIdeograph : compatibility_form_class(character);
}

CharClass full_width_class(char32_t ascii) {
  assert(ascii > U' ' && ascii <= U'~');
  switch (ascii) {
    case U'(':
    case U'[':
    case U'{':
      return CharClass::kOpeningBracket;
    case U')':
    case U']':
    case U'}':
      return CharClass::kClosingBracket;
    case U'!':
    case U'?':
      return CharClass::kDividingPunctuation;
    case U':':
    case U';':
      return CharClass::kMiddleDot;
    case U'.':
      return CharClass::kFullStop;
    case U',':
      return CharClass::kComma;
    case U'~':
      return CharClass::kHyphen;  // ～ is how other code pages write 〜
    case U'#':
    case U'$':
      return CharClass::kPrefixedAbbreviation;
    case U'%':
      return CharClass::kPostfixedAbbreviation;
    case U'<':
    case U'=':
    case U'>':
      return CharClass::kMathSymbol;
    case U'+':
    case U'-':
      return CharClass::kMathOperator;  // － is how other code pages write −
    default:
      return CharClass::kIdeograph;
  }
}

}  // namespace nenpo::jlreq
