#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/workbook.h"

namespace nenpo::normalize {

/// The cell as Markdown: bold runs become **…**, furigana {漢字|かんじ}; struck runs are dropped,
/// line breaks stay. A bold run ends before a line break and begins again behind it.
std::string markdown_of(const model::Sheet& sheet, const model::Cell& cell);

/// The paragraphs of such a text: one a line, trimmed, 「・」 at the start dropped, no empty ones.
std::vector<std::string> paragraphs_of(std::string_view markdown);

}  // namespace nenpo::normalize
