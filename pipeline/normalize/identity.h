#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/edition.h"
#include "model/workbook.h"
#include "normalize/cell_ledger.h"
#include "normalize/form_labels.h"

namespace nenpo::normalize {

/// What a workbook is: its form and what stands above the tables.
struct Identity {
  const FormLabels* labels = nullptr;
  model::Submission submission;
  bool is_certain = true;  // false: file name and cell name different forms
};

/// Finds form number and version, department and day of submission: in the labelled cells at the
/// top of a sheet, else in the title, the file's name and folder, else by the header labels.
/// Nothing (with a finding) when no form fits.
std::optional<Identity> identify(const model::Workbook& workbook, int edition_year,
                                 const std::vector<FormLabels>& forms,
                                 const model::Masters& masters, CellLedger& ledger,
                                 Findings& findings);

}  // namespace nenpo::normalize
