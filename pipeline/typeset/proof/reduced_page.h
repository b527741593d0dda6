#pragma once

#include "model/pages.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// What a page shows, smaller, its left upper corner at the piece's: one artifact, without tags and
/// anchors. The width of rules shrinks with it.
Piece reduce(const model::Page& page, double scale);

model::Box scaled(const model::Box& box, double scale);

}  // namespace nenpo::typeset
