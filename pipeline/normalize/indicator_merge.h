#pragma once

#include <vector>

#include "base/finding.h"
#include "model/edition.h"
#include "normalize/indicator_reader.h"

namespace nenpo::normalize {

/// Puts the records of all departments into the Edition: indicators by id, their observations
/// behind. An indicator of the current plan may stand again in the 別表, which then only adds
/// figures. A number that two records of one plan claim, and a fact with two values, are findings,
/// and their figures are not used.
void merge_indicators(std::vector<IndicatorRecord> records, model::Edition& edition,
                      Findings& findings);

}  // namespace nenpo::normalize
