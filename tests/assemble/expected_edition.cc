#include "tests/assemble/expected_edition.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

namespace fs = std::filesystem;
using Record = std::map<std::string, std::string>;

/// The fields of one line. No field of the expected tables holds a line end.
std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char letter : line) {
    if (letter == '"') {
      quoted = !quoted;
    } else if (letter == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back() += letter;
    }
  }
  return fields;
}

std::vector<Record> records_of(const fs::path& file) {
  const std::string text = read_file(file);
  std::vector<std::string> names;
  std::vector<Record> records;
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty()) continue;
    const auto fields = fields_of(line);
    if (names.empty()) {
      names = fields;
      continue;
    }
    Record& record = records.emplace_back();
    for (std::size_t i = 0; i < names.size(); ++i) record[names[i]] = fields.at(i);
  }
  return records;
}

model::Provenance provenance_of(const Record& record) {
  return {record.at("file"), record.at("sheet"), *parse_a1(record.at("cell")), ""};
}

model::Indicator indicator_of(const Record& record) {
  model::Indicator indicator;
  indicator.id = record.at("indicator_id");
  indicator.plan_term = std::stoi(record.at("plan_term"));
  indicator.policy_code = record.at("policy_code");
  indicator.policy = record.at("policy");
  indicator.name = record.at("name");
  indicator.unit = record.at("unit");
  indicator.source = record.at("source");
  for (const std::string_view target : split(record.at("sdg_targets"), ' ')) {
    if (!target.empty()) indicator.sdg_targets.emplace_back(target);
  }
  indicator.department = record.at("department");
  indicator.from = provenance_of(record);
  return indicator;
}

model::ObservationKind kind_of(const std::string& word) {
  if (word == "baseline") return model::ObservationKind::kBaseline;
  return word == "actual" ? model::ObservationKind::kActual : model::ObservationKind::kTarget;
}

model::Comparator comparator_of(const std::string& word) {
  if (word == "at_least") return model::Comparator::kAtLeast;
  return word == "at_most" ? model::Comparator::kAtMost : model::Comparator::kEqual;
}

model::Observation observation_of(const Record& record) {
  model::Observation observation;
  observation.indicator_id = record.at("indicator_id");
  observation.kind = kind_of(record.at("kind"));
  const int year = std::stoi(record.at("period"));
  observation.period = FiscalYear{year};
  if (record.at("period_type") == "calendar_year") observation.period = CalendarYear{year};
  observation.figure = *parse_decimal(record.at("value"));
  observation.unit = record.at("unit");
  observation.comparator = comparator_of(record.at("comparator"));
  observation.printed = record.at("printed");
  observation.from = provenance_of(record);
  return observation;
}

std::vector<model::ProseFile> prose_of(const fs::path& edition_folder) {
  std::vector<model::ProseFile> prose;
  for (const auto& entry : fs::recursive_directory_iterator(edition_folder / "prose")) {
    if (entry.path().extension() != ".md") continue;
    prose.push_back(
        {fs::relative(entry.path(), edition_folder).generic_string(), read_file(entry.path())});
  }
  std::sort(prose.begin(), prose.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
  return prose;
}

}  // namespace

model::Edition expected_edition() {
  const fs::path expected = source_folder() / "tests/data/expected";
  model::Edition edition;
  edition.year = 2026;
  for (const Record& record : records_of(expected / "indicators.csv")) {
    edition.indicators.push_back(indicator_of(record));
  }
  for (const Record& record : records_of(expected / "observations.csv")) {
    edition.observations.push_back(observation_of(record));
  }
  edition.prose = prose_of(source_folder() / "input/2026");
  return edition;
}

}  // namespace nenpo::test
