#include "base/decimal.h"
#include "base/text.h"
#include "model/edition_data.h"

namespace nenpo::model {
namespace {

/// RFC 8259, 7.
std::string json_string(std::string_view text) {
  constexpr std::string_view kHexadecimal = "0123456789abcdef";
  std::string json = "\"";
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') {
      json += '\\';
      json += letter;
    } else if (letter == '\n') {
      json += "\\n";
    } else if (code < ' ') {
      json += "\\u00";
      json += kHexadecimal[code >> 4];
      json += kHexadecimal[code & 0xF];
    } else {
      json += letter;
    }
  }
  return json + "\"";
}

std::string number(const std::string& text) {
  const auto value = parse_decimal(text);  // what is none, or has leading zeros, is a text
  return value && nenpo::to_string(*value) == text ? text : json_string(text);
}

std::string list(const std::string& text) {
  std::string json;
  for (const std::string_view word : split(text, '|')) {
    json += (json.empty() ? "" : ", ") + json_string(word);
  }
  return "[" + json + "]";
}

std::string json_value(ColumnType type, const std::string& text) {
  if (type == ColumnType::kList) return text.empty() ? "[]" : list(text);
  if (text.empty()) return "null";
  switch (type) {
    case ColumnType::kNumber:
    case ColumnType::kYear:
      return number(text);
    case ColumnType::kFlag:
      return text == "true" || text == "false" ? text : json_string(text);
    case ColumnType::kText:
    case ColumnType::kLines:
    case ColumnType::kMarkdown:
    case ColumnType::kDate:
    case ColumnType::kMonth:
    case ColumnType::kList:
      return json_string(text);
  }
  return "null";
}

std::string row_json(const DataTable& table, const DataRow& row) {
  std::string json;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    json += (column == 0 ? "" : ", ") + json_string(table.columns[column].id) + ": " +
            json_value(table.columns[column].type, row.values.at(column).text);
  }
  if (!table.has_places) return "{" + json + "}";
  const DataSource& source = table.source_of(row);
  return "{" + json + ", \"file\": " + json_string(source.file) +
         ", \"sheet\": " + json_string(source.sheet) +
         ", \"cell\": " + json_string(to_a1(row.cell)) + "}";
}

std::string table_json(const DataTable& table) {
  std::string json = "    " + json_string(table.id) + ": [";
  for (const DataRow& row : table.rows) {
    json += (&row == &table.rows.front() ? "\n      " : ",\n      ") + row_json(table, row);
  }
  return json + (table.rows.empty() ? "]" : "\n    ]");
}

}  // namespace

std::string edition_json(const Edition& edition) {
  std::string json = "{\n  \"edition\": " + std::to_string(edition.year) + ",\n  \"tables\": {\n" +
                     table_json(submissions_table(edition)) + ",\n" +
                     table_json(indicators_table(edition)) + ",\n" +
                     table_json(observations_table(edition));
  for (const DataTable& table : edition.tables) json += ",\n" + table_json(table);
  return json + "\n  }\n}\n";
}

}  // namespace nenpo::model
