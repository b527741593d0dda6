#pragma once

#include <Poco/Data/Session.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/row.h"
#include "store/rows.h"

namespace nenpo::store {

// Poco::Data throws; write_store and read_store catch, by explain().

/// A new, empty database whose bytes depend on its content alone.
Poco::Data::Session create_database(const std::filesystem::path& file);
/// Opened for reading only: nothing is created or locked.
Poco::Data::Session open_database(const std::filesystem::path& file);
/// What an exception means for this file.
Failure explain(const std::string& operation, const std::filesystem::path& file,
                const Poco::Exception& exception);

/// SQLite's text functions end at a NUL: the character is kept as its sign, so that nothing after
/// it is lost.
std::string without_nul(const std::string& text);

void create_table(Poco::Data::Session& session, std::string_view table,
                  const std::vector<Column>& columns);
void insert_row(Poco::Data::Session& session, std::string_view table, std::int64_t no,
                const std::vector<Column>& columns);
/// All rows by `no`, as columns in the order of the table.
std::vector<std::vector<Column>> select_rows(Poco::Data::Session& session, std::string_view table);

template <typename Record>
std::vector<Column> columns_of(Record record) {
  RowWriter writer;
  columns(writer, record);
  return writer.columns();
}

/// Creates the table and fills it with the records in their order.
template <typename Record>
void write_table(Poco::Data::Session& session, std::string_view table,
                 const std::vector<Record>& records) {
  create_table(session, table, columns_of(Record{}));
  std::int64_t no = 0;
  for (const Record& record : records) insert_row(session, table, ++no, columns_of(record));
}

/// The lists inside the records, each entry with the number of its record: `list` gives a record's
/// list.
template <typename Child, typename Record, typename List>
std::vector<Child> children_of(const std::vector<Record>& records, List list) {
  std::vector<Child> children;
  std::int64_t no = 0;
  for (const Record& record : records) {
    ++no;
    for (const auto& entry : list(record)) children.push_back({no, entry});
  }
  return children;
}

/// Names "table.column" in `damage` when a row holds what no edition holds.
template <typename Record>
std::vector<Record> read_table(Poco::Data::Session& session, std::string_view table,
                               std::string& damage) {
  std::vector<Record> records;
  for (auto& row : select_rows(session, table)) {
    RowReader reader(std::move(row));
    columns(reader, records.emplace_back());
    if (damage.empty() && !reader.damaged_column().empty()) {
      damage = std::string(table) + "." + reader.damaged_column();
    }
  }
  return records;
}

}  // namespace nenpo::store
