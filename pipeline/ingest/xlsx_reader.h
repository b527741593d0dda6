#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/workbook.h"
#include "package/budget.h"

namespace nenpo::ingest {

/// Reads an OOXML workbook (ECMA-376, strict and transitional; .xlsx, .xlsm). Findings:
/// encrypted-workbook, corrupt-file, unsupported-format, too-large (then nothing is returned),
/// duplicate-cell.
std::optional<model::Workbook> read_xlsx(std::string_view bytes, const std::string& name,
                                         package::Budget& budget, Findings& findings);

}  // namespace nenpo::ingest
