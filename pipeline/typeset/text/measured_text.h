#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "font/font_set.h"
#include "jlreq/paragraph.h"
#include "jlreq/ruby.h"
#include "model/manuscript.h"
#include "model/pages.h"
#include "model/style.h"
#include "typeset/text/folios.h"
#include "typeset/text/typefaces.h"

namespace nenpo::typeset {

/// The glyphs of one cluster, beside jlreq's view of it.
struct ClusterGlyphs {
  std::uint32_t text_begin = 0;  // bytes of MeasuredText::text
  std::uint32_t glyph_begin = 0;
  std::uint16_t face = 0;
  std::uint8_t bytes = 0;
  std::uint8_t glyph_count = 0;
  float shift = 0;      // em, from the left edge of the counted width to the glyph's origin
  bool raised = false;  // a note's mark, smaller and higher
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

/// What stands in an element of its own.
struct MeasuredStretch {
  std::size_t begin = 0, end = 0;  // clusters
  model::TagBegin tag;
  std::optional<std::size_t> footnote{};  // of Manuscript::footnotes, whose mark it is
  std::optional<std::size_t> ruby{};      // of MeasuredText::rubies, whose base it is
};

/// What the style and the booklet say about every text.
struct TextRules {
  model::WidthPolicy width_policy = model::WidthPolicy::kAsWritten;
  model::NoteMarkStyle note_mark;
  const Folios* folios = nullptr;  // null: the text has no references
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
  std::vector<MeasuredStretch> stretches;  // in order, none within another
  model::NoteMarkStyle note_mark;          // how raised clusters are set
  std::vector<char32_t> missing;
  std::vector<std::string> without_folio;  // targets of references

  void clear();
};

/// Shapes and classifies; `measured` is emptied first and keeps its memory from paragraph to
/// paragraph.
void measure(const model::Inlines& inlines, const Typeface& face, const TextRules& rules,
             font::FontSet& fonts, MeasuredText& measured);

/// Where the link behind the mark of Manuscript::footnotes[index] leads. No id that a manuscript
/// gives has an underscore.
std::string note_anchor(std::size_t index);

}  // namespace nenpo::typeset
