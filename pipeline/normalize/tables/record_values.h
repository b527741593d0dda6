#pragma once

#include <vector>

#include "normalize/tables/data_tables.h"

namespace nenpo::normalize {

/// What a record says: a value for each slot of its plan, and what each field gave.
struct RecordValues {
  std::vector<model::DataValue> slots;
  std::vector<FieldReading> readings;  // one a field of the record
  bool is_record = true;               // false: it is none, and its cells are written off
};

/// Reads the fields of a record. What is missing or cannot be read is a finding; a row to be
/// skipped (状態 = 取消) and one that states nothing but its number are no records.
RecordValues read_values(const SubmittedRecords& submitted, const RecordPlan& plan,
                         const Record& record);

}  // namespace nenpo::normalize
