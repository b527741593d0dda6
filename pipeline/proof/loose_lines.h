#pragma once

#include "model/pages.h"
#include "model/proof.h"

namespace nenpo::proof {

/// The ten lines of the publication that were opened most for their length, at least 2 %.
void mark_loose_lines(const model::Pages& pages, model::Proof& proof);

}  // namespace nenpo::proof
