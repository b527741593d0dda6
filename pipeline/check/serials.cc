#include <map>
#include <string>

#include "check/column.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// Numbers that run from 1 without a hole, in each group of a table.
struct Serial {
  std::string_view table;
  std::string_view group;  // a column; empty: the file
  std::string_view number;
  std::string_view said;  // how the finding calls one of them
};
constexpr Serial kSerials[] = {
    {"survey_questions", "survey_id", "question_no", "設問"},
    {"case_photos", "case_id", "seq", "写真"},
    {"roster", "", "roster_no", "名簿の番号"},
};

using RowsByNumber = std::map<std::int64_t, const model::DataRow*>;

std::map<std::string, RowsByNumber> rows_by_group(const model::DataTable& table,
                                                  const Serial& serial) {
  const Column group(table, serial.group), number(table, serial.number);
  std::map<std::string, RowsByNumber> groups;
  for (const model::DataRow& row : table.rows) {
    const auto value = number.number(row);
    if (!value || value->places != 0) continue;
    const std::string key(group.exists() ? group.text(row) : table.source_of(row).file);
    groups[key].emplace(value->digits, &row);
  }
  return groups;
}

void check_group(const Column& number, const Serial& serial, const RowsByNumber& rows,
                 Findings& findings) {
  std::int64_t expected = 1;
  for (const auto& [value, row] : rows) {
    if (value != expected) {
      const std::string missing = std::to_string(expected);
      findings.push_back({"serial-gap",
                          Severity::kWarning,
                          number.place(*row),
                          std::string(serial.said) + std::to_string(value) + "の前に" +
                              std::string(serial.said) + missing + "がありません。",
                          "抜けたものを加えるか、1から続く番号に直してください（例: " +
                              std::to_string(value) + "を" + missing + "とする）。",
                          {}});
    }
    expected = value + 1;
  }
}

}  // namespace

void check_serials(const model::Edition& edition, Findings& findings) {
  for (const Serial& serial : kSerials) {
    const auto* table = edition.find_table(serial.table);
    if (table == nullptr) continue;
    const Column number(*table, serial.number);
    for (const auto& [group, rows] : rows_by_group(*table, serial)) {
      check_group(number, serial, rows, findings);
    }
  }
}

}  // namespace nenpo::check
