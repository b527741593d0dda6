#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/operands.h"
#include "base/finding.h"
#include "base/result.h"
#include "returned/review.h"

namespace nenpo::app {

/// A file of a department and what is to be said of it, beside what was said when it was returned
/// before. `workbook` is null when the file could not be read.
struct ReviewedFile {
  std::string file;
  const model::Workbook* workbook = nullptr;
  std::vector<returned::ReviewRow> rows;
  bool seen_before = false;  // it came back with our sheet 確認結果
};

/// Every spreadsheet of the operands, by name, whether there is anything to say of it or not.
std::vector<ReviewedFile> review(const Operands& operands, const Findings& findings);

/// 新規 2件、未解決 1件、確認済み 0件、解決 3件: one line for each file that was seen before.
std::string review_summary(const std::vector<ReviewedFile>& files);

/// Writes each file to `folder`, marked: an .xlsx is the department's own, anything else a copy as
/// .xlsx that says so; for a file that could not be read, a workbook that says why.
Result<Done> return_workbooks(const std::vector<ReviewedFile>& files, const Operands& operands,
                              int edition, const std::filesystem::path& folder);

}  // namespace nenpo::app
