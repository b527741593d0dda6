#pragma once

#include <string>

#include "annex/kit/kit_page.h"

namespace nenpo::annex {

/// A 個票: one record, labels left and the cells to fill in right of them, then the tables that
/// hold its parts (the questions of a survey).
KitSheet plan_card_page(const KitSource& source, const model::TableDefinition& table,
                        const std::string& sheet_name);

}  // namespace nenpo::annex
