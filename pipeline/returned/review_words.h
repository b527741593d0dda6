#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/review.h"
#include "model/workbook.h"

namespace nenpo::returned {

// The header words of the sheet 確認結果: what is written under one is found under it again.
inline constexpr std::string_view kNumber = "番号";
inline constexpr std::string_view kSeverity = "重要度";
inline constexpr std::string_view kSheet = "シート";
inline constexpr std::string_view kCell = "セル";
inline constexpr std::string_view kAsRead = "読み取った内容";
inline constexpr std::string_view kMessage = "指摘";
inline constexpr std::string_view kRemedy = "直し方（例）";
inline constexpr std::string_view kState = "前回から";
inline constexpr std::string_view kResponse = "回答";
inline constexpr std::string_view kCode = "コード";         // hidden
inline constexpr std::string_view kFillBelow = "元の塗り";  // hidden

inline constexpr std::string_view kWholeFile = "（ファイル全体）";
inline constexpr std::string_view kWholeSheet = "（全体）";
inline constexpr std::string_view kMended = "修正した";  // an answer beside このままでよい

std::string_view word_of(model::FindingState state);  // 新規, 未解決, 確認済み, 解決

/// The texts of one row of a review sheet that was submitted again.
class ReviewRecord {
 public:
  ReviewRecord(const model::Sheet& sheet, const model::Cell* header, std::uint32_t row)
      : sheet_(sheet), header_(header), row_(row) {}
  /// The text under a header word; "" when there is none.
  std::string_view text(std::string_view word) const;

 private:
  const model::Sheet& sheet_;
  const model::Cell* header_;  // the first cell of the header row
  std::uint32_t row_;
};

/// The rows below the headers of all review sheets of a workbook.
std::vector<ReviewRecord> review_records(const model::Workbook& workbook);

}  // namespace nenpo::returned
