#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/data_table.h"
#include "normalize/form_definition.h"

namespace nenpo::normalize {

inline constexpr std::size_t kNoSlot = static_cast<std::size_t>(-1);

/// How the records of one definition become rows: each value that a record may have is a slot, and
/// each column takes one of them. Worked out once, so that a row costs no search by name.
struct RecordPlan {
  const TableDefinition* definition = nullptr;
  const TableDefinition* parent = nullptr;  // of a table that stands below its parent's record
  std::vector<std::string> slots;           // names of the values, those of the parent last
  std::size_t own_slots = 0;
  std::unordered_map<const FieldDefinition*, std::vector<std::size_t>> given;  // slots by field
  std::vector<std::size_t> derived;           // slot of each derived column
  std::vector<std::size_t> sources;           // slot of what it is derived from, or kNoSlot
  std::vector<std::size_t> columns;           // slot of each column of the table
  std::vector<std::size_t> key;               // slots
  std::vector<const TableDefinition*> parts;  // tables made of its fields

  std::size_t slot(std::string_view name) const;  // kNoSlot if there is none
};

/// The plan of a table with fields; `form` holds its parent and the tables made of it.
RecordPlan plan_of(const TableDefinition& table, const FormDefinition& form);

/// The Edition's table of a definition, without rows.
model::DataTable empty_table(const TableDefinition& table, const FormDefinition& form);

}  // namespace nenpo::normalize
