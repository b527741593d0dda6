#pragma once

#include <cstddef>
#include <span>

#include "jlreq/line_widths.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// Fits the line of clusters [begin, end) into the line length (line_fit.h), says what was done,
/// and writes the left edge of each of its clusters to `x`.
Line adjust_line(const LineWidths& widths, std::size_t begin, std::size_t end, std::span<Em> x);

}  // namespace nenpo::jlreq
