#pragma once

#include "annex/sheet_plan.h"
#include "model/data_table.h"

namespace nenpo::annex {

/// Puts a value into the cell as its column's type says: for people (連携先は「、」で区切る, ruby
/// in brackets behind its word) or as it stands. A number or day that Excel cannot hold is a text.
void fill_cell(PlannedCell& cell, model::ColumnType type, const std::string& text, Purpose purpose);

}  // namespace nenpo::annex
