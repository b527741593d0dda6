#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

bool is_worse(Decimal target, Decimal baseline, model::Direction direction) {
  switch (direction) {
    case model::Direction::kHigher:
      return compare(target, baseline) < 0;
    case model::Direction::kLower:
      return compare(target, baseline) > 0;
  }
  return false;
}

}  // namespace

void check_target_directions(const model::Edition& edition, Findings& findings) {
  for (const model::Observation& target : edition.observations) {
    if (target.kind != model::ObservationKind::kTarget) continue;
    const model::Observation* baseline = baseline_of(edition, target);
    const model::Indicator* indicator = indicator_of(edition, target.indicator_id);
    if (baseline == nullptr || indicator == nullptr) continue;
    const auto* goal = std::get_if<Decimal>(&target.figure);
    const auto* now = std::get_if<Decimal>(&baseline->figure);
    if (goal == nullptr || now == nullptr || !is_worse(*goal, *now, indicator->direction)) continue;
    findings.push_back({"target-direction-conflict",
                        Severity::kWarning,
                        place_of(target.from),
                        named(edition, target.indicator_id) + "の目標値" + target.printed +
                            "が現在値" + baseline->printed + "より後退しています。",
                        "目標値と「以上」「以下」の別を確かめてください。減らす目標は「以下」としま"
                        "す（例: 742g以下）。",
                        {place_of(baseline->from)}});
  }
}

}  // namespace nenpo::check
