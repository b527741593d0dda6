#pragma once

#include <string_view>
#include <vector>

namespace nenpo::pdf {

/// By glyph, whether it looks like glyph 0, the font's sign for what it lacks. cairo 1.16 numbers
/// that sign like any other glyph when a text shows it, so that only its outline gives it away.
/// `program` is TrueType (glyf) or a bare CFF of a CID font. Empty when it cannot be read.
std::vector<bool> missing_signs(std::string_view program);

}  // namespace nenpo::pdf
