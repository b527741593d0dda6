#include "companion/line_ends.h"

#include <algorithm>
#include <tuple>

namespace nenpo::companion {
namespace {

/// pt: glyphs stand on their line's baseline, but for the rounding of their places.
constexpr double kSameLine = 0.02;

}  // namespace

LineEnds::LineEnds(const model::Pages& pages) {
  for (const model::Page& page : pages.pages) {
    std::vector<Line>& lines = lines_.emplace_back();
    for (const model::LineRecord& line : page.lines) {
      const bool ends_words = line.ending == "paragraph end" || line.ending == "forced";
      lines.push_back({line.at.y.count(), line.at.x.count(), ends_words});
    }
    std::sort(lines.begin(), lines.end(),
              [](const Line& a, const Line& b) { return std::tie(a.y, a.x) < std::tie(b.y, b.x); });
  }
}

std::optional<bool> LineEnds::ends_words(const model::GlyphRun& run, std::size_t page) const {
  const double y = static_cast<double>(run.glyphs.front().y);
  // An opening bracket may stand half an em in front of the line head.
  const double x = static_cast<double>(run.glyphs.front().x) + run.size.count();
  const std::vector<Line>& lines = lines_[page];
  auto line = std::lower_bound(lines.begin(), lines.end(), y - kSameLine,
                               [](const Line& one, double wanted) { return one.y < wanted; });
  std::optional<bool> found;
  for (; line != lines.end() && line->y < y + kSameLine; ++line) {
    if (line->x <= x) found = line->ends_words;
  }
  return found;
}

}  // namespace nenpo::companion
