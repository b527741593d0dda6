#include "store/data_tables.h"

#include <Poco/Data/Statement.h>

#include <cstdint>
#include <deque>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "store/schema.h"

namespace nenpo::store {
namespace {

using Poco::Data::Session;
using Poco::Data::Statement;
using namespace Poco::Data::Keywords;

constexpr std::size_t kTextsOfValue = 3;  // value, cell, written
constexpr std::uint32_t kRowsAtOnce = 1'000;

/// SQL's way to write a name: what a form calls its table or column may be a word of SQL.
std::string quoted(const std::string& name) {
  return "\"" + replace_all(name, "\"", "\"\"") + "\"";
}

std::string table_name(const model::DataTable& table) { return "data_" + table.id; }

void create(Session& session, const model::DataTable& table) {
  std::string sql = "CREATE TABLE " + quoted(table_name(table)) +
                    "(_no INTEGER PRIMARY KEY, _source_no BIGINT, _cell TEXT";
  for (const model::DataColumn& column : table.columns) {
    for (const char* part : {"", ".cell", ".written"}) {
      sql += ", " + quoted(column.id + part) + " TEXT";
    }
  }
  session << sql + ")", now;
}

void write_rows(Session& session, const model::DataTable& table) {
  std::int64_t no = 0;
  std::int64_t source = 0;
  std::string cell;
  std::vector<std::string> texts(table.columns.size() * kTextsOfValue);
  std::string sql = "INSERT INTO " + quoted(table_name(table)) + " VALUES(?,?,?";
  for (std::size_t i = 0; i < texts.size(); ++i) sql += ",?";
  Statement insert(session);
  insert << sql + ")", use(no), use(source), use(cell);
  for (std::string& text : texts) insert.addBind(use(text));
  for (const model::DataRow& row : table.rows) {
    ++no;
    source = std::int64_t{row.source} + 1;
    cell = to_a1(row.cell);
    std::size_t at = 0;
    for (const model::DataValue& value : row.values) {
      const auto& [text, value_cell, as_written] = value;
      texts[at++] = without_nul(text);
      texts[at++] = to_a1(value_cell);
      texts[at++] = without_nul(as_written);
    }
    insert.execute();
  }
}

/// The columns of a data table for some rows, as Poco fills them.
struct Batch {
  std::vector<std::int64_t> sources;
  std::vector<std::string> cells;
  std::deque<std::vector<std::string>> texts;  // the statement holds references

  void clear() {
    sources.clear();
    cells.clear();
    for (auto& column : texts) column.clear();
  }
};

/// One row of the batch; false when it holds what no edition holds.
bool take_row(Batch& batch, std::size_t at, model::DataTable& table) {
  const std::int64_t source = batch.sources[at] - 1;
  const auto cell = parse_cell(batch.cells[at]);
  if (source < 0 || std::cmp_greater_equal(source, table.sources.size()) || !cell) return false;
  model::DataRow& row = table.rows.emplace_back();
  row.source = static_cast<std::uint32_t>(source);
  row.cell = *cell;
  row.values.resize(table.columns.size());
  auto texts = batch.texts.begin();
  for (model::DataValue& value : row.values) {
    value.text = std::move((*texts++)[at]);
    const auto value_cell = parse_cell((*texts++)[at]);
    value.as_written = std::move((*texts++)[at]);
    if (!value_cell) return false;
    value.cell = *value_cell;
  }
  return true;
}

void read_rows(TableReader& reader, model::DataTable& table) {
  Batch batch;
  Statement select(reader.session());
  std::string columns = "_source_no, _cell";
  for (const model::DataColumn& column : table.columns) {
    for (const char* part : {"", ".cell", ".written"}) columns += ", " + quoted(column.id + part);
  }
  select << "SELECT " + columns + " FROM " + quoted(table_name(table)) + " ORDER BY _no",
      into(batch.sources), into(batch.cells), limit(kRowsAtOnce);
  for (std::size_t i = 0; i < table.columns.size() * kTextsOfValue; ++i) {
    select.addExtract(into(batch.texts.emplace_back()));
  }
  while (!select.done()) {
    batch.clear();  // Poco adds to what is there
    select.execute();
    for (std::size_t at = 0; at < batch.sources.size(); ++at) {
      if (!take_row(batch, at, table)) return reader.report(table_name(table));
    }
  }
}

std::vector<DataTableHead> heads_of(const std::vector<model::DataTable>& tables) {
  std::vector<DataTableHead> heads;
  for (const auto& [id, key, columns, totals, sources, rows, has_places] : tables) {
    static_cast<void>(std::tie(key, columns, totals, sources, rows));  // tables of their own
    heads.push_back({id, has_places ? 1 : 0});
  }
  return heads;
}

std::vector<ChildTotal> totals_of(const std::vector<model::DataTable>& tables) {
  return children_of<ChildTotal>(
      tables, [](const model::DataTable& table) -> const auto& { return table.totals; });
}

void read_totals(TableReader& reader, std::vector<model::DataTable>& tables) {
  std::vector<ChildTotal> totals;
  reader.read(table::kDataTotals, totals);
  reader.read_children<ChildText>(table::kDataTotalParts, totals,
                                  [](ChildTotal& total, ChildText& part) {
                                    total.total.parts.push_back(std::move(part.text));
                                  });
  for (ChildTotal& total : totals) {
    const bool has_parent = total.parent >= 1 && std::cmp_less_equal(total.parent, tables.size());
    if (!has_parent) return reader.report(std::string(table::kDataTotals) + ".parent_no");
    tables[static_cast<std::size_t>(total.parent - 1)].totals.push_back(std::move(total.total));
  }
}

}  // namespace

void write_data_tables(Session& session, const std::vector<model::DataTable>& tables) {
  using Table = model::DataTable;
  write_table(session, table::kDataTables, heads_of(tables));
  write_table(session, table::kDataKeys,
              children_of<ChildText>(
                  tables, [](const Table& t) -> const auto& { return t.key; }));
  write_table(session, table::kDataColumns,
              children_of<ChildColumn>(
                  tables, [](const Table& t) -> const auto& { return t.columns; }));
  const std::vector<ChildTotal> totals = totals_of(tables);
  write_table(session, table::kDataTotals, totals);
  write_table(session, table::kDataTotalParts,
              children_of<ChildText>(
                  totals, [](const ChildTotal& t) -> const auto& { return t.total.parts; }));
  write_table(session, table::kDataSources,
              children_of<ChildSource>(
                  tables, [](const Table& t) -> const auto& { return t.sources; }));
  for (const Table& table : tables) {
    create(session, table);
    write_rows(session, table);
  }
}

void read_data_tables(TableReader& reader, std::vector<model::DataTable>& tables) {
  using Table = model::DataTable;
  std::vector<DataTableHead> heads;
  reader.read(table::kDataTables, heads);
  for (auto& [id, has_places] : heads) {
    Table& table = tables.emplace_back();
    table.id = std::move(id);
    table.has_places = has_places != 0;
  }
  reader.read_children<ChildText>(table::kDataKeys, tables, [](Table& table, ChildText& child) {
    table.key.push_back(std::move(child.text));
  });
  reader.read_children<ChildColumn>(
      table::kDataColumns, tables,
      [](Table& table, ChildColumn& child) { table.columns.push_back(std::move(child.column)); });
  reader.read_children<ChildSource>(
      table::kDataSources, tables,
      [](Table& table, ChildSource& child) { table.sources.push_back(std::move(child.source)); });
  read_totals(reader, tables);
  for (Table& table : tables) read_rows(reader, table);
}

}  // namespace nenpo::store
