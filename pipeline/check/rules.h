#pragma once

#include <string>

#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::check {

// One rule a file. Each adds its findings and changes nothing.

/// unknown-sdg-target: one of the 169 targets, or one of the 17 goals. C-08.
void check_sdg_targets(const model::Edition& edition, Findings& findings);
/// percentage-out-of-range: 0 to 100 %; a reduction written with ▲ may go down to -100 %.
void check_percentages(const model::Edition& edition, Findings& findings);
/// target-before-baseline: the goal year lies before the year of the present value.
void check_target_years(const model::Edition& edition, Findings& findings);
/// target-direction-conflict: the goal is worse than the present value. C-04.
void check_target_directions(const model::Edition& edition, Findings& findings);
/// goal-year-outside-plan-term, goal-year-before-plan-end: a goal year other than the plan's last
/// one needs a footnote. C-05.
void check_goal_years(const model::Edition& edition, Findings& findings);
/// department-without-form: a department's folder holds files, but none of them could be used.
void check_departments(const model::Edition& edition, Findings& findings);

}  // namespace nenpo::check
