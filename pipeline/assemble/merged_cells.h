#pragma once

#include "base/finding.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// A cell that says only ^ is one with the cell above, one that says only < with the cell to its
/// left: they become `table.merged` and lose their marks. Rows directly below the head with a ^
/// belong to the head. Marks that make no rectangle, or point out of the table, stay as they are
/// and are reported (`unsupported-markdown`).
void merge_cells(model::Table& table, Findings& findings);

}  // namespace nenpo::assemble
