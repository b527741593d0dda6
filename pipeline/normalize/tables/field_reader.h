#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/data_table.h"
#include "model/edition.h"
#include "normalize/reading.h"
#include "normalize/record.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// A part of a value that may become a row of its own: a paragraph, a quantity.
struct ValuePiece {
  std::string text;
  std::string label = {};  // of a quantity
  std::string unit = {};
  bool forecast = false;
  const model::Cell* cell = nullptr;
};

/// What a field's cell gives: a value for each of its columns, or why there is none.
struct FieldReading {
  std::vector<std::string> values;
  std::vector<ValuePiece> pieces = {};
  std::optional<Problem> problem = std::nullopt;
};

/// Reads the cells of one workbook's fields by the type that the form's definition gives them.
class FieldReader {
 public:
  FieldReader(const model::Workbook& workbook, const Vocabulary& vocabulary,
              const model::Masters& masters, const std::string& department);

  /// Why the field states nothing: empty, a dash, 集計中, a → of the form; nothing when it has a
  /// value.
  std::optional<model::Absence> absence_of(const Record& record, const RecordField& field) const;
  /// `splits`: partners are parted at ・. The field must state something.
  FieldReading read(const Record& record, const RecordField& field, bool splits);

 private:
  std::string written(const model::Sheet& sheet, const RecordField& field) const;
  FieldReading read_anew(const model::Sheet& sheet, const RecordField& field, bool splits) const;
  FieldReading read_texts(const model::Sheet& sheet, const RecordField& field) const;
  FieldReading read_names(const model::Sheet& sheet, const RecordField& field, bool splits) const;
  FieldReading read_figures(const model::Sheet& sheet, const RecordField& field) const;
  FieldReading read_times(const model::Sheet& sheet, const RecordField& field) const;

  const model::Workbook& workbook_;
  const Vocabulary& vocabulary_;
  const model::Masters& masters_;
  const std::string& department_;
  std::unordered_map<std::string, model::Absence> absences_;  // by word key
  std::size_t longest_absence_ = 0;                           // in bytes
  std::unordered_map<const FieldDefinition*, std::unordered_map<std::string, FieldReading>>
      known_;  // what few different texts mean
};

/// The type of the column that a field gives, the first being number 0.
model::ColumnType column_type(model::FieldType type, std::size_t number);

}  // namespace nenpo::normalize
