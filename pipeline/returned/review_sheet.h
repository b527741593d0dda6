#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "returned/review.h"
#include "returned/style_edit.h"

namespace nenpo::returned {

struct ReviewInfo {
  int edition = 0;
  std::string note;  // on the workbook as a whole: 元のファイル（.xls）から作り直した写しです。
};

/// A row of the sheet with what the workbook says of its cell.
struct ReviewEntry {
  const ReviewRow* row = nullptr;
  std::string sheet;  // of the cell that the row leads to; "" when it leads nowhere
  std::string at;
  std::string mark;  // colour and what was below it: "FFB0B0 <patternFill …/>"; "" without a mark
};

/// The part of the sheet 確認結果.
struct ReviewSheet {
  std::string xml;
  std::size_t header_row = 0;  // from 1
};
ReviewSheet review_sheet(const std::vector<ReviewEntry>& entries, const ReviewInfo& info,
                         const Dialect& dialect, StyleEdit& styles);

}  // namespace nenpo::returned
