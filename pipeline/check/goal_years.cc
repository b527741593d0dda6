#include <algorithm>

#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

const model::PlanTerm* term_of(const model::Edition& edition, int number) {
  const auto found =
      std::find_if(edition.plan_terms.begin(), edition.plan_terms.end(),
                   [number](const model::PlanTerm& term) { return term.term == number; });
  return found == edition.plan_terms.end() ? nullptr : &*found;
}

std::string span_of(const model::PlanTerm& term) {
  return to_japanese(term.first) + "から" + to_japanese(term.last) + "まで";
}

Finding outside(const model::Edition& edition, const model::Observation& target,
                const model::PlanTerm& term) {
  return {"goal-year-outside-plan-term",
          Severity::kInfo,
          place_of(target.period_from),
          named(edition, target.indicator_id) + "の目標年度（" + to_japanese(target.period) +
              "）は計画期間（" + span_of(term) + "）の外です。",
          "計画期間と異なる理由を備考に書いてください（例: 他の計画の目標年度による）。",
          {}};
}

Finding before_the_end(const model::Edition& edition, const model::Observation& target,
                       const model::PlanTerm& term) {
  return {"goal-year-before-plan-end",
          Severity::kInfo,
          place_of(target.period_from),
          named(edition, target.indicator_id) + "の目標年度（" + to_japanese(target.period) +
              "）は計画期間の最終年度（" + to_japanese(term.last) + "）ではありません。",
          "最終年度と異なる理由を備考に書いてください（例: 他の計画の目標年度による）。",
          {}};
}

}  // namespace

void check_goal_years(const model::Edition& edition, Findings& findings) {
  for (const model::Observation& target : edition.observations) {
    const model::PlanTerm* term = term_of(edition, target.plan_term);
    if (target.kind != model::ObservationKind::kTarget || term == nullptr) continue;
    const int year = western_year(target.period);
    if (year < term->first.starts || year > term->last.starts) {
      findings.push_back(outside(edition, target, *term));
    } else if (year < term->last.starts) {
      findings.push_back(before_the_end(edition, target, *term));
    }
  }
}

}  // namespace nenpo::check
