#include "check/baseline.h"

#include <algorithm>

namespace nenpo::check {

const model::Observation* baseline_of(const model::Edition& edition,
                                      const model::Observation& target) {
  const auto found = std::find_if(edition.observations.begin(), edition.observations.end(),
                                  [&target](const model::Observation& observation) {
                                    return observation.kind == model::ObservationKind::kBaseline &&
                                           observation.indicator_id == target.indicator_id &&
                                           observation.plan_term == target.plan_term;
                                  });
  return found == edition.observations.end() ? nullptr : &*found;
}

Place place_of(const model::Provenance& from) { return {from.file, from.sheet, to_a1(from.cell)}; }

std::string named(const model::Edition& edition, const std::string& indicator_id) {
  const model::Indicator* indicator = edition.find_indicator(indicator_id);
  return "指標" + indicator_id + (indicator == nullptr ? "" : "「" + indicator->name + "」");
}

}  // namespace nenpo::check
