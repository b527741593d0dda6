#pragma once

#include <string>

#include "base/finding.h"
#include "model/workbook.h"

namespace nenpo::ingest {

/// formula-error for cells that show #REF! and the like, formula-not-calculated for formulas
/// without a stored result, invisible-character for texts with zero-width or direction-changing
/// characters, named by their code points. Hidden cells are no part of a submission and stay
/// unmentioned.
void report_cell_faults(const std::string& file, const model::Sheet& sheet, Findings& findings);

}  // namespace nenpo::ingest
