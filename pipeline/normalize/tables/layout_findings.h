#pragma once

#include "base/finding.h"
#include "model/workbook.h"
#include "normalize/form_definition.h"

namespace nenpo::normalize {

Finding missing_column(const model::Workbook& workbook, const model::Sheet& sheet,
                       const FieldDefinition& field);
/// No table and no card of the form is in the file; `sheet` is its first.
Finding missing_header(const model::Workbook& workbook, const model::Sheet& sheet,
                       const FormDefinition& form);
Finding unexpected_sheet(const model::Workbook& workbook, const model::Sheet& sheet);

}  // namespace nenpo::normalize
