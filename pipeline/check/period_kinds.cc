#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {

void check_period_kinds(const model::Edition& edition, Findings& findings) {
  const model::Observation* first = nullptr;  // of the indicator that is being looked at
  for (const model::Observation& observation : edition.observations) {
    if (first == nullptr || first->indicator_id != observation.indicator_id) {
      first = &observation;
      continue;
    }
    if (observation.period.index() == first->period.index()) continue;
    findings.push_back(
        {"period-type-conflict",
         Severity::kWarning,
         place_of(observation.period_from),
         named(edition, observation.indicator_id) + "の" + std::string(japanese(observation.kind)) +
             "は「" + to_japanese(observation.period) + "」、" +
             std::string(japanese(first->kind)) + "は「" + to_japanese(first->period) +
             "」で、年度・年の別が異なります。",
         "1つの指標は年度（4月から3月まで）か年（1月から12月まで）のどちらかにそろえてください（例"
         ": " +
             to_japanese(FiscalYear{western_year(observation.period)}) + "）。",
         {place_of(first->period_from)}});
  }
}

}  // namespace nenpo::check
