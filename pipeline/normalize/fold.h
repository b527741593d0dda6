#pragma once

#include <string>
#include <string_view>

namespace nenpo::normalize {

/// Full-width ASCII (！ to ～ and the blank U+3000) as ASCII, for numbers and codes. Nothing else
/// changes: NFKC would turn ㎡ into m2 and ① into 1. Never for text that is printed.
std::string fold_width(std::string_view text);
/// Without any blank, line breaks included.
std::string without_blanks(std::string_view text);
/// Folded, without blanks, ASCII letters in lower case: how words of the vocabulary are compared.
std::string word_key(std::string_view text);
/// NFKC, without white space, ASCII letters in lower case: how labels and names are compared, never
/// printed.
std::string label_key(std::string_view text);
/// A text for one printed line: trimmed; a line break next to a full-width character disappears,
/// between two narrow ones it becomes a blank. Control characters are dropped. All else stays as it
/// is.
std::string one_line(std::string_view text);
bool has_control_character(std::string_view text);

}  // namespace nenpo::normalize
