#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace nenpo::test {

/// Every file below `folder` by its path there, with all that can be read in it: its bytes; the
/// parts of a workbook; the streams of a PDF, inflated, and the text that a reader would copy.
/// Needs qpdf and pdftotext.
std::map<std::string, std::string> searched_files(const std::filesystem::path& folder);

/// Whether a word of ASCII stands there: in UTF-8, in UTF-16 of either order, or as the hexadecimal
/// digits that a PDF writes strings with.
bool holds(std::string_view bytes, std::string_view word);

}  // namespace nenpo::test
