#include "jlreq/character_class.h"

namespace nenpo::jlreq {
namespace {

struct CodeRange {
  char32_t first;
  char32_t last;
};

constexpr CodeRange kContinuing[] = {
    {0x0300, 0x036F},   // combining diacritical marks
    {0x200B, 0x200D},   // zero-width space, non-joiner, joiner
    {0x2060, 0x2060},   // word joiner
    {0x20D0, 0x20FF},   // combining marks for symbols, enclosing circle and keycap included
    {0x3099, 0x309A},   // combining voiced and semi-voiced sound marks
    {0xFE00, 0xFE0F},   // variation selectors
    {0xFEFF, 0xFEFF},   // zero-width no-break space
    {0xE0100, 0xE01EF}  // ideographic variation selectors
};

}  // namespace

std::string to_string(CharClass char_class) {
  const int number = static_cast<int>(char_class);
  return {'c', 'l', '-', static_cast<char>('0' + number / 10),
          static_cast<char>('0' + number % 10)};
}

Em nominal_advance(CharClass char_class) {
  switch (char_class) {
    case CharClass::kOpeningBracket:
    case CharClass::kClosingBracket:
    case CharClass::kMiddleDot:
    case CharClass::kFullStop:
    case CharClass::kComma:
    case CharClass::kWarichuOpening:
    case CharClass::kWarichuClosing:
      return 0.5_em;
    default:
      return 1_em;
  }
}

bool continues_cluster(char32_t character) {
  if (character < kContinuing[0].first) return false;
  for (const CodeRange& range : kContinuing) {
    if (character < range.first) return false;
    if (character <= range.last) return true;
  }
  return false;
}

}  // namespace nenpo::jlreq
