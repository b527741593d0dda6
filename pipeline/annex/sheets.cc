#include "annex/sheets.h"

#include <algorithm>

namespace nenpo::annex {

int current_term(const model::Edition& edition) {
  int term = 0;
  for (const auto& indicator : edition.indicators) term = std::max(term, indicator.plan_term);
  return term;
}

bool is_of_past_term(const model::Observation& observation, int current_term) {
  return observation.plan_term != 0 && observation.plan_term < current_term;
}

std::vector<SheetPlan> plan_sheets(const model::Edition& edition, const AnnexInfo& info) {
  std::vector<SheetPlan> sheets{plan_list(edition, info)};
  SheetPlan results = plan_results(edition, info);
  if (!results.cells.empty()) sheets.push_back(std::move(results));
  sheets.push_back(plan_data(edition));
  sheets.push_back(plan_sdg_targets(edition));
  for (SheetPlan& sheet : sheets) {
    for (PlannedCell& cell : sheet.cells) {
      if (auto* text = std::get_if<std::string>(&cell.content)) *text = cell_text(*text);
    }
  }
  return sheets;
}

}  // namespace nenpo::annex
