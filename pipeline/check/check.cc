#include "check/check.h"

#include "check/rules.h"

namespace nenpo::check {

void check(const model::Edition& edition, Findings& findings) {
  check_departments(edition, findings);
  check_sdg_targets(edition, findings);
  check_percentages(edition, findings);
  check_target_years(edition, findings);
  check_target_directions(edition, findings);
  check_goal_years(edition, findings);
}

}  // namespace nenpo::check
