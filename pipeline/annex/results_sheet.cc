#include <algorithm>
#include <string>

#include "annex/print_sheet.h"
#include "annex/sheets.h"
#include "annex/words.h"

namespace nenpo::annex {
namespace {

const std::vector<ColumnHead> kHeads{
    {"", "三側面", 9},
    {"", "指標番号", 10},
    {"", "指標名", 52},
    {"", "単位", 9},
    {"目標値", "年度（年）", 11},
    {"目標値", "値", 11},
    {"目標値", "以上・以下", 11},
    {"実績値", "年度（年）", 11},
    {"実績値", "値", 11},
    {"", "所管局", 18},
};
constexpr GroupColumns kAspectColumns{0, 0, Look::kCentred};
constexpr std::uint32_t kFirstIndicatorColumn = 1;

/// An indicator of the plan before with its latest target and result; either may be missing.
struct PastResult {
  const model::Indicator* indicator = nullptr;
  const model::Observation* target = nullptr;
  const model::Observation* actual = nullptr;
};

bool has_either(const PastResult& result) {
  return result.target != nullptr || result.actual != nullptr;
}

PastResult result_of(const model::Edition& edition, const model::Indicator& indicator) {
  PastResult result{&indicator, nullptr, nullptr};
  for (const auto& observation : edition.observations) {
    if (observation.indicator_id != indicator.id) continue;
    if (!is_of_past_term(observation, current_term(edition))) continue;
    if (observation.kind == model::ObservationKind::kTarget) result.target = &observation;
    if (observation.kind == model::ObservationKind::kActual) result.actual = &observation;
  }
  return result;
}

std::vector<PastResult> past_results(const model::Edition& edition) {
  std::vector<PastResult> results;
  for (const auto& indicator : edition.indicators) {
    const PastResult result = result_of(edition, indicator);
    const bool past_alone = indicator.plan_term < current_term(edition);
    if (past_alone || has_either(result)) results.push_back(result);
  }
  std::stable_sort(results.begin(), results.end(), [](const PastResult& a, const PastResult& b) {
    return a.indicator->aspect < b.indicator->aspect;
  });
  return results;
}

void add_result(PrintSheet& sheet, const PastResult& result) {
  const model::Indicator& indicator = *result.indicator;
  sheet.add_row(kFirstIndicatorColumn,
                {{{}, indicator.id, Look::kCentred},
                 {{}, indicator.name, Look::kText},
                 {{}, indicator.unit, Look::kCentred},
                 period_cell({}, result.target),
                 figure_cell({}, result.target),
                 {{}, result.target != nullptr ? bound_word(*result.target) : "", Look::kCentred},
                 period_cell({}, result.actual),
                 figure_cell({}, result.actual),
                 {{}, indicator.department, Look::kText}});
}

std::string sheet_name(const model::Edition& edition) {
  return "第" + std::to_string(current_term(edition) - 1) + "期計画の実績";
}

}  // namespace

SheetPlan plan_results(const model::Edition& edition, const AnnexInfo& info) {
  const std::vector<PastResult> results = past_results(edition);
  if (results.empty()) return {};
  PrintSheet sheet(sheet_name(edition), kHeads, info,
                   {"注　前の計画の目標値と、その最新の実績値です。提出元のセルは、シート「データ」"
                    "にあります。"});
  for (auto first = results.begin(); first != results.end();) {
    const auto aspect = first->indicator->aspect;
    const std::uint32_t first_row = sheet.next_row();
    for (; first != results.end() && first->indicator->aspect == aspect; ++first) {
      add_result(sheet, *first);
    }
    sheet.add_group(first_row, kAspectColumns, aspect_word(aspect));
  }
  return sheet.finish();
}

}  // namespace nenpo::annex
