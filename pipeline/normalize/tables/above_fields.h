#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "normalize/form_labels.h"
#include "normalize/record.h"
#include "normalize/tables/sheet_view.h"

namespace nenpo::normalize {

/// Finds the values that stand once for all records: beside their label above the table (対象年度),
/// or within a title, the sheet's or the file's name. Owns the cells it makes of parts of titles.
class AboveFields {
 public:
  explicit AboveFields(const model::Workbook& workbook) : workbook_(workbook) {}

  /// The fields of the table that are not to be found in its records, each with its value or
  /// without; labels that were found are added to `label_cells`. `header_row`: where the table or
  /// card begins.
  std::vector<RecordField> find(const SheetView& view, const TableLabels& labels,
                                std::uint32_t header_row, std::vector<CellAddress>& label_cells);

 private:
  RecordField find_field(const SheetView& view, const TableLabels& labels,
                         const FieldDefinition& field, std::uint32_t header_row,
                         std::vector<CellAddress>& label_cells);
  bool capture(const FieldDefinition& field, const std::string& text, RecordField& found);

  const model::Workbook& workbook_;
  std::deque<model::Cell> captured_;
};

/// The part of a text that stands for {} in a pattern; full and half width are alike. A year or a
/// number is digits and words of eras only.
std::string captured_by(const std::string& pattern, const std::string& text, bool number);

}  // namespace nenpo::normalize
