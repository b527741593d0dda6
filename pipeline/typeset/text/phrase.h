#pragma once

#include <string_view>
#include <vector>

#include "base/length.h"

namespace nenpo::typeset {

/// For each character whether a phrase (bunsetsu) ends behind it, told by the change of scripts:
/// behind 、 and を, and where a particle or an ending in kana meets kanji, katakana, Latin or an
/// opening bracket. Never inside katakana, a number, a Latin word or a chain of kanji. A wrong
/// break is worse than a missed one: doubtful endings (り, し) stay.
std::vector<bool> phrase_ends(std::u32string_view text);

/// The length of the longest phrase, ASCII counted as half an em: how narrow a column may become.
Em longest_phrase(std::u32string_view text);

}  // namespace nenpo::typeset
