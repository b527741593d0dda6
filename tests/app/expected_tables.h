#pragma once

#include <map>
#include <string>
#include <vector>

namespace nenpo::test {

/// A record of a table of tests/data/expected: its fields by the names of their columns.
using ExpectedRecord = std::map<std::string, std::string>;
std::vector<ExpectedRecord> expected_table(const std::string& name);  // "partnerships"

/// The rows of a CSV file, its head included. Fields in quotes may hold commas and line ends.
std::vector<std::vector<std::string>> csv_rows(const std::string& csv);

}  // namespace nenpo::test
