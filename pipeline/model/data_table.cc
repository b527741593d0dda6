#include "model/data_table.h"

#include <algorithm>

#include "base/text.h"

namespace nenpo::model {

std::optional<std::size_t> DataTable::find_column(std::string_view column_id) const {
  const auto found =
      std::find_if(columns.begin(), columns.end(),
                   [column_id](const DataColumn& column) { return column.id == column_id; });
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

std::string_view DataTable::text(const DataRow& row, std::string_view column_id) const {
  const auto column = find_column(column_id);
  return column ? std::string_view(row.values.at(*column).text) : std::string_view();
}

Provenance DataTable::provenance(const DataRow& row, std::size_t column) const {
  const DataSource& source = source_of(row);
  const DataValue& value = row.values.at(column);
  return {source.file, source.sheet, value.cell,
          value.as_written.empty() ? value.text : value.as_written};
}

std::string table_csv(const DataTable& table) {
  std::string csv;
  for (const DataColumn& column : table.columns) {
    csv += (csv.empty() ? "" : ",") + csv_field(column.id);
  }
  csv += table.has_places ? ",file,sheet,cell\n" : "\n";
  for (const DataRow& row : table.rows) {
    std::string line;
    for (const DataValue& value : row.values) {
      if (&value != &row.values.front()) line += ",";
      line += csv_field(value.text);
    }
    if (table.has_places) {
      const DataSource& source = table.source_of(row);
      line += "," + csv_field(source.file) + "," + csv_field(source.sheet) + "," + to_a1(row.cell);
    }
    csv += line + "\n";
  }
  return csv;
}

std::string dump(const DataTable& table) {
  std::string text = "table\t" + table.id + "\n";
  for (const DataRow& row : table.rows) {
    const DataSource& source = table.source_of(row);
    text += "  " + source.file + "!" + source.sheet + "!" + to_a1(row.cell);
    for (std::size_t column = 0; column < row.values.size(); ++column) {
      if (row.values[column].text.empty()) continue;
      text += "\t" + table.columns[column].id + "=" + escape_controls(row.values[column].text);
    }
    text += "\n";
  }
  return text;
}

std::string to_string(ColumnType type) {
  switch (type) {
    case ColumnType::kText:
      return "text";
    case ColumnType::kLines:
      return "lines";
    case ColumnType::kMarkdown:
      return "markdown";
    case ColumnType::kNumber:
      return "number";
    case ColumnType::kDate:
      return "date";
    case ColumnType::kMonth:
      return "month";
    case ColumnType::kYear:
      return "year";
    case ColumnType::kList:
      return "list";
    case ColumnType::kFlag:
      return "flag";
  }
  return {};
}

}  // namespace nenpo::model
