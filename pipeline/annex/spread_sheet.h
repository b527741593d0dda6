#pragma once

#include <string>

#include "annex/sheet_plan.h"
#include "annex/table_annex.h"

namespace nenpo::annex {

/// For people: a row for the records that have the first columns in common, on A3. Empty cells are
/// what nobody wrote.
SheetPlan plan_spread(const AnnexTable& table, const std::string& name, const AnnexInfo& info);

}  // namespace nenpo::annex
