#pragma once

#include <string>
#include <vector>

#include "model/form_definition.h"

namespace nenpo::annex {

/// A field as the empty form asks for it: 年度（年） in the group 現在値, 写真2.
struct AskedField {
  const model::FieldDefinition* definition = nullptr;
  std::string group;
  std::string label;
};

/// The fields that the empty form asks for: those with a prompt, in their order. Where a label has
/// a number ({n}), the neighbours that have one too are asked for together, kNumberedFields times.
/// Where it has a year ({year}), it is the one that ends when the forms come in: the year before
/// the edition.
std::vector<AskedField> fields_in_records(const model::TableDefinition& table, int edition);
/// The same for a 個票, whose labels stand in one column: without groups.
std::vector<AskedField> fields_of_card(const model::TableDefinition& table, int edition);
/// Those that are asked for once, above the records.
std::vector<AskedField> fields_above(const model::TableDefinition& table, int edition);

inline constexpr int kNumberedFields = 2;

}  // namespace nenpo::annex
