#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "font/font_set.h"
#include "jlreq/paragraph.h"
#include "jlreq/ruby.h"
#include "model/manuscript.h"
#include "model/style.h"
#include "typeset/text/typefaces.h"

namespace nenpo::typeset {

/// The glyphs of one cluster, beside jlreq's view of it.
struct ClusterGlyphs {
  std::uint32_t text_begin = 0;  // bytes of MeasuredText::text
  std::uint32_t glyph_begin = 0;
  std::uint16_t face = 0;
  std::uint8_t bytes = 0;
  std::uint8_t glyph_count = 0;
  float shift = 0;  // em, from the left edge of the counted width to the glyph's origin
};

/// The glyphs of a reading, beside jlreq's view of it. Empty for emphasis dots.
struct MeasuredReading {
  std::string text;
  font::ShapedText shaped;
};

struct MeasuredFact {
  std::uint32_t begin = 0, end = 0;  // clusters
  std::string fact;
};

/// Some inlines as clusters: what the composer is given, and what is drawn where it says.
struct MeasuredText {
  std::string text;      // as submitted: what copying yields
  std::u32string drawn;  // one character for each of `text`, the width policy applied
  std::vector<jlreq::Cluster> clusters;
  std::vector<ClusterGlyphs> glyph_ranges;  // one a cluster
  std::vector<font::ShapedGlyph> glyphs;
  std::vector<std::uint32_t> character_of_cluster;
  std::vector<jlreq::Ruby> rubies;
  std::vector<MeasuredReading> readings;  // one a ruby
  std::vector<MeasuredFact> facts;
  std::vector<char32_t> missing;

  void clear();
};

/// Shapes and classifies; `measured` is emptied first and keeps its memory from paragraph to
/// paragraph.
void measure(const model::Inlines& inlines, const Typeface& face, model::WidthPolicy policy,
             font::FontSet& fonts, MeasuredText& measured);

}  // namespace nenpo::typeset
