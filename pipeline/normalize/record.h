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
  std::string label_unit = {};                // from the label: 現在値（％）
  std::string label_year = {};                // from the label: 2011, 2014+
  int label_number = 0;                       // from the label: 2 of 写真2
  std::vector<const model::Cell*> more = {};  // the cells that go on with the value: 本文
  const model::Sheet* sheet = nullptr;        // where the cell is, if not on the record's sheet
  bool captured = false;                      // `cell` is made of a part of a title's text
  bool has_place = true;  // false: the value comes from no cell (the sheet's name)
};

/// One record as submitted: a row of a table, or a sheet filled in as a card (個票).
struct Record {
  const model::Sheet* sheet = nullptr;
  const TableDefinition* table = nullptr;
  std::vector<RecordField> fields;

  const RecordField* find(std::string_view field_id) const;
};

/// The columns that a field gives, its id if it says nothing else.
std::vector<std::string> columns_of(const FieldDefinition& field);
bool gives(const FieldDefinition& field, std::string_view column);
/// The field's label as people call it: "現在値 > 値" is 現在値の値.
std::string label_of(const FieldDefinition& field);
/// A formula without a usable result: #REF!, or never calculated. Ingest has reported it.
bool is_faulty_formula(const RecordField& field);

}  // namespace nenpo::normalize
