#pragma once

#include <string>

#include "base/finding.h"

namespace nenpo::publish {

/// findings.csv: code,severity,file,sheet,cell,message,remedy,related; UTF-8, LF, one finding a row
/// in the order given. Related places are written as "file!sheet!cell" with "; " between them.
/// Fields that a spreadsheet would take for a formula are guarded by an apostrophe (OWASP "CSV
/// Injection"); true negative numbers stay as they are.
std::string findings_csv(const Findings& findings);

}  // namespace nenpo::publish
