#pragma once

#include "model/diagrams.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Diagrams, drawn from their nodes.
Pieces set_diagram(const model::Diagram& diagram, Setting& setting);

}  // namespace nenpo::typeset
