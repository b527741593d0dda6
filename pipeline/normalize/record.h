#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/workbook.h"
#include "normalize/form_definition.h"

namespace nenpo::normalize {

/// A field of one record: where its value belongs, and the cell that stands there. `cell` is null
/// when it is empty; in a merged range it is the range's top left cell.
struct RecordField {
  const FieldDefinition* definition = nullptr;
  CellAddress at;
  const model::Cell* cell = nullptr;
  std::string label_unit;  // from the label: 現在値（％）
};

/// One record as submitted: a row of a table, or a sheet filled in as a card (個票).
struct Record {
  const model::Sheet* sheet = nullptr;
  const TableDefinition* table = nullptr;
  std::vector<RecordField> fields;

  const RecordField* find(std::string_view field_id) const;
};

/// The field's label as people call it: "現在値 > 値" is 現在値の値.
std::string label_of(const FieldDefinition& field);
/// A formula without a usable result: #REF!, or never calculated. Ingest has reported it.
bool is_faulty_formula(const RecordField& field);

}  // namespace nenpo::normalize
