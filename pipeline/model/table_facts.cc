#include "model/table_facts.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace nenpo::model {
namespace {

constexpr char kBetweenParts = '/';

std::string escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '%':
        escaped += "%25";
        break;
      case ',':
        escaped += "%2C";
        break;
      case kBetweenParts:
        escaped += "%2F";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string key_of(const DataTable& table, const DataRow& row) {
  if (table.key.empty()) return "#" + std::to_string(&row - table.rows.data() + 1);
  std::string key;
  for (const std::string& column : table.key) {
    if (&column != &table.key.front()) key += ',';
    key += escaped(table.text(row, column));
  }
  return key;
}

}  // namespace

std::string table_fact_id(const DataTable& table, const DataRow& row, std::size_t column) {
  return table.id + kBetweenParts + key_of(table, row) + kBetweenParts + table.columns[column].id;
}

std::optional<TableFact> find_table_fact(const Edition& edition, std::string_view fact_id) {
  const auto parts = split(fact_id, kBetweenParts);
  if (parts.size() != 3) return std::nullopt;
  const DataTable* table = edition.find_table(parts[0]);
  const auto column = table == nullptr ? std::nullopt : table->find_column(parts[2]);
  if (!column) return std::nullopt;
  const auto row =
      std::find_if(table->rows.begin(), table->rows.end(),
                   [&](const DataRow& candidate) { return key_of(*table, candidate) == parts[1]; });
  if (row == table->rows.end()) return std::nullopt;
  return TableFact{table, &*row, *column};
}

}  // namespace nenpo::model
