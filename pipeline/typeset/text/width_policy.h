#pragma once

#include <string>
#include <string_view>

#include "model/style.h"

namespace nenpo::typeset {

/// True for kana, kanji and full-width forms: what makes the text around a bracket Japanese.
bool is_japanese(char32_t character);

/// The characters whose glyphs are drawn for `text`, one for one. By kFullWidthPunctuation ( ) [ ]
/// become （ ） ［ ］ where their pair touches or holds Japanese, and a comma becomes ， behind
/// Japanese; "K-NIC (Center)" and 1,039 stay. By
/// kFullWidthPunctuationHalfWidthDigits ５ becomes 5 as well.
std::u32string drawn_characters(std::u32string_view text, model::WidthPolicy policy);

}  // namespace nenpo::typeset
