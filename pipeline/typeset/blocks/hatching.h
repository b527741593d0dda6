#pragma once

#include "model/style_basics.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Strokes at 45 degrees: from the lower left to the upper right, or falling.
struct Hatching {
  model::RuleStyle rule;
  Pt pitch;  // between two strokes, along an edge; above 0
  bool rises = true;
};
/// Fills the box, each stroke cut at its edges.
void hatch(Piece& piece, const model::Box& box, const Hatching& hatching);

}  // namespace nenpo::typeset
