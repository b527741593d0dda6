#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/edition.h"

namespace nenpo::check::test {

inline constexpr const char* kFile = "04_環境局/様式1.xlsx";

model::Provenance cell(std::uint32_t column, const std::string& text = "");

/// One value of P31-01; targets stand in columns I and J, the others in G and H.
model::Observation observation(model::ObservationKind kind, Period period, model::Figure figure,
                               const std::string& written);
model::Observation baseline(Decimal value, const std::string& written, int year = 2024);
model::Observation actual(Decimal value, const std::string& written, int year = 2024);
model::Observation target(Decimal value, const std::string& written, int year = 2029);

/// The edition of 2026 with the one indicator P31-01 「分別率」.
model::Edition edition_of(std::vector<model::Observation> observations);

/// A table of one file and sheet: columns named between blanks, their values from A2 on, a row
/// each.
model::DataTable table_of(const std::string& id, std::string_view columns,
                          const std::vector<std::vector<std::string>>& rows);
/// The same from tests/data/expected/<id>.csv, where every value has the record's cell.
model::DataTable expected_table(const std::string& id);
/// An edition of 2026 that has only these tables, and departments as masters name them.
model::Edition edition_with(std::vector<model::DataTable> tables);

/// A form handed in: 環境局/様式1.xlsx.
model::Submission submission(const std::string& department, int form);

/// Puts another text into a row's column.
void put(model::DataTable& table, std::size_t row, std::string_view column, std::string text);

using Rule = void (*)(const model::Edition&, Findings&);
using RuleAgainst = void (*)(const model::Edition&, const model::Edition&, Findings&);

/// "code severity place: message"; each has a remedy.
std::vector<std::string> told(Rule rule, const model::Edition& edition);
std::vector<std::string> told(RuleAgainst rule, const model::Edition& edition,
                              const model::Edition& registered);

}  // namespace nenpo::check::test
