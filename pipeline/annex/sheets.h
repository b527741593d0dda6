#pragma once

#include <vector>

#include "annex/indicator_annex.h"
#include "annex/sheet_plan.h"
#include "model/edition.h"

namespace nenpo::annex {

/// Every sheet of the annex, in its order.
std::vector<SheetPlan> plan_sheets(const model::Edition& edition, const AnnexInfo& info);

/// 成果指標一覧: by policy, then the indicators of the priority goals alone.
SheetPlan plan_list(const model::Edition& edition, const AnnexInfo& info);
/// 第2期計画の実績: targets and results of the plan before. Without cells when there are none.
SheetPlan plan_results(const model::Edition& edition, const AnnexInfo& info);
/// データ: one row an observation.
SheetPlan plan_data(const model::Edition& edition);
/// SDGsターゲット: one row an indicator and target.
SheetPlan plan_sdg_targets(const model::Edition& edition);

/// The term of the plan that this edition is about: the latest of its indicators.
int current_term(const model::Edition& edition);
/// Whether the observation was written for the plan before.
bool is_of_past_term(const model::Observation& observation, int current_term);

}  // namespace nenpo::annex
