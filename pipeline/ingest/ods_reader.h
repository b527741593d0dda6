#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/workbook.h"
#include "package/budget.h"

namespace nenpo::ingest {

/// Reads an Open Document spreadsheet (.ods, ODF 1.3 Part 3) as LibreOffice and others write it.
/// Nothing is returned with encrypted-workbook, corrupt-file, too-large and unsupported-format (a
/// package without content.xml).
std::optional<model::Workbook> read_ods(std::string_view bytes, const std::string& name,
                                        package::Budget& budget, Findings& findings);

}  // namespace nenpo::ingest
