#pragma once

#include <vector>

#include "assemble/prose_source.h"
#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// What stands in one frame of a sheet or one cell of a row; without a head, beside them.
struct Compartment {
  const Fence* head = nullptr;
  model::Blocks blocks;
};

/// :::{sheet layout="…"} with its :::{frame name="…"}. What stands beside the frames is the finding
/// misplaced-block and goes into the frame before it. Without any frame the blocks are no sheet.
model::Blocks sheet(const Fence& head, std::vector<Compartment> frames, Findings& findings);

/// :::{row shares="3:6:6" kind="…"} with its :::{cell}, or a box or look in place of a cell. What
/// else stands beside the cells is the finding misplaced-block and goes into the cell before it.
/// Without shares all cells are equally wide.
model::Blocks row(const Fence& head, std::vector<Compartment> cells, Findings& findings);

}  // namespace nenpo::assemble
