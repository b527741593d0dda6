#pragma once

#include "base/finding.h"
#include "model/workbook.h"
#include "normalize/cell_ledger.h"

namespace nenpo::normalize {

/// Tells the department of cells that no rule uses and whose reason is not plain to see: columns
/// that the form does not have, and texts beside or below its tables. One finding (info) a column
/// or region, at its first cell.
void report_unused_cells(const model::Workbook& workbook, const CellLedger& ledger,
                         Findings& findings);

}  // namespace nenpo::normalize
