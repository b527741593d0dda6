#pragma once

#include <string_view>

#include "base/finding.h"
#include "model/edition.h"
#include "model/workbook.h"

namespace nenpo::fuzz {

/// Ends the program with a word about the promise when it is broken: a fuzzer takes that for a
/// crash, a test for a failure.
void promise(bool kept, std::string_view what);

/// A code, a sentence and a remedy in valid UTF-8.
void check_findings(const Findings& findings);
/// Cells in order, each address once; formats and annotations that exist; valid UTF-8.
void check_workbook(const model::Workbook& workbook);
/// No cell is lost: read = mapped + ignored, for each file.
void check_accounts(const model::Edition& edition);

}  // namespace nenpo::fuzz
