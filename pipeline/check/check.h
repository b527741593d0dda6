#pragma once

#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::check {

/// Holds the Edition's values against each other and against the masters. Adds findings, changes
/// nothing.
void check(const model::Edition& edition, Findings& findings);

}  // namespace nenpo::check
