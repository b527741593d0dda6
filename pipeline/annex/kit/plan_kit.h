#pragma once

#include "annex/kit/form_kit.h"
#include "annex/kit/kit_sheet.h"

namespace nenpo::annex {

/// Every sheet of an empty form and its lists. A table gets a sheet (a 個票 one for each blank
/// record) when it has blank records or when something is registered for it.
KitBook plan_kit(const KitRequest& request, const model::FormDefinition& form,
                 const model::Edition& last);

/// The hidden sheet of the lists: a column each, its name on top.
SheetPlan plan_lists(const std::vector<KitList>& lists);
inline constexpr const char* kListSheet = "リスト";

}  // namespace nenpo::annex
