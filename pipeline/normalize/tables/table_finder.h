#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "normalize/form_labels.h"
#include "normalize/tables/row_words.h"
#include "normalize/tables/sheet_view.h"

namespace nenpo::normalize {

/// A column whose label is known.
struct FoundColumn {
  std::uint32_t column = 0;
  NamedField named;
};

/// A table on a sheet: one or two header rows, and its records down to `end_row` (not included),
/// in the columns from `first_column` to `last_column`. Tables may stand below or beside each
/// other.
struct FoundTable {
  const TableLabels* labels = nullptr;
  std::uint32_t title_row =
      0;  // the first row that belongs to it, titles and notes above the header included
  std::uint32_t header_row = 0;
  std::uint32_t first_row = 0;  // of the records
  std::uint32_t end_row = 0;
  std::uint32_t first_column = 0;
  std::uint32_t last_column = std::numeric_limits<std::uint32_t>::max();
  std::vector<FoundColumn> columns;  // from left to right

  const TableDefinition& definition() const { return labels->table(); }
  const FoundColumn* find(std::string_view field_id) const;
};

/// The tables of a sheet from top to bottom, then from left to right. A row is a header when it,
/// alone or with a row above or below it (現在値 > 値), names enough fields. A label that comes
/// again begins a table beside the first.
std::vector<FoundTable> find_tables(const SheetView& view, const FormLabels& labels,
                                    const RowWords& words);

/// The definitions a section may belong to: those whose section word (別表) is in the sheet's name
/// or begins one of `titles`; else those without such words. Tables made from other records are
/// none.
std::vector<const TableLabels*> tables_of_section(const FormLabels& labels,
                                                  const std::string& sheet_name,
                                                  const std::vector<std::string>& titles);

}  // namespace nenpo::normalize
