#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "jlreq/line_widths.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// Where the lines of a justified paragraph end so that the whole of it costs least (line_cost.h):
/// Knuth and Plass' way, with JLREQ's places for glue. Time grows with the length of the paragraph
/// and of the line. Never costs more than line by line.
std::vector<std::size_t> break_whole_paragraph(const LineWidths& widths,
                                               std::span<const BreakAfter> breaks);

}  // namespace nenpo::jlreq
