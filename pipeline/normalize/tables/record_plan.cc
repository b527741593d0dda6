#include "normalize/tables/record_plan.h"

#include <algorithm>

#include "normalize/record.h"
#include "normalize/tables/field_reader.h"

namespace nenpo::normalize {
namespace {

using model::ColumnType;
using model::DataColumn;
using model::Derivation;
using model::ValuePart;

const TableDefinition* table_named(const FormDefinition& form, std::string_view id) {
  const auto found = std::find_if(form.tables.begin(), form.tables.end(),
                                  [id](const auto& table) { return table.id == id; });
  return found == form.tables.end() ? nullptr : &*found;
}

const FieldDefinition* field_named(const TableDefinition& table, std::string_view id) {
  const auto found = std::find_if(table.fields.begin(), table.fields.end(),
                                  [id](const auto& field) { return field.id == id; });
  return found == table.fields.end() ? nullptr : &*found;
}

std::size_t add_slot(RecordPlan& plan, const std::string& name) {
  if (const std::size_t known = plan.slot(name); known != kNoSlot) return known;
  plan.slots.push_back(name);
  return plan.slots.size() - 1;
}

/// What the table itself says of a column: the field that gives it, else how it is derived.
std::optional<DataColumn> own_column(const TableDefinition& table, const std::string& id) {
  for (const FieldDefinition& field : table.fields) {
    const std::vector<std::string> columns = columns_of(field);
    const auto found = std::find(columns.begin(), columns.end(), id);
    if (found == columns.end()) continue;
    const auto number = static_cast<std::size_t>(found - columns.begin());
    return DataColumn{id, column_type(field.type, number), label_of(field), field.unit};
  }
  for (const model::DerivedColumn& derived : table.derived) {
    if (derived.column != id) continue;
    const bool serial = derived.how == Derivation::kSerial;
    return DataColumn{id, serial ? ColumnType::kNumber : ColumnType::kText};
  }
  return std::nullopt;
}

ColumnType type_of_part(const model::TakenPart& taken, const TableDefinition& table,
                        const TableDefinition& parent) {
  switch (taken.part) {
    case ValuePart::kSerial:
    case ValuePart::kValue:
      return ColumnType::kNumber;
    case ValuePart::kYear:
      return ColumnType::kText;  // 2014+ is no year
    case ValuePart::kForecast:
      return ColumnType::kFlag;
    case ValuePart::kText: {
      const FieldDefinition* field = field_named(parent, table.rows.front().field);
      return field == nullptr ? ColumnType::kText : column_type(field->type, 0);
    }
    case ValuePart::kName:
    case ValuePart::kLabel:
    case ValuePart::kUnit:
    case ValuePart::kSibling:
      return ColumnType::kText;
  }
  return ColumnType::kText;
}

DataColumn column_of(const TableDefinition& table, const TableDefinition* parent,
                     const std::string& id) {
  if (auto own = own_column(table, id)) return *own;
  for (const model::TakenPart& taken : table.takes) {
    if (taken.column == id && parent != nullptr) return {id, type_of_part(taken, table, *parent)};
  }
  if (parent == nullptr) return {id};
  return own_column(*parent, id).value_or(DataColumn{id});
}

}  // namespace

std::size_t RecordPlan::slot(std::string_view name) const {
  const auto found = std::find(slots.begin(), slots.end(), name);
  return found == slots.end() ? kNoSlot : static_cast<std::size_t>(found - slots.begin());
}

RecordPlan plan_of(const TableDefinition& table, const FormDefinition& form) {
  RecordPlan plan;
  plan.definition = &table;
  plan.parent = table_named(form, table.parent);
  for (const FieldDefinition& field : table.fields) {
    for (const std::string& column : columns_of(field))
      plan.given[&field].push_back(add_slot(plan, column));
  }
  for (const model::DerivedColumn& derived : table.derived) {
    plan.derived.push_back(add_slot(plan, derived.column));
    const bool from_column =
        derived.how == Derivation::kSerial || derived.how == Derivation::kParent;
    plan.sources.push_back(from_column ? plan.slot(derived.from) : kNoSlot);
  }
  plan.own_slots = plan.slots.size();
  for (const std::string& column : table.columns) plan.columns.push_back(add_slot(plan, column));
  for (const std::string& column : table.key) plan.key.push_back(add_slot(plan, column));
  for (const TableDefinition& part : form.tables) {
    if (part.parent == table.id && !part.rows.empty()) plan.parts.push_back(&part);
  }
  return plan;
}

model::DataTable empty_table(const TableDefinition& table, const FormDefinition& form) {
  model::DataTable made;
  made.id = table.id;
  made.key = table.key;
  made.totals = table.totals;
  made.has_places = table.has_places;
  const TableDefinition* parent = table_named(form, table.parent);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    DataColumn column = column_of(table, parent, table.columns[i]);
    if (i < table.column_labels.size() && !table.column_labels[i].empty())
      column.label = table.column_labels[i];
    made.columns.push_back(std::move(column));
  }
  return made;
}

}  // namespace nenpo::normalize
