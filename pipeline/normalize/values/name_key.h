#pragma once

#include <string>
#include <string_view>

namespace nenpo::normalize {

/// How names of people and bodies are compared, never printed: NFKC, without blanks, variant forms
/// of a kanji as one (髙 and 高, 﨑 and 崎, 邊 and 辺).
std::string name_key(std::string_view text);

}  // namespace nenpo::normalize
