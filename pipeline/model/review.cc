#include "model/review.h"

namespace nenpo::model {

bool is_review_sheet(const Sheet& sheet) {
  // Excel names a second sheet of the same name 確認結果 (2).
  const Cell* title = sheet.name.starts_with(review::kSheetName) ? sheet.find({0, 0}) : nullptr;
  return title != nullptr && title->stored.starts_with(review::kTitle);
}

}  // namespace nenpo::model
