#pragma once

#include "base/finding.h"
#include "model/press.h"

namespace nenpo::typeset {

/// Each colour of the pages that the press style has no ink for is a finding `no-ink` at the first
/// page with it; greys are black alone, whether they are written or not.
void report_missing_inks(const model::Pages& pages, const model::PressStyle& style,
                         Findings& findings);

}  // namespace nenpo::typeset
