#pragma once

#include "assemble/prose_source.h"
#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

// Figures whose form the take's lines declare: diagrams_as.h says how.

model::Blocks hub_as(const Fence& take, const model::Blocks& taken, Findings& findings);
model::Blocks position_as(const Fence& take, const model::Blocks& taken, Findings& findings);

}  // namespace nenpo::assemble
