#pragma once

#include <vector>

#include "base/finding.h"
#include "model/edition.h"
#include "model/workbook.h"
#include "normalize/form_definition.h"

namespace nenpo::normalize {

/// Turns submitted cells into typed records: submissions, indicators, observations, the
/// tables of the other forms, and an account of every cell. `inputs` and `prose` of the Edition are
/// left empty. What cannot be read is a Finding and gives no value; nothing is guessed. Of two
/// values for one fact neither is used.
model::Edition normalize(int edition_year, const std::vector<model::Workbook>& workbooks,
                         const std::vector<FormDefinition>& forms, model::Masters masters,
                         Findings& findings);

}  // namespace nenpo::normalize
