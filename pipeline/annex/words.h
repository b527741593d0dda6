#pragma once

#include <string>
#include <vector>

#include "annex/sheet_plan.h"
#include "model/edition.h"

namespace nenpo::annex {

// The annex's Japanese words for the model's values, shared by its sheets.

std::string aspect_word(model::Aspect aspect);           // 経済, 社会, 環境 or empty
std::string direction_word(model::Direction direction);  // 大きいほど良い, 小さいほど良い
std::string comparator_word(model::Comparator comparator);  // 以上, 以下 or 等しい
std::string absence_word(model::Absence absence);           // 未提出, 集計値未提出, ...
std::string period_type_word(const Period& period);         // 年度, 暦年, 日
/// 以上 or 以下 as printed: 「▲45.4%以上」 is a reduction of that much or more, though the value is
/// to be at most -45.4.
std::string bound_word(const model::Observation& observation);
std::string joined(const std::vector<std::string>& words, const std::string& separator);

/// The cells of a period and of a figure in the sheets for people; `observation` may be missing.
PlannedCell period_cell(CellAddress at, const model::Observation* observation);
PlannedCell figure_cell(CellAddress at, const model::Observation* observation);

}  // namespace nenpo::annex
