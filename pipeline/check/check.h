#pragma once

#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::check {

/// Holds the Edition's values against each other and against the masters. Adds findings, changes
/// nothing.
void check(const model::Edition& edition, Findings& findings);

/// Holds it against the registered indicators, those of the edition before: a unit or a kind of
/// year that changed is named. Indicators that only one of the two editions has are passed over.
void check_against(const model::Edition& edition, const model::Edition& registered,
                   Findings& findings);

}  // namespace nenpo::check
