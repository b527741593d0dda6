#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "ingest/xlsx_pieces.h"
#include "model/workbook.h"
#include "package/budget.h"

namespace nenpo::ingest {

/// Reads an OOXML workbook (ECMA-376, strict and transitional; .xlsx, .xlsm). Findings:
/// encrypted-workbook, corrupt-file, unsupported-format, too-large (then nothing is returned),
/// duplicate-cell.
std::optional<model::Workbook> read_xlsx(std::string_view bytes, const std::string& name,
                                         package::Budget& budget, Findings& findings);
/// The same without holding all cells in memory at once: each sheet is handed over in pieces of a
/// few thousand cells. False, and nothing handed over, when a finding says why.
bool visit_xlsx(std::string_view bytes, const std::string& name, package::Budget& budget,
                Findings& findings, const PieceTaker& take);

}  // namespace nenpo::ingest
