#pragma once

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// Boxes one below the other, joined by arrows; one piece with its caption 図n.
Piece set_tier_diagram(const model::TierDiagram& diagram, const model::TierDiagramStyle& style,
                       int number, Setting& setting);

}  // namespace nenpo::typeset
