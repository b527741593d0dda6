#include "model/edition.h"

#include <algorithm>

#include "base/overloaded.h"
#include "model/edition_data.h"

namespace nenpo::model {
const Indicator* Edition::find_indicator(std::string_view id) const {
  const auto found = std::find_if(indicators.begin(), indicators.end(),
                                  [id](const Indicator& indicator) { return indicator.id == id; });
  return found == indicators.end() ? nullptr : &*found;
}

const DataTable* Edition::find_table(std::string_view id) const {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [id](const DataTable& table) { return table.id == id; });
  return found == tables.end() ? nullptr : &*found;
}

std::string fact_id(const Observation& observation) {
  const std::string prefix =
      std::visit(Overloaded{[](FiscalYear) { return ""; }, [](CalendarYear) { return "y"; },
                            [](Date) { return "d"; }},
                 observation.period);
  return observation.indicator_id + "/" + to_string(observation.kind) + "/" + prefix +
         period_value(observation.period);
}

const Observation* find_fact(const Edition& edition, std::string_view id) {
  const auto found =
      std::find_if(edition.observations.begin(), edition.observations.end(),
                   [id](const Observation& observation) { return fact_id(observation) == id; });
  return found == edition.observations.end() ? nullptr : &*found;
}

std::string to_string(ObservationKind kind) {
  switch (kind) {
    case ObservationKind::kBaseline:
      return "baseline";
    case ObservationKind::kActual:
      return "actual";
    case ObservationKind::kTarget:
      return "target";
  }
  return "";
}

std::string to_string(Comparator comparator) {
  switch (comparator) {
    case Comparator::kEqual:
      return "equal";
    case Comparator::kAtLeast:
      return "at_least";
    case Comparator::kAtMost:
      return "at_most";
    case Comparator::kLessThan:
      return "less_than";
    case Comparator::kMoreThan:
      return "more_than";
    case Comparator::kAbout:
      return "about";
  }
  return "";
}

std::string to_string(Direction direction) {
  return direction == Direction::kHigher ? "higher" : "lower";
}

std::string to_string(Aspect aspect) {
  switch (aspect) {
    case Aspect::kNone:
      return "";
    case Aspect::kEconomy:
      return "economy";
    case Aspect::kSociety:
      return "society";
    case Aspect::kEnvironment:
      return "environment";
  }
  return "";
}

std::string indicators_csv(const Edition& edition) { return table_csv(indicators_table(edition)); }

std::string observations_csv(const Edition& edition) {
  return table_csv(observations_table(edition));
}

std::string submissions_csv(const Edition& edition) {
  return table_csv(submissions_table(edition));
}

std::string dump(const Edition& edition) {
  std::string text = "edition " + std::to_string(edition.year) + "\n";
  for (const Submission& s : edition.submissions) {
    text += "submission " + s.file + " form=" + std::to_string(s.form) +
            " version=" + s.form_version + " department=" + s.department +
            " submitted=" + (s.submitted_on ? to_iso(*s.submitted_on) : "") +
            " encoding=" + s.encoding + "\n";
  }
  for (const CellAccount& account : edition.accounts) {
    text += "account " + account.file + " read=" + std::to_string(account.read) +
            " mapped=" + std::to_string(account.mapped) +
            " ignored=" + std::to_string(account.ignored.size()) + "\n";
    for (const IgnoredCell& cell : account.ignored) {
      text += "  ignored " + cell.sheet + "!" + to_a1(cell.cell) + " " + cell.reason + "\n";
    }
  }
  text += indicators_csv(edition) + observations_csv(edition);
  for (const DataTable& table : edition.tables) text += dump(table);
  return text;
}

}  // namespace nenpo::model
