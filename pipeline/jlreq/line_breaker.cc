#include "jlreq/line_breaker.h"

#include "jlreq/greedy_breaker.h"
#include "jlreq/paragraph_breaker.h"

namespace nenpo::jlreq {

std::vector<std::size_t> break_lines(const LineWidths& widths, std::span<const BreakAfter> breaks) {
  const ParagraphStyle& style = widths.style();
  const bool by_paragraph =
      style.justify == Justify::kYes && style.line_breaking == LineBreaking::kWholeParagraph;
  return by_paragraph ? break_whole_paragraph(widths, breaks) : break_line_by_line(widths, breaks);
}

}  // namespace nenpo::jlreq
