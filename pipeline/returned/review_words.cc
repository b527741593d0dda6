#include "returned/review_words.h"

#include <algorithm>

#include "base/text.h"

namespace nenpo::returned {

std::string_view word_of(model::FindingState state) {
  switch (state) {
    case model::FindingState::kNew:
      return "新規";
    case model::FindingState::kStillThere:
      return "未解決";
    case model::FindingState::kKept:
      return "確認済み";
    case model::FindingState::kSolved:
      return "解決";
  }
  return "";
}

std::string_view ReviewRecord::text(std::string_view word) const {
  const model::Cell* end = sheet_.cells.data() + sheet_.cells.size();
  for (const model::Cell* cell = header_; cell != end && cell->at.row == header_->at.row; ++cell) {
    if (cell->stored != word) continue;
    const model::Cell* found = sheet_.find({row_, cell->at.column});
    return found == nullptr ? std::string_view{} : trim(found->stored);
  }
  return "";
}

std::vector<ReviewRecord> review_records(const model::Workbook& workbook) {
  std::vector<ReviewRecord> records;
  for (const model::Sheet& sheet : workbook.sheets) {
    if (!model::is_review_sheet(sheet)) continue;
    const auto header = std::find_if(sheet.cells.begin(), sheet.cells.end(),
                                     [](const auto& cell) { return cell.stored == kNumber; });
    if (header == sheet.cells.end()) continue;
    std::uint32_t last = header->at.row;
    for (auto cell = header; cell != sheet.cells.end(); ++cell) {
      if (cell->at.row == last) continue;
      last = cell->at.row;
      records.emplace_back(sheet, &*header, last);
    }
  }
  return records;
}

}  // namespace nenpo::returned
