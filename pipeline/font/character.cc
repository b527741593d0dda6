#include "font/character.h"

#include <glib.h>

#include <string_view>

namespace nenpo::font {
namespace {

/// Marks of U+00A0 to U+00FF that belong to Latin words; the others (° ± × …) are Japanese in a
/// Japanese text.
constexpr std::u32string_view kLatinMarks = U"¢£¥©ª«®µº»€";
constexpr char32_t kLatinEnd = 0x0250;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kSoftHyphen = 0x00AD;

bool in_range(char32_t character, char32_t first, char32_t last) {
  return first <= character && character <= last;
}

bool is_latin(char32_t character) {
  if (character < 0x80) return character > U' ' && character != 0x7F;
  if (kLatinMarks.find(character) != kLatinMarks.npos) return true;
  const bool latin_block = character < kLatinEnd || in_range(character, 0x1E00, 0x1EFF);
  return latin_block && g_unichar_get_script(character) == G_UNICODE_SCRIPT_LATIN;
}

bool is_extender(char32_t character) {
  return g_unichar_ismark(character) || character == kZeroWidthJoiner ||
         in_range(character, 0x1F3FB, 0x1F3FF);  // skin tones
}

bool stands_alone(char32_t character) {
  if (in_range(character, 0xAC00, 0xD7A3)) return true;  // Hangul syllables
  switch (g_unichar_get_script(character)) {
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_LATIN:  // full-width letters, Roman numerals
    case G_UNICODE_SCRIPT_UNKNOWN:
      return true;
    default:
      return false;
  }
}

}  // namespace

Treatment treatment_of(char32_t character) {
  if (character == U' ' || character == 0xA0) return Treatment::kSpace;
  if (is_latin(character)) return Treatment::kLatin;
  if (is_extender(character)) return Treatment::kExtender;
  if (g_unichar_type(character) == G_UNICODE_FORMAT || character == kSoftHyphen) {
    return Treatment::kInvisible;
  }
  return stands_alone(character) ? Treatment::kTable : Treatment::kRun;
}

bool is_variation_selector(char32_t character) {
  return in_range(character, 0xFE00, 0xFE0F) || in_range(character, 0xE0100, 0xE01EF);
}

bool is_presentation_selector(char32_t character) { return in_range(character, 0xFE0E, 0xFE0F); }

}  // namespace nenpo::font
