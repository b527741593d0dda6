#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// 0 and 100 % need no decimals: they are the ends of the scale.
bool is_end_of_scale(const model::Observation& observation, Decimal value) {
  constexpr Decimal kNone{0, 0};
  constexpr Decimal kWhole{100, 0};
  return compare(value, kNone) == 0 || (observation.unit == "%" && compare(value, kWhole) == 0);
}

}  // namespace

void check_precision(const model::Edition& edition, Findings& findings) {
  for (const model::Observation& target : edition.observations) {
    if (target.kind != model::ObservationKind::kTarget) continue;
    const model::Observation* baseline = baseline_of(edition, target);
    if (baseline == nullptr || baseline->unit != target.unit) continue;
    const auto* goal = std::get_if<Decimal>(&target.figure);
    const auto* now = std::get_if<Decimal>(&baseline->figure);
    if (goal == nullptr || now == nullptr || goal->places == now->places) continue;
    if (is_end_of_scale(target, *goal) || is_end_of_scale(*baseline, *now)) continue;
    findings.push_back({"precision-differs",
                        Severity::kInfo,
                        place_of(target.from),
                        named(edition, target.indicator_id) + "の目標値" + target.printed +
                            "と現在値" + baseline->printed + "は、小数の桁数が異なります。",
                        "桁数をそろえられるときはそろえてください（例: " +
                            to_printed(with_places(*goal, now->places)) + target.unit + "）。",
                        {place_of(baseline->from)}});
  }
}

}  // namespace nenpo::check
