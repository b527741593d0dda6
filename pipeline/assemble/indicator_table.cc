#include "assemble/indicator_table.h"

#include <algorithm>
#include <charconv>

#include "assemble/facts.h"
#include "base/decimal.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kNoteMark = "※";

int goal_of(std::string_view target) {
  int goal = 0;
  std::from_chars(target.data(), target.data() + target.size(), goal);
  return goal;
}

std::vector<model::GoalTargets> goals_of(const std::vector<std::string>& targets) {
  std::vector<model::GoalTargets> goals;
  for (const std::string& target : targets) {
    const int number = goal_of(target);
    const auto found = std::find_if(goals.begin(), goals.end(),
                                    [number](const auto& goal) { return goal.goal == number; });
    if (found == goals.end()) {
      goals.push_back({number, {target}});
    } else {
      found->targets.push_back(target);
    }
  }
  std::stable_sort(goals.begin(), goals.end(),
                   [](const auto& a, const auto& b) { return a.goal < b.goal; });
  return goals;
}

/// 以上 or 以下 as the publication spells it: 「▲45.4%以上」 is a reduction of at least so much,
/// whatever its sign.
std::string bound_of(const model::Observation& observation) {
  for (const std::string_view word : {"以上", "以下"}) {
    if (observation.printed.ends_with(word)) return std::string(word);
  }
  return {};
}

/// The figure in the parts that the table sets differently.
void fill_figure(model::IndicatorValue& value, const model::Observation& observation) {
  const auto* number = std::get_if<Decimal>(&observation.figure);
  if (number == nullptr) {
    value.missing = word_for(std::get<model::Absence>(observation.figure));
    return;
  }
  value.number = to_printed(*number);
  value.unit = observation.unit;
  value.bound = bound_of(observation);
  value.fact = model::fact_id(observation);
}

class TableBuilder {
 public:
  TableBuilder(const model::Edition& edition, const PublicationTemplate& publication,
               Findings& findings)
      : edition_(edition), plan_(publication.plan), findings_(findings) {}

  model::IndicatorRow row(const Mark& mark) {
    model::IndicatorRow row;
    row.indicator_id = mark.argument;
    row.from = mark.from;
    const model::Indicator* indicator = edition_.find_indicator(mark.argument);
    if (indicator == nullptr) {
      findings_.push_back(missing_indicator(edition_, mark.argument, mark.from));
      row.name = "指標 " + mark.argument;
      row.baseline.missing = row.target.missing = kNotSubmitted;
      return row;
    }
    if (plan_ && indicator->plan_term != plan_->number) {
      findings_.push_back(other_plan_term(*indicator, *plan_, mark.from));
    }
    row.name = indicator->name;
    row.source = indicator->source;
    row.goals = goals_of(indicator->sdg_targets);
    row.baseline = value(*indicator, model::ObservationKind::kBaseline, mark.from);
    row.target = value(*indicator, model::ObservationKind::kTarget, mark.from);
    return row;
  }

 private:
  model::IndicatorValue value(const model::Indicator& indicator, model::ObservationKind kind,
                              const model::SourceLine& from) {
    model::IndicatorValue value;
    const model::Observation* fact = current_fact(edition_, plan_, indicator.id, kind);
    if (fact == nullptr) {
      value.missing = kNotCounted;
    } else {
      value.period = to_japanese(fact->period);
      fill_figure(value, *fact);
      if (kind == model::ObservationKind::kTarget && is_of_other_year(fact->period)) {
        value.note_mark = kNoteMark;
      }
    }
    if (!value.missing.empty()) {
      findings_.push_back(missing_figure(indicator, kind, value.missing, from));
    }
    return value;
  }

  bool is_of_other_year(const Period& period) const {
    return plan_ && !plan_->other_year_note.empty() && western_year(period) != plan_->last.starts;
  }

  const model::Edition& edition_;
  const std::optional<PlanTerm>& plan_;
  Findings& findings_;
};

}  // namespace

model::IndicatorTable indicator_table(const model::Edition& edition,
                                      const PublicationTemplate& publication,
                                      const std::vector<Mark>& marks, Findings& findings) {
  TableBuilder builder(edition, publication, findings);
  model::IndicatorTable table;
  for (const Mark& mark : marks) table.rows.push_back(builder.row(mark));
  const bool noted =
      std::any_of(table.rows.begin(), table.rows.end(),
                  [](const model::IndicatorRow& row) { return !row.target.note_mark.empty(); });
  if (noted) {
    model::Inlines text{model::Text{publication.plan->other_year_note, false, {}}};
    table.notes.push_back({std::string(kNoteMark), std::move(text), marks.front().from});
  }
  return table;
}

}  // namespace nenpo::assemble
