#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/workbook.h"

namespace nenpo::model {

/// The sheet 「確認結果」 that goes back to a department in front of its own sheets: one finding a
/// row, and a column for the department's answer. When the workbook comes again, the sheet is no
/// submitted data.
namespace review {
inline constexpr std::string_view kSheetName = "確認結果";
/// Stands in A1 of every such sheet; behind it the edition: 「確認結果（2026年度版）」.
inline constexpr std::string_view kTitle = "確認結果（";
/// The author of our comments. Programs that save the workbook may lose it; the heading stays.
inline constexpr std::string_view kCommentAuthor = "確認結果";
/// First line of our comments; in a comment that was there before, all from here on is ours.
inline constexpr std::string_view kCommentHeading = "【確認結果】";
/// What a department answers to leave a doubtful cell as it is.
inline constexpr std::string_view kKeepAsIs = "このままでよい";
}  // namespace review

/// Whether a sheet is ours: named as above, with the title in A1.
bool is_review_sheet(const Sheet& sheet);

/// A row of such a sheet, read again.
struct ReviewedFinding {
  std::string code;
  Severity severity = Severity::kError;
  Place place;          // without the file
  std::string as_read;  // what the cell held
  std::string message;
  std::string remedy;
  std::string response;  // このままでよい, or what the department wrote
};

/// What became of a finding since the workbook was returned.
enum class FindingState { kNew, kStillThere, kKept, kSolved };

}  // namespace nenpo::model
