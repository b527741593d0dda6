#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/edition.h"

namespace nenpo::model {

/// A value of one of Edition::tables, with the cell it was read from: DataTable::provenance.
struct TableFact {
  const DataTable* table = nullptr;
  const DataRow* row = nullptr;
  std::size_t column = 0;

  const DataValue& value() const { return row->values[column]; }
  Provenance from() const { return table->provenance(*row, column); }
};

/// Names one value of a table for good, as fact_id does for an observation: table, key and column,
/// "trainings/TR2025-01/participants_total", "partnerships/2025,1-01/event". What an id is written
/// with is escaped within the key's values (%2C for a comma). Rows of a table without a key are
/// told apart by their place in it: "#3" is the third.
std::string table_fact_id(const DataTable& table, const DataRow& row, std::size_t column);

/// Nothing when the edition has no such table, row or column. Of rows that share a key, which is a
/// finding of its own, the first.
std::optional<TableFact> find_table_fact(const Edition& edition, std::string_view fact_id);

}  // namespace nenpo::model
