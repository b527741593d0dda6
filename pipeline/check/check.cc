#include "check/check.h"

#include "check/rules.h"

namespace nenpo::check {

void check(const model::Edition& edition, Findings& findings) {
  using Rule = void (*)(const model::Edition&, Findings&);
  constexpr Rule kRules[] = {
      check_departments,  check_sdg_targets,     check_sdg_order,
      check_percentages,  check_target_years,    check_target_directions,
      check_goal_years,   check_period_kinds,    check_precision,
      check_same_facts,   check_insertions,      check_totals,
      check_serials,      check_units,           check_rankings,
      check_outreach_log, check_outreach_counts, check_outreach_effects,
      check_partner_sets, check_offices,         check_dates,
      check_photos,       check_summaries,
  };
  for (const Rule rule : kRules) rule(edition, findings);
}

}  // namespace nenpo::check
