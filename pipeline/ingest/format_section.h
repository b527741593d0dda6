#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::ingest {

enum class TokenKind {
  kLiteral,  // text: as it stands
  kDigit,    // text: 0, # or ?
  kPoint,
  kComma,     // only while reading: becomes `grouped` or `scale`
  kSlash,     // of a fraction
  kExponent,  // text: E+ or E-
  kGeneral,
  kText,  // @
  // The kinds below make a section a date. `text` is the run of letters.
  kYear,
  kMonth,
  kDay,
  kHour,
  kMinute,
  kSecond,
  kSubSecond,  // text: the zeros behind "ss."
  kAmPm,
  kEraName,
  kEraYear,
  kBuddhistYear,
  kWeekday,  // aaa, aaaa
  kElapsedHours,
  kElapsedMinutes,
  kElapsedSeconds,
};

struct FormatToken {
  TokenKind kind = TokenKind::kLiteral;
  std::string text;
};

enum class Comparison { kLess, kAtMost, kEqual, kNotEqual, kAtLeast, kMore };

/// "[>=100]": for which numbers the section is meant.
struct Condition {
  Comparison comparison = Comparison::kEqual;
  double limit = 0;
  bool holds(double value) const;
};

/// The digits a section asks for: [DBNum1] 〇一二, [DBNum3] ０１２.
enum class Numerals { kAscii, kKanji, kFullWidth };

/// One of the up to four parts of a number format that ';' separates.
struct FormatSection {
  std::vector<FormatToken> tokens;
  std::optional<Condition> condition;
  int scale = 0;  // power of ten: 2 for each %, -3 for each comma behind the digits
  bool grouped = false;
  bool is_date = false;
  bool has_text = false;         // an @ occurs
  bool japanese = false;         // [$-411]: names of days in Japanese
  bool first_year_name = false;  // [$-ja-JP-x-gannen]: 元年
  Numerals numerals = Numerals::kAscii;
};

/// The sections of a format code. ECMA-376 Part 1, 18.8.31. Every code is readable: what means
/// nothing is literal.
std::vector<FormatSection> parse_sections(std::string_view code);

}  // namespace nenpo::ingest
