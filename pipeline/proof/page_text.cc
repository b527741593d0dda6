#include "proof/page_text.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace nenpo::proof {

std::string without_blanks(std::string_view text) {
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    if (!is_blank(next.value)) rest.append(text.substr(at, next.size));
    at += next.size;
  }
  return rest;
}

PageText::PageText(const model::Page& page) {
  for (const model::PageItem& item : page.items) {
    if (const auto* run = std::get_if<model::GlyphRun>(&item)) add(*run);
  }
}

void PageText::add(const model::GlyphRun& run) {
  std::size_t byte = 0, glyph = 0;
  for (const model::GlyphCluster& cluster : run.clusters) {
    const std::string words =
        without_blanks(std::string_view(run.text).substr(byte, cluster.bytes));
    if (!words.empty() && glyph < run.glyphs.size()) {
      const model::Glyph& first = run.glyphs[glyph];
      signs_.push_back({text_.size(), Pt{first.x}, Pt{first.y}, run.size});
      text_ += words;
    }
    byte += cluster.bytes;
    glyph += cluster.glyphs;
  }
}

std::optional<PageText::Range> PageText::find(std::string_view words, Range range) const {
  const std::string wanted = without_blanks(words);
  if (wanted.empty()) return std::nullopt;
  const std::size_t at = text_.find(wanted, range.begin);
  if (at == std::string::npos || at + wanted.size() > range.end) return std::nullopt;
  return Range{at, at + wanted.size()};
}

std::vector<model::Box> PageText::boxes(Range range) const {
  constexpr double kAscent = 0.88;
  constexpr double kSameLine = 0.5;  // pt
  std::vector<model::Box> boxes;
  double baseline = 0;
  for (const Sign& sign : signs_) {
    if (sign.begin < range.begin || sign.begin >= range.end) continue;
    const bool goes_on = !boxes.empty() && sign.x > boxes.back().x &&
                         std::abs(sign.baseline.count() - baseline) < kSameLine;
    baseline = sign.baseline.count();
    if (!goes_on) {
      boxes.push_back({sign.x, sign.baseline - sign.size * kAscent, sign.size, sign.size});
      continue;
    }
    model::Box& box = boxes.back();
    box.width = std::max(box.width, sign.x + sign.size - box.x);
  }
  return boxes;
}

}  // namespace nenpo::proof
