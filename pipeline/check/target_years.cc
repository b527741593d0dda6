#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {

void check_target_years(const model::Edition& edition, Findings& findings) {
  for (const model::Observation& target : edition.observations) {
    if (target.kind != model::ObservationKind::kTarget) continue;
    const model::Observation* baseline = baseline_of(edition, target);
    if (baseline == nullptr || western_year(target.period) >= western_year(baseline->period))
      continue;
    findings.push_back({"target-before-baseline",
                        Severity::kError,
                        place_of(target.period_from),
                        named(edition, target.indicator_id) + "の目標年度（" +
                            to_japanese(target.period) + "）が現在値の年度（" +
                            to_japanese(baseline->period) + "）より前です。",
                        "目標年度は現在値の年度より後にしてください（例: 2029年度）。",
                        {place_of(baseline->period_from)}});
  }
}

}  // namespace nenpo::check
