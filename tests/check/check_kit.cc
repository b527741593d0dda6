#include "tests/check/check_kit.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "tests/support/golden.h"

namespace nenpo::check::test {
namespace {

using Record = std::vector<std::string>;

/// RFC 4180, quoted line breaks included.
std::vector<Record> csv_records(std::string_view csv) {
  std::vector<Record> records;
  Record record{""};
  bool quoted = false;
  for (const char c : csv) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      record.emplace_back();
    } else if (c == '\n' && !quoted) {
      records.push_back(std::move(record));
      record = {""};
    } else {
      record.back() += c;
    }
  }
  return records;
}

/// The index of a source among those of a table, added when it is new.
std::uint32_t source_index(model::DataTable& table, const model::DataSource& wanted) {
  auto& sources = table.sources;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    if (sources[i].file == wanted.file && sources[i].sheet == wanted.sheet) return i;
  }
  sources.push_back(wanted);
  return static_cast<std::uint32_t>(sources.size() - 1);
}

std::string department_of(const std::string& file) {
  const std::string folder = file.substr(0, file.find('/'));
  return folder.substr(folder.find('_') + 1);
}

std::vector<std::string> lines_of(const Findings& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings) {
    lines.push_back(finding.code + " " + to_string(finding.severity) + " " +
                    to_string(finding.place) + ": " + finding.message);
    EXPECT_NE(finding.remedy.find("例"), std::string::npos) << finding.remedy;
  }
  return lines;
}

}  // namespace

model::Provenance cell(std::uint32_t column, const std::string& text) {
  return {kFile, "様式1", {6, column}, text};
}

model::Observation observation(model::ObservationKind kind, Period period, model::Figure figure,
                               const std::string& written) {
  const bool target = kind == model::ObservationKind::kTarget;
  model::Observation made;
  made.indicator_id = "P31-01";
  made.kind = kind;
  made.period = period;
  made.figure = figure;
  made.unit = "%";
  made.printed = written;
  made.plan_term = 3;
  made.from = cell(target ? 9 : 7, written);
  made.period_from = cell(target ? 8 : 6);
  return made;
}

model::Observation baseline(Decimal value, const std::string& written, int year) {
  return observation(model::ObservationKind::kBaseline, FiscalYear{year}, value, written);
}
model::Observation actual(Decimal value, const std::string& written, int year) {
  return observation(model::ObservationKind::kActual, FiscalYear{year}, value, written);
}
model::Observation target(Decimal value, const std::string& written, int year) {
  return observation(model::ObservationKind::kTarget, FiscalYear{year}, value, written);
}

model::Edition edition_of(std::vector<model::Observation> observations) {
  model::Edition edition;
  edition.year = 2026;
  edition.masters.goals = {{3, ""}, {17, ""}};
  edition.masters.sdg_targets = {"3.d", "17.19"};
  edition.plan_terms = {{3, {2026}, {2029}}, {2, {2022}, {2025}}};
  model::Indicator indicator;
  indicator.id = "P31-01";
  indicator.name = "分別率";
  indicator.plan_term = 3;
  indicator.from = cell(0);
  indicator.sdg_targets_from = cell(11);
  edition.indicators.push_back(indicator);
  edition.observations = std::move(observations);
  return edition;
}

model::DataTable table_of(const std::string& id, std::string_view columns,
                          const std::vector<std::vector<std::string>>& rows) {
  model::DataTable table;
  table.id = id;
  for (const std::string_view column : split(columns, ' ')) {
    table.columns.push_back({.id = std::string(column)});
  }
  table.sources.push_back({"04_環境局/様式.xlsx", "表", "環境局"});
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    model::DataRow row{0, {r + 1, 0}, {}};
    for (std::uint32_t c = 0; c < rows[r].size(); ++c) {
      row.values.push_back({rows[r][c], {r + 1, c}});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

model::DataTable expected_table(const std::string& id) {
  const auto file = nenpo::test::source_folder() / "tests/data/expected" / (id + ".csv");
  const auto records = csv_records(nenpo::test::read_file(file));
  model::DataTable table;
  table.id = id;
  const Record& header = records.at(0);
  table.has_places = header.back() == "cell";
  const std::size_t columns = header.size() - (table.has_places ? 3 : 0);
  for (std::size_t c = 0; c < columns; ++c) table.columns.push_back({.id = header[c]});
  for (std::size_t r = 1; r < records.size(); ++r) {
    const Record& record = records[r];
    model::DataRow row;
    if (table.has_places) {
      const std::string& from = record[columns];
      row.source = source_index(table, {from, record[columns + 1], department_of(from)});
      row.cell = parse_a1(record[columns + 2]).value();
    } else {
      row.source = source_index(table, {});
    }
    for (std::size_t c = 0; c < columns; ++c) row.values.push_back({record[c], row.cell});
    table.rows.push_back(std::move(row));
  }
  return table;
}

model::Edition edition_with(std::vector<model::DataTable> tables) {
  model::Edition edition;
  edition.year = 2026;
  edition.tables = std::move(tables);
  for (const char* name :
       {"総務企画局", "財政局", "市民文化局", "経済労働局", "環境局", "健康福祉局", "まちづくり局",
        "建設緑政局", "臨海部国際戦略本部", "川崎区役所", "幸区役所", "中原区役所", "高津区役所",
        "教育委員会事務局"}) {
    edition.masters.departments.push_back({name, "", {}});
  }
  edition.masters.departments.back().variants = {"教育委員会"};
  return edition;
}

model::Submission submission(const std::string& department, int form) {
  model::Submission made;
  made.file = department + "/様式" + std::to_string(form) + ".xlsx";
  made.form = form;
  made.department = department;
  return made;
}

void put(model::DataTable& table, std::size_t row, std::string_view column, std::string text) {
  table.rows.at(row).values.at(table.find_column(column).value()).text = std::move(text);
}

std::vector<std::string> told(Rule rule, const model::Edition& edition) {
  Findings findings;
  rule(edition, findings);
  return lines_of(findings);
}

std::vector<std::string> told(RuleAgainst rule, const model::Edition& edition,
                              const model::Edition& registered) {
  Findings findings;
  rule(edition, registered, findings);
  return lines_of(findings);
}

}  // namespace nenpo::check::test
