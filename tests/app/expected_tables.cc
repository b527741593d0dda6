#include "tests/app/expected_tables.h"

#include <cstddef>

#include "tests/support/golden.h"

namespace nenpo::test {

std::vector<std::vector<std::string>> csv_rows(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    auto& row = rows.back();
    const char c = csv[at];
    if (quoted && c == '"' && csv.substr(at, 2) == "\"\"") {
      row.back() += csv[++at];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      row.emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.emplace_back(1);
    } else {
      row.back() += c;
    }
  }
  rows.pop_back();  // behind the last line end
  return rows;
}

std::vector<ExpectedRecord> expected_table(const std::string& name) {
  const auto rows = csv_rows(read_file(source_folder() / "tests/data/expected" / (name + ".csv")));
  std::vector<ExpectedRecord> records;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    ExpectedRecord& record = records.emplace_back();
    for (std::size_t column = 0; column < rows[i].size(); ++column) {
      record[rows[0].at(column)] = rows[i][column];
    }
  }
  return records;
}

}  // namespace nenpo::test
