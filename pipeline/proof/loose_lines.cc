#include "proof/loose_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace nenpo::proof {
namespace {

constexpr std::size_t kMost = 10;
constexpr double kLeast = 0.02;

struct Opened {
  double share = 0;  // of its length
  std::size_t page = 0, line = 0;
};

/// A line's record does not say its size: the glyphs do that stand at its head.
Pt size_of(const model::LineRecord& line, const model::Page& page) {
  constexpr double kSameLine = 0.1;  // pt
  Pt size{10};
  double nearest = std::numeric_limits<double>::max();
  for (const model::PageItem& item : page.items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run == nullptr || run->glyphs.empty()) continue;
    const model::Glyph& first = run->glyphs.front();
    const double away = std::abs(first.x - line.at.x.count());
    if (std::abs(first.y - line.at.y.count()) > kSameLine || away >= nearest) continue;
    nearest = away;
    size = run->size;
  }
  return size;
}

model::LooseLine loose_line(const model::LineRecord& line, const model::Page& page) {
  constexpr double kAscent = 0.88;
  const Pt size = size_of(line, page);
  const Pt width = (line.natural + line.adjustment).at(size);
  return {{line.at.x, line.at.y - size * kAscent, width, size}, line.adjustment, line.text};
}

}  // namespace

void mark_loose_lines(const model::Pages& pages, model::Proof& proof) {
  std::vector<Opened> loose;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const auto& lines = pages.pages[p].lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double length = lines[i].length.count();
      const double share = length > 0 ? lines[i].adjustment.count() / length : 0;
      if (share >= kLeast) loose.push_back({share, p, i});
    }
  }
  std::stable_sort(loose.begin(), loose.end(),
                   [](const Opened& a, const Opened& b) { return a.share > b.share; });
  if (loose.size() > kMost) loose.resize(kMost);
  std::sort(loose.begin(), loose.end(), [](const Opened& a, const Opened& b) {
    return a.page != b.page ? a.page < b.page : a.line < b.line;
  });
  for (const Opened& one : loose) {
    const model::Page& page = pages.pages[one.page];
    proof.pages[one.page].loose_lines.push_back(loose_line(page.lines[one.line], page));
  }
}

}  // namespace nenpo::proof
