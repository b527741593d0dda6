#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "jlreq/line_widths.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// Where the lines of a paragraph end: ascending, the last one is the number of clusters. Line by
/// line: as much as fits after reduction (3.8.2: reduction goes before expansion), but no last line
/// of one or two characters if the lines before it can help. Only the widths are asked, so that
/// another breaker may take this one's place.
std::vector<std::size_t> break_lines(const LineWidths& widths, std::span<const BreakAfter> breaks);

}  // namespace nenpo::jlreq
