#pragma once

#include <vector>

#include "assemble/take/prose_shelf.h"

namespace nenpo::assemble {

/// The info heading-serial-gap for headings of one level whose numbers jump: （３） and then
/// （５）. Numbers begin anew below each higher heading; where they begin is the writer's affair.
void check_heading_serials(const std::vector<ProsePiece>& pieces, Findings& findings);

/// The error quotation-title-differs for quotations that are printed without their title,
/// title="no", because the first one of their file says the same: where it does not.
void check_dropped_titles(const Fence& take, const model::Blocks& taken, const ShelvedProse& prose,
                          Findings& findings);

}  // namespace nenpo::assemble
