#include "model/edition_data.h"

#include <utility>

#include "base/text.h"

namespace nenpo::model {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string figure_text(const Figure& figure) {
  const auto* value = std::get_if<Decimal>(&figure);
  return value != nullptr ? nenpo::to_string(*value) : "";
}

DataTable empty_table(std::string id, std::vector<DataColumn> columns) {
  DataTable table;
  table.id = std::move(id);
  table.columns = std::move(columns);
  return table;
}

/// A record by itself: it came from this cell, and so did all of its values.
void add_row(DataTable& table, const Provenance& from, std::vector<std::string> texts) {
  const auto is_same = [&from](const DataSource& source) {
    return source.file == from.file && source.sheet == from.sheet;
  };
  if (table.sources.empty() || !is_same(table.sources.back())) {
    table.sources.push_back({from.file, from.sheet, ""});
  }
  DataRow& row = table.rows.emplace_back();
  row.source = static_cast<std::uint32_t>(table.sources.size() - 1);
  row.cell = from.cell;
  for (std::string& text : texts) row.values.push_back({std::move(text), from.cell, ""});
}

}  // namespace

DataTable submissions_table(const Edition& edition) {
  using enum ColumnType;
  DataTable table = empty_table("submissions", {{"file"},
                                                {"form", kNumber},
                                                {"form_version"},
                                                {"department"},
                                                {"edition", kYear},
                                                {"submitted_on", kDate},
                                                {"encoding"}});
  table.has_places = false;
  for (const Submission& s : edition.submissions) {
    add_row(table, {s.file, "", {}, ""},
            {s.file, std::to_string(s.form), s.form_version, s.department,
             std::to_string(s.edition), s.submitted_on ? to_iso(*s.submitted_on) : "", s.encoding});
  }
  return table;
}

DataTable indicators_table(const Edition& edition) {
  using enum ColumnType;
  DataTable table = empty_table("indicators", {{"indicator_id"},
                                               {"plan_term", kNumber},
                                               {"basic_policy_code"},
                                               {"basic_policy"},
                                               {"policy_code"},
                                               {"policy"},
                                               {"aspect"},
                                               {"name"},
                                               {"unit"},
                                               {"source"},
                                               {"direction"},
                                               {"sdg_targets"},
                                               {"department"}});
  for (const Indicator& i : edition.indicators) {
    add_row(table, i.from,
            {i.id, std::to_string(i.plan_term), i.basic_policy_code, i.basic_policy, i.policy_code,
             i.policy, to_string(i.aspect), i.name, i.unit, i.source, to_string(i.direction),
             joined(i.sdg_targets), i.department});
  }
  return table;
}

DataTable observations_table(const Edition& edition) {
  using enum ColumnType;
  DataTable table = empty_table("observations", {{"indicator_id"},
                                                 {"kind"},
                                                 {"period_type"},
                                                 {"period"},
                                                 {"value", kNumber},
                                                 {"unit"},
                                                 {"comparator"},
                                                 {"printed"}});
  for (const Observation& o : edition.observations) {
    add_row(table, o.from,
            {o.indicator_id, to_string(o.kind), period_type(o.period), period_value(o.period),
             figure_text(o.figure), o.unit, to_string(o.comparator), o.printed});
  }
  return table;
}

std::vector<DataFile> edition_csv(const Edition& edition) {
  std::vector<DataFile> files{{"submissions.csv", submissions_csv(edition)},
                              {"indicators.csv", indicators_csv(edition)},
                              {"observations.csv", observations_csv(edition)}};
  for (const DataTable& table : edition.tables) {
    files.push_back({table.id + ".csv", table_csv(table)});
  }
  return files;
}

}  // namespace nenpo::model
