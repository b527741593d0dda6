#pragma once

#include <functional>

#include "base/finding.h"
#include "model/workbook.h"
#include "normalize/cell_ledger.h"
#include "normalize/form_labels.h"
#include "normalize/record.h"

namespace nenpo::normalize {

/// Takes one record; it is gone afterwards. Its definition is `record.table`.
using RecordSink = std::function<void(const Record& record)>;

/// Finds the records of a workbook, sheet by sheet from top to bottom, in the tables and cards of
/// its visible sheets. What is no record (titles, notes, totals, hidden and withheld rows) is
/// written off in the ledger; a missing column and a sheet without any record are findings.
void find_records(const model::Workbook& workbook, const FormLabels& labels, CellLedger& ledger,
                  Findings& findings, const RecordSink& sink);

}  // namespace nenpo::normalize
