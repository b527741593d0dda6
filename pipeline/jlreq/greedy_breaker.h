#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "jlreq/line_widths.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// Where the lines of a paragraph end, found line by line: as much as fits after reduction (3.8.2:
/// reduction goes before expansion), but no last line of one or two characters if the line before
/// it can help.
std::vector<std::size_t> break_line_by_line(const LineWidths& widths,
                                            std::span<const BreakAfter> breaks);

}  // namespace nenpo::jlreq
