#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nenpo::pdf {

/// The characters that the codes of a font stand for, in UTF-8 by code; empty where the map says
/// nothing. `cmap` is the decoded stream ToUnicode (PDF 1.7, 9.10.3).
std::vector<std::string> read_to_unicode(std::string_view cmap);

}  // namespace nenpo::pdf
