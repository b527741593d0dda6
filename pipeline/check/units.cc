#include <map>
#include <string>
#include <utility>

#include "check/column.h"
#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// A table that says the unit row by row; all rows of a group have one.
struct UnitColumn {
  std::string_view table;
  std::string_view group;
};
constexpr UnitColumn kUnitColumns[] = {{"rankings", "survey"}, {"partner_counts", "as_of"}};

Finding mixed(const std::string& start, std::string_view unit, std::string_view other, Place at,
              Place related) {
  return {"mixed-units",
          Severity::kWarning,
          std::move(at),
          start + "単位「" + std::string(unit) + "」が、ほかの値の単位「" + std::string(other) +
              "」と異なります。",
          "1つの指標や欄の単位は1つにそろえてください（例: すべて「" + std::string(other) +
              "」とする）。",
          {std::move(related)}};
}

void check_observations(const model::Edition& edition, Findings& findings) {
  const model::Observation* first = nullptr;  // with a unit, of the same indicator
  for (const model::Observation& observation : edition.observations) {
    if (observation.unit.empty()) continue;
    if (first == nullptr || first->indicator_id != observation.indicator_id) {
      first = &observation;
    } else if (observation.unit != first->unit) {
      const std::string start = named(edition, observation.indicator_id) + "の" +
                                std::string(japanese(observation.kind)) + "の";
      findings.push_back(mixed(start, observation.unit, first->unit, place_of(observation.from),
                               place_of(first->from)));
    }
  }
}

void check_table(const model::DataTable& table, const UnitColumn& where, Findings& findings) {
  const Column group(table, where.group), unit(table, "unit");
  std::map<std::string, const model::DataRow*> first_rows;
  for (const model::DataRow& row : table.rows) {
    if (unit.text(row).empty()) continue;
    const model::DataRow& first =
        *first_rows.emplace(std::string(group.text(row)), &row).first->second;
    if (unit.text(first) == unit.text(row)) continue;
    findings.push_back(
        mixed("", unit.text(row), unit.text(first), unit.place(row), unit.place(first)));
  }
}

}  // namespace

void check_units(const model::Edition& edition, Findings& findings) {
  check_observations(edition, findings);
  for (const UnitColumn& where : kUnitColumns) {
    if (const auto* table = edition.find_table(where.table)) check_table(*table, where, findings);
  }
}

}  // namespace nenpo::check
