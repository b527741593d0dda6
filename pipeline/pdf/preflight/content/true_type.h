#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace nenpo::pdf {

/// The glyphs of an embedded TrueType program that the codes 0 to 255 of a simple font with the
/// encoding WinAnsi show (PDF 1.7, 9.6.6.4): through the program's table for Unicode, for symbols
/// or for the Macintosh. Empty when the program cannot be read.
std::vector<std::uint16_t> glyphs_of_codes(std::string_view program);

}  // namespace nenpo::pdf
