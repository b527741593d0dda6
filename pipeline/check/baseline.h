#pragma once

#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::check {

/// The present value that stands in the same record as a target: of the same indicator and plan.
/// Null when there is none.
const model::Observation* baseline_of(const model::Edition& edition,
                                      const model::Observation& target);
Place place_of(const model::Provenance& from);
/// 指標P31-01「…」, as findings begin.
std::string named(const model::Edition& edition, const std::string& indicator_id);

}  // namespace nenpo::check
