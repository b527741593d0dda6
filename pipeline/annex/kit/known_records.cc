#include "annex/kit/known_records.h"

#include <algorithm>
#include <optional>

#include "annex/words.h"
#include "base/overloaded.h"

namespace nenpo::annex {
namespace {

using model::ObservationKind;

constexpr const char* kDash = "―";              // read as: nothing here
constexpr const char* kNotYetKnown = "集計中";  // read as: still to come

KnownCell given(Content content, Look look = Look::kText) {
  return {std::move(content), look, {Surface::kGiven}, ""};
}

KnownCell prefilled(Content content, Look look) {
  return {std::move(content), look, {Surface::kInput}, ""};
}

/// What is asked about one indicator of a plan.
class IndicatorRecord {
 public:
  IndicatorRecord(const model::Indicator& indicator, const model::PlanTerm* term,
                  const KitRequest& request, const model::Edition& last)
      : indicator_(indicator),
        term_(term),
        years_on_(std::max(0, request.edition - last.year)),
        is_over_(term != nullptr && term->last.starts < request.edition),
        baseline_(latest(last, ObservationKind::kBaseline)),
        actual_(latest(last, ObservationKind::kActual)),
        target_(latest(last, ObservationKind::kTarget)) {}

  KnownRecord record() {
    give_indicator();
    give_observation("baseline", baseline_);
    offer_target();
    ask_for_actual();
    return std::move(record_);
  }

 private:
  /// The latest value of a kind that was written for this plan.
  const model::Observation* latest(const model::Edition& last, ObservationKind kind) const {
    const model::Observation* found = nullptr;
    for (const model::Observation& observation : last.observations) {
      const bool wanted = observation.indicator_id == indicator_.id && observation.kind == kind &&
                          std::holds_alternative<Decimal>(observation.figure) &&
                          (term_ == nullptr || observation.plan_term == term_->term);
      if (!wanted) continue;
      const bool later =
          found == nullptr || western_year(observation.period) >= western_year(found->period);
      if (later) found = &observation;
    }
    return found;
  }

  void give_indicator() {
    record_["indicator_id"] = given(indicator_.id, Look::kCentred);
    give_text("name", indicator_.name, Look::kText);
    give_text("unit", indicator_.unit, Look::kCentred);
    give_text("source", indicator_.source, Look::kText);
    give_or_dash("basic_policy", indicator_.basic_policy_code, indicator_.basic_policy);
    give_or_dash("policy", indicator_.policy_code, indicator_.policy);
    const std::string aspect = aspect_word(indicator_.aspect);
    record_["aspect"] = given(aspect.empty() ? kDash : aspect, Look::kCentred);
    record_["sdg_targets"] = prefilled(joined(indicator_.sdg_targets, "、"), Look::kText);
  }

  /// What was never handed in is asked for: an empty grey cell could not be filled in.
  void give_text(const std::string& field, const std::string& text, Look look) {
    if (!text.empty()) record_[field] = given(text, look);
  }

  void give_or_dash(const std::string& field, const std::string& code, const std::string& name) {
    record_[field] =
        name.empty() ? given(kDash, Look::kCentred) : given(code + " " + name, Look::kText);
  }

  void give_observation(const std::string& kind, const model::Observation* observation) {
    if (observation == nullptr) return;
    record_[kind + ".period"] = given(to_japanese(observation->period), Look::kCentred);
    record_[kind + ".value"] = given(std::get<Decimal>(observation->figure), Look::kNumber);
  }

  void offer_target() {
    if (target_ == nullptr) return;
    give_observation("target", target_);
    record_["comparator"] = given(bound_word(*target_), Look::kCentred);
    if (is_over_) return;
    for (const char* field : {"target.period", "target.value", "comparator"}) {
      record_[field].paper.surface = Surface::kInput;
    }
  }

  void ask_for_actual() {
    const bool complete =
        is_over_ && actual_ != nullptr && western_year(actual_->period) >= term_->last.starts;
    if (complete) return give_observation("actual", actual_);
    const model::Observation* known = actual_ != nullptr ? actual_ : baseline_;
    const Decimal value = known != nullptr ? std::get<Decimal>(known->figure) : Decimal{};
    record_["actual.value"] = prefilled({}, Look::kNumber);
    if (is_over_) record_["actual.value"].content = kNotYetKnown;
    if (known == nullptr) return;
    record_["actual.period"] = prefilled(to_japanese(years_on(known->period)), Look::kCentred);
    record_["actual.value"].paper.number_format = number_format(Look::kNumber, value.places);
    record_["actual.value"].last = to_japanese(known->period) + " " + known->printed;
  }

  Period years_on(const Period& period) const {
    const auto moved = [this](int year) {
      return is_over_ ? std::min(year + years_on_, term_->last.starts) : year + years_on_;
    };
    return std::visit(
        Overloaded{[&](FiscalYear year) { return Period(FiscalYear{moved(year.starts)}); },
                   [&](CalendarYear year) { return Period(CalendarYear{moved(year.year)}); },
                   [](Date date) { return Period(date); }},
        period);
  }

  const model::Indicator& indicator_;
  const model::PlanTerm* term_;
  int years_on_;
  bool is_over_;
  const model::Observation* baseline_;
  const model::Observation* actual_;
  const model::Observation* target_;
  KnownRecord record_;
};

const model::PlanTerm* term_of(const model::TableDefinition& table,
                               const model::FormDefinition& form) {
  const auto found =
      std::find_if(form.plan_terms.begin(), form.plan_terms.end(),
                   [&](const model::PlanTerm& term) { return term.term == table.plan_term; });
  return found == form.plan_terms.end() ? nullptr : &*found;
}

/// Whether the last edition had the indicator in this table: of two plans it may be in both.
bool was_in_table(const model::Indicator& indicator, const model::TableDefinition& table,
                  const model::Edition& last) {
  return indicator.plan_term == table.plan_term ||
         std::any_of(last.observations.begin(), last.observations.end(), [&](const auto& value) {
           return value.indicator_id == indicator.id && value.plan_term == table.plan_term;
         });
}

}  // namespace

std::vector<KnownRecord> registered_records(const model::TableDefinition& table,
                                            const model::FormDefinition& form,
                                            const KitRequest& request, const model::Edition& last) {
  std::vector<KnownRecord> records;
  const bool of_indicators =
      std::any_of(table.fields.begin(), table.fields.end(),
                  [](const auto& field) { return field.id == "indicator_id"; });
  if (!of_indicators) return records;
  for (const model::Indicator& indicator : last.indicators) {
    if (indicator.department != request.department || !was_in_table(indicator, table, last))
      continue;
    records.push_back(IndicatorRecord(indicator, term_of(table, form), request, last).record());
  }
  return records;
}

}  // namespace nenpo::annex
