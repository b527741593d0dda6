#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/workbook.h"
#include "package/budget.h"

namespace nenpo::ingest {

/// Reads the .xls of Excel 97-2003: BIFF8 records ([MS-XLS]) in an OLE container, or bare. Nothing
/// is returned with encrypted-workbook, unsupported-format (older BIFF, another document),
/// corrupt-file (no sheet can be reached) and too-large. A file that is damaged further behind is
/// read as far as it goes, with a corrupt-file error.
std::optional<model::Workbook> read_xls(std::string_view bytes, const std::string& name,
                                        package::Budget& budget, Findings& findings);

}  // namespace nenpo::ingest
