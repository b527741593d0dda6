#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::check {

/// The observations of one indicator; they stand together, as an Edition promises.
std::span<const model::Observation> observations_of(const model::Edition& edition,
                                                    std::string_view indicator_id);
/// The present value that stands in the same record as a target: of the same indicator and plan.
/// Null when there is none.
const model::Observation* baseline_of(const model::Edition& edition,
                                      const model::Observation& target);
/// By the order of the ids. Null when there is none.
const model::Indicator* indicator_of(const model::Edition& edition, std::string_view id);

Place place_of(const model::Provenance& from);
/// 指標P31-01「…」, as findings begin.
std::string named(const model::Edition& edition, std::string_view indicator_id);
/// 現在値, 実績値, 目標値.
std::string_view japanese(model::ObservationKind kind);

}  // namespace nenpo::check
