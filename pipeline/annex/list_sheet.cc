#include <algorithm>
#include <string>
#include <tuple>

#include "annex/print_sheet.h"
#include "annex/sheets.h"
#include "annex/words.h"

namespace nenpo::annex {
namespace {

using Indicators = std::vector<const model::Indicator*>;

const std::vector<ColumnHead> kHeads{
    {"", "基本政策", 13},     {"", "政策", 15},
    {"", "指標番号", 9},      {"", "指標名", 31},
    {"", "単位", 8.5},        {"現在値", "年度（年）", 10},
    {"現在値", "値", 9.5},    {"目標値", "年度（年）", 10},
    {"目標値", "値", 9.5},    {"目標値", "以上・以下", 10},
    {"", "出典（調べ）", 14}, {"", "所管局", 13},
    {"", "三側面", 7},        {"", "SDGsターゲット", 24},
};
constexpr GroupColumns kBasicPolicyColumn{0, 0, Look::kGroup};
constexpr GroupColumns kPolicyColumn{1, 1, Look::kText};
constexpr GroupColumns kAspectColumns{0, 1, Look::kText};
constexpr std::uint32_t kFirstIndicatorColumn = 2;

/// "4-9" stands before "4-10".
auto by_policy(const model::Indicator& indicator) {
  const auto natural = [](const std::string& code) { return std::tuple(code.size(), code); };
  return std::tuple(natural(indicator.basic_policy_code), natural(indicator.policy_code),
                    indicator.id);
}

Indicators indicators_of_plan(const model::Edition& edition) {
  Indicators indicators;
  for (const auto& indicator : edition.indicators) {
    if (indicator.plan_term == current_term(edition)) indicators.push_back(&indicator);
  }
  std::sort(indicators.begin(), indicators.end(),
            [](const auto* a, const auto* b) { return by_policy(*a) < by_policy(*b); });
  return indicators;
}

/// The latest value of a kind that this plan has for the indicator.
const model::Observation* latest(const model::Edition& edition, const model::Indicator& indicator,
                                 model::ObservationKind kind) {
  const model::Observation* found = nullptr;
  for (const auto& observation : edition.observations) {
    const bool wanted = observation.indicator_id == indicator.id && observation.kind == kind &&
                        !is_of_past_term(observation, current_term(edition));
    if (!wanted) continue;
    const bool later =
        found == nullptr || western_year(observation.period) >= western_year(found->period);
    if (later) found = &observation;
  }
  return found;
}

void add_indicator(PrintSheet& sheet, const model::Edition& edition,
                   const model::Indicator& indicator) {
  const auto* baseline = latest(edition, indicator, model::ObservationKind::kBaseline);
  const auto* target = latest(edition, indicator, model::ObservationKind::kTarget);
  sheet.add_row(kFirstIndicatorColumn,
                {{{}, indicator.id, Look::kCentred},
                 {{}, indicator.name, Look::kText},
                 {{}, indicator.unit, Look::kCentred},
                 period_cell({}, baseline),
                 figure_cell({}, baseline),
                 period_cell({}, target),
                 figure_cell({}, target),
                 {{}, target != nullptr ? bound_word(*target) : "", Look::kCentred},
                 {{}, indicator.source, Look::kText},
                 {{}, indicator.department, Look::kText},
                 {{}, aspect_word(indicator.aspect), Look::kCentred},
                 {{}, joined(indicator.sdg_targets, ", "), Look::kText}});
}

/// Rows with a merged name beside each run of indicators for which `name` says the same.
template <typename Name, typename AddRows>
void add_groups(PrintSheet& sheet, const Indicators& indicators, GroupColumns columns, Name name,
                AddRows add_rows) {
  for (auto first = indicators.begin(); first != indicators.end();) {
    const auto last = std::find_if(first, indicators.end(), [&](const auto* indicator) {
      return name(*indicator) != name(**first);
    });
    const std::uint32_t first_row = sheet.next_row();
    add_rows(Indicators(first, last));
    sheet.add_group(first_row, columns, name(**first));
    first = last;
  }
}

void add_policies(PrintSheet& sheet, const model::Edition& edition, const Indicators& indicators) {
  const auto add_rows = [&](const Indicators& rows) {
    for (const auto* indicator : rows) add_indicator(sheet, edition, *indicator);
  };
  const auto policy = [](const model::Indicator& indicator) {
    return indicator.policy_code + " " + indicator.policy;
  };
  const auto basic_policy = [](const model::Indicator& indicator) {
    return indicator.basic_policy_code + " " + indicator.basic_policy;
  };
  add_groups(sheet, indicators, kBasicPolicyColumn, basic_policy, [&](const Indicators& rows) {
    add_groups(sheet, rows, kPolicyColumn, policy, add_rows);
  });
}

void add_priority_goals(PrintSheet& sheet, const model::Edition& edition, Indicators indicators) {
  std::stable_sort(indicators.begin(), indicators.end(),
                   [](const auto* a, const auto* b) { return a->aspect < b->aspect; });
  const auto aspect = [](const model::Indicator& indicator) {
    const std::string word = aspect_word(indicator.aspect);
    return word.empty() ? std::string("側面の記載なし") : word + "の側面";
  };
  add_groups(sheet, indicators, kAspectColumns, aspect, [&](const Indicators& rows) {
    for (const auto* indicator : rows) add_indicator(sheet, edition, *indicator);
  });
}

std::vector<std::string> notes(const model::Edition& edition) {
  std::vector<std::string> lines{
      "注１　「年度」は4月から翌年3月まで、「年」は1月から12月までの値です。",
      "注２　▲は負の値（減少）です。▲の付いた目標値の「以上」は、減少の幅がその値以上であることをい"
      "います。"};
  if (!edition.observations.empty()) {
    lines.push_back(
        "注３　各数値の提出元のファイルとセル、提出された表記は、シート「データ」にあります。");
  }
  return lines;
}

}  // namespace

SheetPlan plan_list(const model::Edition& edition, const AnnexInfo& info) {
  PrintSheet sheet("成果指標一覧", kHeads, info, notes(edition));
  Indicators indicators = indicators_of_plan(edition);
  const auto goals =
      std::stable_partition(indicators.begin(), indicators.end(),
                            [](const auto* indicator) { return !indicator->policy_code.empty(); });
  if (goals != indicators.begin()) {
    sheet.add_section("政策の成果指標");
    add_policies(sheet, edition, Indicators(indicators.begin(), goals));
  }
  if (goals != indicators.end()) {
    sheet.add_section("優先的なゴール（三側面）の成果指標");
    add_priority_goals(sheet, edition, Indicators(goals, indicators.end()));
  }
  SheetPlan plan = sheet.finish();
  plan.frozen_columns = kFirstIndicatorColumn + 2;
  return plan;
}

}  // namespace nenpo::annex
