#pragma once

#include <vector>

#include "base/finding.h"
#include "model/workbook.h"
#include "normalize/cell_ledger.h"
#include "normalize/form_labels.h"
#include "normalize/record.h"

namespace nenpo::normalize {

/// The records of a workbook, from the tables and cards of its visible sheets. What is no record
/// (titles, notes, totals, hidden and withheld rows) is written off in the ledger; a missing column
/// and a sheet without any record are findings.
std::vector<Record> find_records(const model::Workbook& workbook, const FormLabels& labels,
                                 CellLedger& ledger, Findings& findings);

}  // namespace nenpo::normalize
