#include "jlreq/ruby_overhang.h"

#include <algorithm>

#include "jlreq/ruby.h"

namespace nenpo::jlreq {
namespace {

Overhang over_character(const Cluster& neighbour) {
  return {.limit = std::min(kRubyEm, neighbour.advance)};
}

Overhang over_space(Em space) { return {.limit = std::min(kRubyEm, space), .needs_space = true}; }

Overhang over_middle_dot(Em space) {
  return {.limit = std::min(kRubyEm, space + kRubyEm / 2), .needs_space = true};
}

/// The classes that are alike on both sides. Ideographs (item 1), Western characters and what is
/// not named bear no ruby but their own.
Overhang over_text(const Cluster& neighbour, Em space) {
  switch (neighbour.char_class) {
    case CharClass::kHiragana:
    case CharClass::kKatakana:
    case CharClass::kProlongedSound:
    case CharClass::kSmallKana:
    case CharClass::kInseparable:
    case CharClass::kFullWidthSpace:  // Table 1 n. 8
      return over_character(neighbour);
    case CharClass::kMiddleDot:
      return over_middle_dot(space);
    default:
      return {};
  }
}

bool is_closing(CharClass char_class) {
  return char_class == CharClass::kClosingBracket || char_class == CharClass::kFullStop ||
         char_class == CharClass::kComma;
}

}  // namespace

Overhang overhang_before_base(const Cluster& neighbour, Em space) {
  if (is_closing(neighbour.char_class)) return over_space(space);
  if (neighbour.char_class == CharClass::kOpeningBracket) return over_character(neighbour);
  return over_text(neighbour, space);
}

Overhang overhang_behind_base(const Cluster& neighbour, Em space) {
  if (is_closing(neighbour.char_class)) return over_character(neighbour);
  if (neighbour.char_class == CharClass::kOpeningBracket) return over_space(space);
  return over_text(neighbour, space);
}

}  // namespace nenpo::jlreq
