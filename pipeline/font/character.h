#pragma once

#include <cstddef>
#include <cstdint>

namespace nenpo::font {

/// How a character gets its glyph. Which role a character plays in the line is not asked here but
/// in jlreq.
enum class Treatment : std::uint8_t {
  kTable,      // stands for itself: kana, kanji, full-width marks, symbols; from the Japanese face
  kLatin,      // ASCII and Latin letters: shaped by the word, from the Latin face
  kSpace,      // U+0020, U+00A0: between words, from the Latin face
  kRun,        // other scripts: by the run, from the first face that has it
  kExtender,   // combining marks, variation selectors, joiners: belongs to the character before it
  kInvisible,  // format characters: in the text, but without glyph
};

Treatment treatment_of(char32_t character);

/// Marks beyond so many bytes begin a cluster of their own: no writing has as many on one
/// character.
constexpr std::size_t kLongestCluster = 128;
/// Stands for bytes that could not be read: never a character to be shown.
constexpr char32_t kReplacement = 0xFFFD;

/// U+FE00 to U+FE0F, U+E0100 to U+E01EF (Unicode 23.4).
bool is_variation_selector(char32_t character);
/// U+FE0E and U+FE0F ask for a text or an emoji shape and are no variant of a kanji.
bool is_presentation_selector(char32_t character);

}  // namespace nenpo::font
