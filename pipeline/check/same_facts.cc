#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// The present value and the result of the same year are one fact, however often it is written.
bool state_one_fact(const model::Observation& a, const model::Observation& b) {
  return a.period == b.period && a.unit == b.unit;
}

void compare_values(const model::Edition& edition, const model::Observation& baseline,
                    const model::Observation& actual, Findings& findings) {
  const auto* first = std::get_if<Decimal>(&baseline.figure);
  const auto* second = std::get_if<Decimal>(&actual.figure);
  if (first == nullptr || second == nullptr || compare(*first, *second) == 0) return;
  findings.push_back({"fact-stated-twice",
                      Severity::kWarning,
                      place_of(actual.from),
                      named(edition, actual.indicator_id) + "の" + to_japanese(actual.period) +
                          "の実績値" + actual.printed + "が、現在値" + baseline.printed +
                          "と一致しません。",
                      "同じ年度の値は1つです。正しいほうに合わせてください（例: どちらも" +
                          baseline.printed + "）。",
                      {place_of(baseline.from)}});
}

}  // namespace

void check_same_facts(const model::Edition& edition, Findings& findings) {
  for (const model::Observation& actual : edition.observations) {
    if (actual.kind != model::ObservationKind::kActual) continue;
    for (const model::Observation& other : observations_of(edition, actual.indicator_id)) {
      if (other.kind == model::ObservationKind::kBaseline && state_one_fact(other, actual)) {
        compare_values(edition, other, actual, findings);
      }
    }
  }
}

}  // namespace nenpo::check
