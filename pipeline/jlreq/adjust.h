#pragma once

#include <cstddef>
#include <span>

#include "jlreq/line_widths.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// Fits the line of clusters [begin, end) into the line length by 3.8.3 (reduction), else by 3.8.4
/// (expansion), and writes the left edge of each cluster of the paragraph to `x`. The last line of
/// a paragraph, a line that ends by force and ragged text keep their natural width unless they are
/// too wide.
Line adjust_line(const LineWidths& widths, std::size_t begin, std::size_t end, std::span<Em> x);

}  // namespace nenpo::jlreq
