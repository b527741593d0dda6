#pragma once

#include <vector>

#include "model/highlights.h"
#include "model/style_highlights.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// A fact and where its bars stand: the box has no height yet.
struct PlacedFact {
  const model::KeyFact& fact;
  const model::Box& room;
  const model::SourceLine& from;
};

/// A bar of the parts of a whole, the first solid, the second hatched, their labels at the outer
/// ends; or bars on one scale, the first solid, the others framed, with the labels below. The
/// height that they take.
Pt set_fact_bars(Piece& piece, const PlacedFact& placed, const model::KeyFactsStyle& style,
                 Setting& setting);

}  // namespace nenpo::typeset
