#pragma once

#include <string>
#include <vector>

#include "model/pages.h"

namespace nenpo::typeset {

/// Where a fact stands on a line, from the line head.
struct FactSpan {
  std::string fact;
  Pt from, to;
};

/// A line set in glyphs. x counts from the edge its paragraph was set against, y from the line's
/// baseline.
struct TextLine {
  std::vector<model::GlyphRun> runs;
  std::vector<model::Circle> dots;  // for emphasis
  std::vector<FactSpan> facts;
  model::LineRecord record;
  Pt to;  // where its last character ends
};

}  // namespace nenpo::typeset
