#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell_address.h"
#include "model/provenance.h"

namespace nenpo::model {

/// What a column's values are, each written as a text: a number plainly (-45.4), a day and a month
/// as ISO 8601, a year as its number, a list with '|' between its words, a flag as true or false.
enum class ColumnType { kText, kLines, kMarkdown, kNumber, kDate, kMonth, kYear, kList, kFlag };

struct DataColumn {
  std::string id;
  ColumnType type = ColumnType::kText;
  std::string label = {};  // as the form prints it: 申込者・参加者の合計
  std::string unit = {};   // of every number in it
};

/// One value and the cell it was read from; a table of 100,000 rows holds a million of them. A
/// value that comes from no cell (a serial number, the file's folder) has the record's cell.
struct DataValue {
  std::string text;  // empty: there is none
  CellAddress cell = {};
  std::string as_written = {};  // where it differs from `text`
};

/// The file and sheet that records came from, and whose they are.
struct DataSource {
  std::string file;
  std::string sheet;
  std::string department;
};

/// A printed total and the columns whose sum it is: 申込者・参加者の合計 = 会場 + オンライン.
struct DataTotal {
  std::string whole;
  std::vector<std::string> parts;
};

struct DataRow {
  std::uint32_t source = 0;       // index into DataTable::sources
  CellAddress cell;               // that stands for the record: a case's title, a message's subject
  std::vector<DataValue> values;  // one a column
};

/// Records of one kind, as a form defines them: cases, partnerships, a roster. Their columns are
/// data, so that a new form needs no new type.
struct DataTable {
  std::string id;                // "partnerships"
  std::vector<std::string> key;  // columns that tell the rows apart; empty: their order does
  std::vector<DataColumn> columns;
  std::vector<DataTotal> totals = {};
  std::vector<DataSource> sources;
  std::vector<DataRow> rows;  // in the order of files, sheets and cells
  bool has_places = true;     // its CSV ends with file, sheet and cell

  std::optional<std::size_t> find_column(std::string_view column_id) const;
  /// The text in a row's column; empty when there is no such column.
  std::string_view text(const DataRow& row, std::string_view column_id) const;
  const DataSource& source_of(const DataRow& row) const { return sources.at(row.source); }
  /// Where the value in a row's column comes from.
  Provenance provenance(const DataRow& row, std::size_t column) const;
};

/// data/<id>.csv: UTF-8, LF, a header row; file, sheet and cell behind the columns.
std::string table_csv(const DataTable& table);
/// For developers and tests: one line a row, tab-separated.
std::string dump(const DataTable& table);

std::string to_string(ColumnType type);  // "text", "lines", "markdown", "number", ...

}  // namespace nenpo::model
