#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "jlreq/line_widths.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// Where the lines of a paragraph end: ascending, the last one is the number of clusters. Justified
/// text by ParagraphStyle::line_breaking, ragged text line by line.
std::vector<std::size_t> break_lines(const LineWidths& widths, std::span<const BreakAfter> breaks);

}  // namespace nenpo::jlreq
