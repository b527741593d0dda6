#pragma once

#include <string_view>
#include <vector>

#include "phrase/dictionary.h"
#include "phrase/seam.h"

namespace nenpo::phrase {

/// The seams between the words of a text, one a word: what stands behind it, kJoined
/// at least. A content word opens
/// a phrase; particles, auxiliaries and suffixes join it; nouns in a row are one compound.
std::vector<Seam> word_seams(std::string_view text, const std::vector<Morpheme>& words);

}  // namespace nenpo::phrase
