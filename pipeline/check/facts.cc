#include "check/facts.h"

#include <algorithm>

namespace nenpo::check {

std::span<const model::Observation> observations_of(const model::Edition& edition,
                                                    std::string_view indicator_id) {
  const auto& all = edition.observations;
  const auto first =
      std::lower_bound(all.begin(), all.end(), indicator_id,
                       [](const model::Observation& observation, std::string_view id) {
                         return observation.indicator_id < id;
                       });
  const auto last = std::find_if(first, all.end(), [indicator_id](const model::Observation& other) {
    return other.indicator_id != indicator_id;
  });
  return {first, last};
}

const model::Observation* baseline_of(const model::Edition& edition,
                                      const model::Observation& target) {
  const auto candidates = observations_of(edition, target.indicator_id);
  const auto found = std::find_if(candidates.begin(), candidates.end(),
                                  [&target](const model::Observation& observation) {
                                    return observation.kind == model::ObservationKind::kBaseline &&
                                           observation.plan_term == target.plan_term;
                                  });
  return found == candidates.end() ? nullptr : &*found;
}

const model::Indicator* indicator_of(const model::Edition& edition, std::string_view id) {
  const auto found = std::lower_bound(
      edition.indicators.begin(), edition.indicators.end(), id,
      [](const model::Indicator& indicator, std::string_view key) { return indicator.id < key; });
  return found == edition.indicators.end() || found->id != id ? nullptr : &*found;
}

Place place_of(const model::Provenance& from) { return {from.file, from.sheet, to_a1(from.cell)}; }

std::string named(const model::Edition& edition, std::string_view indicator_id) {
  const model::Indicator* indicator = indicator_of(edition, indicator_id);
  return "指標" + std::string(indicator_id) +
         (indicator == nullptr ? "" : "「" + indicator->name + "」");
}

std::string_view japanese(model::ObservationKind kind) {
  switch (kind) {
    case model::ObservationKind::kBaseline:
      return "現在値";
    case model::ObservationKind::kActual:
      return "実績値";
    case model::ObservationKind::kTarget:
      return "目標値";
  }
  return {};
}

}  // namespace nenpo::check
