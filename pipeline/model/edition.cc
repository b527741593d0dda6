#include "model/edition.h"

#include <algorithm>
#include <initializer_list>

#include "base/overloaded.h"
#include "base/text.h"

namespace nenpo::model {
namespace {

std::string csv_row(std::initializer_list<std::string> fields) {
  std::string row;
  for (const std::string& field : fields)
    row += (&field == fields.begin() ? "" : ",") + csv_field(field);
  return row + "\n";
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string figure_text(const Figure& figure) {
  const auto* value = std::get_if<Decimal>(&figure);
  return value != nullptr ? nenpo::to_string(*value) : "";
}

}  // namespace

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

std::string indicators_csv(const Edition& edition) {
  std::string csv =
      "indicator_id,plan_term,basic_policy_code,basic_policy,policy_code,policy,aspect,name,unit,"
      "source,direction,"
      "sdg_targets,department,file,sheet,cell\n";
  for (const Indicator& i : edition.indicators) {
    csv += csv_row({i.id, std::to_string(i.plan_term), i.basic_policy_code, i.basic_policy,
                    i.policy_code, i.policy, to_string(i.aspect), i.name, i.unit, i.source,
                    to_string(i.direction), joined(i.sdg_targets), i.department, i.from.file,
                    i.from.sheet, to_a1(i.from.cell)});
  }
  return csv;
}

std::string observations_csv(const Edition& edition) {
  std::string csv =
      "indicator_id,kind,period_type,period,value,unit,comparator,printed,file,sheet,cell\n";
  for (const Observation& o : edition.observations) {
    csv += csv_row({o.indicator_id, to_string(o.kind), period_type(o.period),
                    period_value(o.period), figure_text(o.figure), o.unit, to_string(o.comparator),
                    o.printed, o.from.file, o.from.sheet, to_a1(o.from.cell)});
  }
  return csv;
}

std::string submissions_csv(const Edition& edition) {
  std::string csv = "file,form,form_version,department,edition,submitted_on,encoding\n";
  for (const Submission& s : edition.submissions) {
    csv += csv_row({s.file, std::to_string(s.form), s.form_version, s.department,
                    std::to_string(s.edition), s.submitted_on ? to_iso(*s.submitted_on) : "",
                    s.encoding});
  }
  return csv;
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
