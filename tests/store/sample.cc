#include "tests/store/sample.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

namespace nenpo::store::test {
namespace {

// ---- every field of every record, as text. The structured bindings make a new field fail to
// compile here.

std::string shown(const std::string& text) { return "[" + text + "]"; }
std::string shown(std::integral auto number) { return std::to_string(number); }
std::string shown(const model::Figure& figure) {
  if (const auto* value = std::get_if<Decimal>(&figure)) {
    return std::to_string(value->digits) + "e-" + std::to_string(value->places);
  }
  return "absent " + std::to_string(static_cast<int>(std::get<model::Absence>(figure)));
}
std::string shown(const Period& period) { return period_type(period) + " " + period_value(period); }
std::string shown(const std::optional<FiscalYear>& year) {
  return year ? std::to_string(year->starts) : "none";
}
std::string shown(const std::optional<Date>& date) { return date ? to_iso(*date) : "none"; }
template <typename Word>
requires std::is_enum_v<Word> std::string shown(Word word) {
  return "word " + std::to_string(static_cast<int>(word));
}
std::string shown(const Place& place) { return to_string(place) + "|" + shown(place.sheet); }
std::string shown(const CellAddress& cell) { return to_a1(cell); }
std::string shown(const model::Provenance& provenance) {
  const auto& [file, sheet, cell, written] = provenance;
  return shown(file) + shown(sheet) + shown(cell) + shown(written);
}
template <typename Entry>
std::string shown(const std::vector<Entry>& entries);
template <typename... Fields>
std::string line(const Fields&... fields) {
  return ((shown(fields) + " ") + ...) + "\n";
}
std::string shown(const model::IgnoredCell& ignored) {
  const auto& [sheet, cell, reason] = ignored;
  return line(sheet, cell, reason);
}
std::string shown(const model::InputFile& input) {
  const auto& [file, sha256] = input;
  return line(file, sha256);
}
std::string shown(const model::Submission& submission) {
  const auto& [file, form, version, department, edition, submitted_on, encoding] = submission;
  return line(file, form, version, department, edition, submitted_on, encoding);
}
std::string shown(const model::Indicator& indicator) {
  const auto& [id, term, basic_code, basic, code, policy, aspect, name, unit, source, direction,
               targets, department, from, unit_from, targets_from] = indicator;
  return line(id, term, basic_code, basic, code, policy, aspect, name, unit, source, direction,
              targets, department, from, unit_from, targets_from);
}
std::string shown(const model::Observation& observation) {
  const auto& [id, kind, period, figure, unit, comparator, printed, term, from, period_from,
               base_year] = observation;
  return line(id, kind, period, figure, unit, comparator, printed, term, from, period_from,
              base_year);
}
std::string shown(const model::CellAccount& account) {
  const auto& [file, read, mapped, ignored] = account;
  return line(file, read, mapped, ignored);
}
std::string shown(const model::ProseFile& prose) {
  const auto& [file, text] = prose;
  return line(file, text);
}
std::string shown(const model::PlanTerm& plan) {
  const auto& [term, first, last] = plan;
  return line(term, first.starts, last.starts);
}
std::string shown(const model::Department& department) {
  const auto& [name, slug, variants] = department;
  return line(name, slug, variants);
}
std::string shown(const model::Policy& record) {
  const auto& [basic_code, basic, code, policy] = record;
  return line(basic_code, basic, code, policy);
}
std::string shown(const model::SdgGoal& goal) {
  const auto& [number, name] = goal;
  return line(number, name);
}
std::string shown(const model::HeaderAliases& aliases) {
  const auto& [form, field, labels] = aliases;
  return line(form, field, labels);
}
std::string shown(const model::DataColumn& column) {
  const auto& [id, type, label, unit] = column;
  return line(id, type, label, unit);
}
std::string shown(const model::DataTotal& total) {
  const auto& [whole, parts] = total;
  return line(whole, parts);
}
std::string shown(const model::DataSource& source) {
  const auto& [file, sheet, department] = source;
  return line(file, sheet, department);
}
std::string shown(const model::DataValue& value) {
  const auto& [text, at, written] = value;
  return line(text, at, written);
}
std::string shown(const model::DataRow& row) {
  const auto& [source, at, values] = row;
  return line(source, at, values);
}
std::string shown(const model::DataTable& table) {
  const auto& [id, key, columns, totals, sources, rows, has_places] = table;
  return line(id, key, columns, totals, sources, rows, has_places);
}
std::string shown(const Finding& finding) {
  const auto& [code, severity, place, message, remedy, related] = finding;
  return line(code, severity, place, message, remedy, related);
}
std::string shown(const model::PrintedFact& print) {
  const auto& [publication, page, label, fact] = print;
  return line(publication, page, label, fact);
}
template <typename Entry>
std::string shown(const std::vector<Entry>& entries) {
  std::string text = "{";
  for (const Entry& entry : entries) text += shown(entry) + ";";
  return text + "}";
}

// ---- an edition in which no two fields are alike

model::Provenance cell(const std::string& a1, const std::string& written) {
  return {"04_環境局/様式1.xlsx", "様式1", *parse_a1(a1), written};
}

model::Observation observation(model::ObservationKind kind, Period period, model::Figure figure) {
  model::Observation made;
  made.indicator_id = "Q3-01";
  made.kind = kind;
  made.period = period;
  made.figure = figure;
  made.unit = "g";
  made.comparator = model::Comparator::kAtMost;
  made.printed = "872g以下";
  made.plan_term = 2;
  made.from = cell("F18", "　８７２ｇ以下\n");
  made.period_from = cell("E18", "R7");
  if (kind == model::ObservationKind::kActual) made.base_year = FiscalYear{2018};
  return made;
}

constexpr std::int64_t kEighteenNines = 999'999'999'999'999'999;  // the most a Decimal is read with

std::vector<model::Observation> observations() {
  using enum model::Absence;
  using enum model::ObservationKind;
  std::vector<model::Observation> made{
      observation(kBaseline, FiscalYear{2024}, Decimal{410, 1}),
      observation(kActual, CalendarYear{2023}, Decimal{-350, 1}),
      observation(kTarget, Date{2026, 2, 13}, Decimal{kEighteenNines, 0}),
      observation(kTarget, FiscalYear{2029}, Decimal{-kEighteenNines, 18}),
  };
  for (const auto absence :
       {kNotSubmitted, kNotYetCounted, kNotApplicable, kWithheld, kUnreadable}) {
    made.push_back(observation(kTarget, FiscalYear{2030}, absence));
  }
  return made;
}

model::Indicator indicator() {
  model::Indicator made;
  made.id = "Q3-01";
  made.plan_term = 3;
  made.basic_policy_code = "3";
  made.basic_policy = "市民生活を豊かにする環境づくり";
  made.policy_code = "3-1";
  made.policy = "環境に配慮したしくみをつくる取組";
  made.aspect = model::Aspect::kEnvironment;
  made.name = "1人1日あたりの'ごみ'排出量\"\xF0\xA0\xAE\xB7\"";
  made.unit = "g";
  made.source = "環境局調べ";
  made.direction = model::Direction::kLower;
  made.sdg_targets = {"12.5", "9.b", "12.5"};
  made.department = "環境局";
  made.from = cell("A9", "Ｑ3-01");
  made.unit_from = cell("G9", "ｇ");
  made.sdg_targets_from = cell("M9", "12.5、9.b");
  return made;
}

/// Its names are words of SQL, its cells lie beyond what a spreadsheet holds.
model::DataTable data_table() {
  using enum model::ColumnType;
  model::DataTable table;
  table.id = "group";
  table.key = {"order", "select"};
  table.columns = {{"order", kNumber, "順位", "位"},
                   {"select", kMarkdown, "本文", ""},
                   {"a\"b", kText, "", ""},
                   {"lines", kLines, "", ""},
                   {"on", kDate, "", ""},
                   {"month", kMonth, "", ""},
                   {"year", kYear, "", ""},
                   {"list", kList, "", ""},
                   {"flag", kFlag, "", ""}};
  table.totals = {{"order", {"select", "lines"}}, {"list", {}}};
  table.sources = {{"04_環境局/様式3.xlsx", "実績", "環境局"}, {"a.csv", "", ""}};
  for (const std::uint32_t source : {1u, 0u}) {
    model::DataRow row{source, {6, 3}, {}};
    for (std::uint32_t i = 0; i < table.columns.size(); ++i) {
      row.values.push_back({"40." + std::to_string(i), {7 + source, i}, i % 2 == 0 ? "４０" : ""});
    }
    table.rows.push_back(row);
  }
  table.rows[1].values[0].cell = {2'000'000, 701};
  table.rows[1].values[1] = {"", {}, "'\"\n{漢字|かんじ}"};
  return table;
}

}  // namespace

std::string every_field(const StoredEdition& stored) {
  const auto& [edition, findings, prints] = stored;
  const auto& [year, masters, plan_terms, inputs, submissions, indicators, observations, tables,
               accounts, prose, pictures] = edition;
  const auto& [departments, policies, goals, sdg_targets, header_aliases] = masters;
  return line(year, plan_terms, inputs, submissions, indicators, observations, tables, accounts,
              prose) +
         (pictures.empty() ? "" : "pictures stay in their files") +
         line(departments, policies, goals, sdg_targets, header_aliases) + line(findings, prints);
}

StoredEdition sample() {
  StoredEdition stored;
  model::Edition& edition = stored.edition;
  edition.year = 2026;
  edition.masters = {
      {{"環境局", "kankyo", {"環境 局", "かんきょうきょく"}}, {"財政局", "zaisei", {}}},
      {{"3", "環境づくり", "3-1", "しくみ"}},
      {{12, "つくる責任つかう責任"}},
      {"12.5", "9.b"},
      {{1, "baseline.period", {"現在値 > 年度（年）", "現状"}}}};
  edition.plan_terms = {{3, {2026}, {2029}}, {2, {2022}, {2025}}};
  edition.inputs = {{"04_環境局/様式1.xlsx", "abc"}};
  edition.submissions = {
      {"04_環境局/様式1.xlsx", 1, "2026.1", "環境局", 2026, Date{2026, 2, 13}, ""},
      {"06_こども未来局/様式1.csv", 2, "", "こども未来局", 2025, std::nullopt, "cp932"}};
  edition.indicators = {model::Indicator{}, indicator()};
  edition.observations = observations();
  edition.accounts = {{"04_環境局/様式1.xlsx",
                       12,
                       10,
                       {{"様式1", {0, 0}, "title"}, {"", {2'000'000, 20'000}, "note"}}},
                      {"06_こども未来局/様式1.csv", 0, 0, {}}};
  edition.tables = {data_table(), {"empty", {}, {{"only"}}, {}, {}, {}, false}};
  edition.prose = {{"prose/001/01.md", "# 見出し\n\n{漢字|かんじ}\n"}};
  stored.findings = {{"unknown-unit",
                      Severity::kWarning,
                      {"a", "b", "C7"},
                      "何",
                      "例",
                      {{"d", "", "E1"}, {"f", "g", ""}}},
                     {"x", Severity::kInfo, {}, "", "", {}}};
  stored.prints = {{"plan", 12, "10", "Q3-01/baseline/2024"},
                   {"plan", 13, "", "Q3-01/target/2029"}};
  return stored;
}

}  // namespace nenpo::store::test
