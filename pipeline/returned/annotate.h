#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/workbook.h"
#include "returned/review.h"
#include "returned/review_sheet.h"

namespace nenpo::returned {

/// A department's own .xlsx with each fault marked: a comment and a fill on its cell, and the sheet
/// 確認結果 in front, where the workbook opens. Every other part stays byte for byte, and in the
/// parts that change, everything but the change: formulas, merges, print settings live on.
///
/// `package` is the file's bytes and `workbook` what ingest reads from it; it tells merged ranges
/// and what an earlier review has left, which is taken out first. A finding in a merged range is
/// marked at its anchor, one for the only sheet of a workbook needs no sheet's name. What is kept
/// or solved is listed but not marked. Rows are written in the given order.
///
/// Fails when the package cannot be changed: encrypted, damaged, no .xlsx, not in UTF-8.
Result<std::string> annotate(std::string_view package, const model::Workbook& workbook,
                             const std::vector<ReviewRow>& rows, const ReviewInfo& info);

}  // namespace nenpo::returned
