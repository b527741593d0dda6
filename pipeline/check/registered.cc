#include <algorithm>

#include "check/check.h"
#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

void check_unit(const model::Edition& edition, const model::Indicator& indicator,
                const model::Indicator& before, Findings& findings) {
  if (indicator.unit.empty() || indicator.unit == before.unit) return;
  findings.push_back({"unit-changed",
                      Severity::kWarning,
                      place_of(indicator.unit_from),
                      named(edition, indicator.id) + "の単位「" + indicator.unit +
                          "」が登録済みの単位「" + before.unit + "」と異なります。",
                      "単位を変えていないときは「" + before.unit +
                          "」に直し、変えたときは理由を備考に書いてください。",
                      {}});
}

/// A figure of the same kind that the registered indicator has: its year tells fiscal from calendar
/// years.
const model::Observation* counterpart(const model::Edition& registered,
                                      const model::Observation& observation) {
  const auto candidates = observations_of(registered, observation.indicator_id);
  const auto found = std::find_if(
      candidates.begin(), candidates.end(),
      [&observation](const model::Observation& other) { return other.kind == observation.kind; });
  return found == candidates.end() ? nullptr : &*found;
}

void check_period_type(const model::Edition& edition, const model::Observation& observation,
                       const model::Edition& registered, Findings& findings) {
  const model::Observation* before = counterpart(registered, observation);
  if (before == nullptr || before->period.index() == observation.period.index()) return;
  findings.push_back(
      {"period-type-changed",
       Severity::kWarning,
       place_of(observation.period_from),
       named(edition, observation.indicator_id) + "の「" + to_japanese(observation.period) +
           "」は、登録済みの「" + to_japanese(before->period) + "」と年度・年の別が異なります。",
       "年度（4月から3月まで）と年（1月から12月まで）のどちらの値かを確かめてください。",
       {}});
}

}  // namespace

void check_against(const model::Edition& edition, const model::Edition& registered,
                   Findings& findings) {
  for (const model::Indicator& indicator : edition.indicators) {
    const model::Indicator* before = indicator_of(registered, indicator.id);
    if (before != nullptr) check_unit(edition, indicator, *before, findings);
  }
  for (const model::Observation& observation : edition.observations) {
    check_period_type(edition, observation, registered, findings);
  }
  check_definitions(edition, registered, findings);
  check_year_over_year(edition, registered, findings);
  if (edition.year <= registered.year) return;  // the same edition once more
  check_missing_submissions(edition, registered, findings);
  check_stale_files(edition, registered, findings);
}

}  // namespace nenpo::check
