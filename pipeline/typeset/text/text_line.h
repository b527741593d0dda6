#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/pages.h"

namespace nenpo::typeset {

/// Where a fact stands on a line, from the line head.
struct FactSpan {
  std::string fact;
  Pt from, to;
};

/// The runs [first_run, end_run) of a line that stand in an element of their own: a note's mark or
/// page's number that leads to an anchor, a word with its reading, words in another language or
/// that are read aloud in another way.
struct LineStretch {
  std::size_t first_run = 0, end_run = 0;
  std::size_t reading_run = 0;  // of a ruby: [reading_run, end_run) is the reading
  Pt from, to;                  // from the line head
  model::TagBegin tag;
};

/// A line set in glyphs. x counts from the edge its paragraph was set against, y from the line's
/// baseline.
struct TextLine {
  std::vector<model::GlyphRun> runs;
  std::vector<model::Circle> dots;  // for emphasis
  std::vector<FactSpan> facts;
  std::vector<LineStretch> stretches;   // in order
  std::vector<std::size_t> note_marks;  // of Manuscript::footnotes: whose marks stand in it
  model::LineRecord record;
  Findings findings{};  // about it: the piece that it is placed in has them then
  Pt from;              // its line head: where its first character begins, behind all indents
  Pt to;                // where its last character ends
};

}  // namespace nenpo::typeset
