#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/workbook.h"
#include "normalize/form_labels.h"

namespace nenpo::normalize {

/// A column whose label is known.
struct FoundColumn {
  std::uint32_t column = 0;
  NamedField named;
};

/// A table on a sheet: one or two header rows, and its records down to `end_row` (not included).
struct FoundTable {
  const TableDefinition* definition = nullptr;
  std::uint32_t title_row =
      0;  // the first row that belongs to it, titles and notes above the header included
  std::uint32_t header_row = 0;
  std::uint32_t first_row = 0;  // of the records
  std::uint32_t end_row = 0;
  std::vector<FoundColumn> columns;

  const FoundColumn* find(std::string_view field_id) const;
};

/// The tables of a sheet from top to bottom. A row is a header when it, alone or with the row below
/// it (現在値 > 値), names at least four fields. Hidden cells do not count.
std::vector<FoundTable> find_tables(const model::Sheet& sheet, const FormLabels& labels);

/// The definition a section belongs to: its section word (別表) is in the sheet's name or begins
/// one of `titles`.
const TableLabels* labels_of_section(const FormLabels& labels, const std::string& sheet_name,
                                     const std::vector<std::string>& titles);

}  // namespace nenpo::normalize
