#include "jlreq/adjust.h"
#include "jlreq/breaks.h"
#include "jlreq/line_breaker.h"
#include "jlreq/line_ending.h"
#include "jlreq/line_widths.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {
namespace {

/// Table 1 within the lines, its column "line end" behind the last visible cluster of each, nothing
/// behind that.
void write_spaces(const LineWidths& widths, const Line& line, std::vector<Em>& space_after) {
  const LineEnd edge = widths.line_end(line.begin, line.end);
  for (std::size_t i = line.begin; i + 1 < edge.visible_end; ++i) {
    space_after[i] = widths.place(i).space;
  }
  space_after[edge.visible_end - 1] = edge.space;
}

}  // namespace

ComposedParagraph compose_paragraph(const std::vector<Cluster>& clusters,
                                    const ParagraphStyle& style) {
  ComposedParagraph composed;
  composed.x.resize(clusters.size());
  composed.space_after.resize(clusters.size());
  const LineWidths widths(clusters, style);
  composed.break_after = find_breaks(clusters);
  const std::vector<std::size_t> ends = break_lines(widths, composed.break_after);
  composed.lines.reserve(ends.size());
  std::size_t begin = 0;
  for (std::size_t number = 0; number < ends.size(); ++number) {
    Line& line = composed.lines.emplace_back(adjust_line(widths, begin, ends[number], composed.x));
    line.ending = line_ending(widths, composed.break_after, ends, number);
    write_spaces(widths, line, composed.space_after);
    begin = line.end;
  }
  return composed;
}

}  // namespace nenpo::jlreq
