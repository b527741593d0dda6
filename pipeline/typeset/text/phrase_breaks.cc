#include "typeset/text/phrase_breaks.h"

#include <algorithm>
#include <optional>

#include "jlreq/line_widths.h"
#include "typeset/text/ragged_lines.h"

namespace nenpo::typeset {
namespace {

constexpr Em kTolerance = 0.01_em;  // a phrase of exactly the line's length fits

using Lines = std::vector<jlreq::Line>;

/// Lines [first, last) of those broken anywhere, up to a forced break.
struct Part {
  std::size_t first = 0, last = 0;
};

std::vector<Part> parts_of(const Lines& lines) {
  std::vector<Part> parts{{0, 0}};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    parts.back().last = i + 1;
    const bool ends = lines[i].kind == jlreq::Adjustment::kForcedBreak;
    if (ends && i + 1 < lines.size()) parts.push_back({i + 1, i + 1});
  }
  return parts;
}

/// Where JLREQ lets a line of clusters [begin, end) end, with what the phrases say of it.
std::vector<LinePlace> places_of(const MeasuredText& measured,
                                 const std::vector<jlreq::BreakAfter>& break_after,
                                 Phrases& phrases, std::size_t begin, std::size_t end) {
  const auto character = [&](std::size_t cluster) {
    return cluster < measured.clusters.size() ? measured.character_of_cluster[cluster]
                                              : measured.drawn.size();
  };
  const std::size_t first = character(begin);
  const std::u32string_view text(measured.drawn);
  const auto& seams = phrases.seams(text.substr(first, character(end) - first));
  std::vector<LinePlace> places;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (break_after[i] == jlreq::BreakAfter::kForbidden) continue;
    places.push_back({i + 1, seams[character(i + 1) - first - 1]});
  }
  places.push_back({end, phrase::Seam::kPause});
  return places;
}

void keep_lines(std::vector<jlreq::Cluster>& clusters, std::size_t begin,
                const std::vector<std::size_t>& ends) {
  for (const std::size_t end : ends) {
    for (; begin + 1 < end; ++begin) clusters[begin].keep_with_next = true;
    begin = end;
  }
}

/// The widest line that is kept: as the measure, it breaks the text nowhere else.
Em widest(const jlreq::LineWidths& widths, std::size_t begin,
          const std::vector<std::size_t>& ends) {
  Em width;
  for (const std::size_t end : ends) {
    const Em indent = widths.style().line_length - widths.available(begin);
    width = std::max(width, widths.natural(begin, end) + indent);
    begin = end;
  }
  return width;
}

}  // namespace

jlreq::ComposedParagraph compose_by_phrase(MeasuredText& measured, jlreq::ParagraphStyle paragraph,
                                           Phrases& phrases) {
  paragraph.justify = jlreq::Justify::kNo;
  paragraph.line_length += kTolerance;
  auto anywhere = jlreq::compose_paragraph(measured.clusters, paragraph);
  const std::vector<Part> parts = parts_of(anywhere.lines);
  if (parts.size() >= anywhere.lines.size()) return anywhere;

  const jlreq::LineWidths widths(measured.clusters, paragraph);
  std::vector<jlreq::Cluster> kept = measured.clusters;
  Em width;
  for (const Part& part : parts) {
    const std::size_t begin = anywhere.lines[part.first].begin;
    const std::size_t end = anywhere.lines[part.last - 1].end;
    const auto ends =
        ragged_ends(widths, begin, places_of(measured, anywhere.break_after, phrases, begin, end),
                    part.last - part.first);
    if (!ends) return anywhere;
    keep_lines(kept, begin, *ends);
    width = std::max(width, widest(widths, begin, *ends));
  }
  measured.clusters = std::move(kept);
  paragraph.line_length = width + kTolerance;
  return jlreq::compose_paragraph(measured.clusters, paragraph);
}

}  // namespace nenpo::typeset
