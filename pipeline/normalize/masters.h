#pragma once

#include <vector>

#include "base/result.h"
#include "model/edition.h"
#include "model/workbook.h"

namespace nenpo::normalize {

/// The lists of input/masters out of its CSV files, as ingest reads them, found by file name:
/// departments.csv, policies.csv, sdg_goals.csv, sdg_targets.csv and header-aliases.csv (which may
/// be absent). Columns are found by their names in the first record.
Result<model::Masters> read_masters(const std::vector<model::Workbook>& tables);

}  // namespace nenpo::normalize
