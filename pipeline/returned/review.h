#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "model/review.h"
#include "model/workbook.h"

namespace nenpo::returned {

/// One row of the sheet 確認結果.
struct ReviewRow {
  Finding finding;
  model::FindingState state = model::FindingState::kNew;
  std::string as_read;   // what the cell holds, as it shows; "" for an empty one
  std::string response;  // the department's answer to the earlier review
};

/// What the workbook's sheet 確認結果 said when it was returned, with the answers; nothing where
/// there is no such sheet. Findings that were solved then are left out.
std::vector<model::ReviewedFinding> read_review(const model::Workbook& workbook);

/// The findings of one workbook (and no other) beside those of its earlier review: new or still
/// there, errors first, in their order; then those that the department wants to keep, which a
/// warning or an info can be as long as the cell and the finding say the same as then; then the
/// solved ones.
std::vector<ReviewRow> compare(const Findings& now, const model::Workbook& workbook,
                               const std::vector<model::ReviewedFinding>& earlier);

}  // namespace nenpo::returned
