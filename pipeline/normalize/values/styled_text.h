#pragma once

#include <string>
#include <vector>

#include "model/workbook.h"

namespace nenpo::normalize {

/// What a cell says, character by character: without its struck parts and control characters, line
/// breaks as '\n', without blanks at both ends.
struct StyledText {
  std::u32string characters;
  std::vector<bool> bold;                     // one a character
  std::vector<model::PhoneticRun> phonetics;  // offsets count `characters`; ascending, not empty
};

/// Furigana over every kanji of a cell is what the input method left there, not what somebody put
/// over a hard word: it is no phonetic run here.
StyledText styled_text(const model::Sheet& sheet, const model::Cell& cell);

}  // namespace nenpo::normalize
