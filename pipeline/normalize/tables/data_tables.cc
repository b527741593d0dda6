#include "normalize/tables/data_tables.h"

#include <algorithm>

#include "normalize/submitted_cell.h"
#include "normalize/tables/record_values.h"

namespace nenpo::normalize {
namespace {

using model::DataValue;
using model::ValuePart;

constexpr char kKeySeparator = '\x1f';

std::string key_text(const RecordPlan& plan, const std::vector<DataValue>& values) {
  std::string key;
  for (const std::size_t slot : plan.key) key += values[slot].text + kKeySeparator;
  return key;
}

std::string printed_key(const RecordPlan& plan, const std::vector<DataValue>& values) {
  std::string key;
  for (const std::size_t slot : plan.key) {
    if (!values[slot].text.empty()) key += (key.empty() ? "" : "・") + values[slot].text;
  }
  return key;
}

/// The cell that stands for a record.
CellAddress cell_of(const Record& record) {
  const std::string& id = record.table->record_cell;
  const RecordField* field = id.empty() ? &record.fields.front() : record.find(id);
  if (field == nullptr) field = &record.fields.front();
  return field->cell == nullptr ? field->at : field->cell->at;
}

void discard(const SubmittedRecords& submitted, const Record& record, std::string_view reason) {
  for (const RecordField& field : record.fields) {
    const bool own = field.cell != nullptr && !field.captured && field.cell->at == field.at;
    if (own) submitted.ledger.ignore(*record.sheet, *field.cell, reason);
  }
}

/// The value of another field of the record with the same number: the caption of 写真2.
DataValue sibling_of(const Record& record, const std::vector<FieldReading>& readings,
                     std::size_t field, const std::string& id) {
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const RecordField& other = record.fields[i];
    const bool same =
        other.definition->id == id && other.label_number == record.fields[field].label_number;
    if (same && !readings[i].values.empty()) return {readings[i].values.front(), other.at, {}};
  }
  return {};
}

std::vector<ValuePiece> pieces_of(const FieldReading& reading) {
  if (!reading.pieces.empty() || reading.values.empty()) return reading.pieces;
  return {{reading.values.front()}};
}

std::string part_text(ValuePart part, const ValuePiece& piece, const RecordField& field,
                      std::size_t serial, const std::string& name) {
  switch (part) {
    case ValuePart::kName:
      return name;
    case ValuePart::kSerial:
      return field.label_number != 0 ? std::to_string(field.label_number) : std::to_string(serial);
    case ValuePart::kText:
    case ValuePart::kValue:
      return piece.text;
    case ValuePart::kYear:
      return field.label_year;
    case ValuePart::kLabel:
      return piece.label;
    case ValuePart::kUnit:
      return piece.unit;
    case ValuePart::kForecast:
      return piece.forecast ? "true" : "false";
    case ValuePart::kSibling:
      return {};
  }
  return {};
}

}  // namespace

DataTables::DataTables(const std::vector<FormDefinition>& forms) {
  for (const FormDefinition& form : forms) {
    for (const TableDefinition& table : form.tables) {
      if (table.plan_term != 0) continue;  // indicators have types of their own
      tables_[table.id].data = empty_table(table, form);
      if (!table.fields.empty()) plans_.emplace(&table, plan_of(table, form));
    }
  }
  for (const auto& [table, plan] : plans_) {
    if (plan.parent != nullptr) parents_.insert(plan.parent);
  }
}

std::uint32_t DataTables::source_of(const SubmittedRecords& submitted, const Record& record,
                                    model::DataTable& table) {
  const std::string& file = submitted.workbook.file;
  const std::string& sheet = record.sheet->name;
  const bool known = !table.sources.empty() && table.sources.back().file == file &&
                     table.sources.back().sheet == sheet;
  if (!known) table.sources.push_back({file, sheet, submitted.department});
  return static_cast<std::uint32_t>(table.sources.size() - 1);
}

/// Takes over what the parent's record says: the survey above its questions.
bool DataTables::inherit(const SubmittedRecords& submitted, const RecordPlan& plan,
                         const Record& record, std::vector<DataValue>& values) const {
  if (plan.parent == nullptr) return true;
  const auto last = last_.find(plan.parent);
  const bool found = last != last_.end() && last->second.file == submitted.workbook.file;
  if (!found) {
    const Place place = place_of(submitted.workbook, *record.sheet);
    if (submitted.told_above.insert(place).second) {
      const std::string label = label_of(plan.parent->fields.front());
      submitted.findings.push_back({"missing-required-value",
                                    Severity::kError,
                                    place,
                                    "表の上に「" + label + "」がないため、この表を読み込めません。",
                                    "表の上に見出し「" + label +
                                        "」を設け、その右に記入してください（例: " +
                                        plan.parent->fields.front().example + "）。",
                                    {}});
    }
    return false;
  }
  const RecordPlan& parent = plans_.at(plan.parent);
  for (std::size_t slot = plan.own_slots; slot < plan.slots.size(); ++slot) {
    const std::size_t source = parent.slot(plan.slots[slot]);
    if (source != kNoSlot) values[slot].text = last->second.values[source].text;
  }
  return true;
}

bool DataTables::is_new(const SubmittedRecords& submitted, const RecordPlan& plan,
                        const Record& record, const std::vector<DataValue>& values) {
  if (plan.key.empty()) return true;
  Table& table = tables_.at(plan.definition->id);
  const DataValue& last = values[plan.key.back()];
  if (last.text.empty()) return false;
  const FirstPlace place{source_of(submitted, record, table.data), last.cell};
  const auto [known, added] = table.keys.emplace(key_text(plan, values), place);
  if (added) return true;
  const model::DataSource& source = table.data.sources[known->second.source];
  const Place first{source.file, source.sheet, to_a1(known->second.cell)};
  submitted.findings.push_back({"duplicate-record",
                                Severity::kError,
                                place_of(submitted.workbook, *record.sheet, last.cell),
                                "番号" + printed_key(plan, values) + "が重複しています（もう1つは" +
                                    to_string(first) + "）。",
                                "それぞれに別の番号を付けるか、一方を削除してください。",
                                {first}});
  return false;
}

void DataTables::add_row(const SubmittedRecords& submitted, Table& table, const Record& record,
                         CellAddress cell, std::vector<DataValue> values) {
  for (DataValue& value : values) {
    if (value.cell == CellAddress{}) value.cell = cell;
  }
  table.data.rows.push_back({source_of(submitted, record, table.data), cell, std::move(values)});
}

void DataTables::add_parts(const SubmittedRecords& submitted, const RecordPlan& plan,
                           const Record& record, const std::vector<DataValue>& values,
                           const std::vector<FieldReading>& readings) {
  for (const TableDefinition* part : plan.parts) {
    Table& table = tables_.at(part->id);
    for (const model::RowSource& source : part->rows) {
      for (std::size_t i = 0; i < record.fields.size(); ++i) {
        const RecordField& field = record.fields[i];
        if (field.definition->id != source.field) continue;
        std::size_t serial = 0;
        for (const ValuePiece& piece : pieces_of(readings[i])) {
          const CellAddress at = piece.cell != nullptr ? piece.cell->at : field.cell->at;
          std::vector<DataValue> row;
          ++serial;
          for (const std::string& column : part->columns) {
            const auto taken =
                std::find_if(part->takes.begin(), part->takes.end(),
                             [&column](const auto& entry) { return entry.column == column; });
            if (taken == part->takes.end()) {
              const std::size_t slot = plan.slot(column);
              row.push_back(slot == kNoSlot ? DataValue{} : values[slot]);
            } else if (taken->part == ValuePart::kSibling) {
              row.push_back(sibling_of(record, readings, i, taken->field));
            } else {
              row.push_back({part_text(taken->part, piece, field, serial, source.name), at, {}});
            }
          }
          add_row(submitted, table, record, at, std::move(row));
        }
      }
    }
  }
}

void DataTables::add(const SubmittedRecords& submitted, const Record& record) {
  const auto plan = plans_.find(record.table);
  if (plan == plans_.end()) return;
  RecordValues read = read_values(submitted, plan->second, record);
  if (!read.is_record || !inherit(submitted, plan->second, record, read.slots)) return;
  if (!is_new(submitted, plan->second, record, read.slots))
    return discard(submitted, record, "no-record");
  add_parts(submitted, plan->second, record, read.slots, read.readings);
  std::vector<DataValue> row;
  row.reserve(plan->second.columns.size());
  const bool has_children = parents_.contains(record.table);
  for (const std::size_t slot : plan->second.columns) {
    row.push_back(has_children ? read.slots[slot] : std::move(read.slots[slot]));
  }
  add_row(submitted, tables_.at(record.table->id), record, cell_of(record), std::move(row));
  if (has_children) {
    last_[record.table] = {record.sheet, submitted.workbook.file, std::move(read.slots)};
  }
}

std::vector<model::DataTable> DataTables::take() {
  std::vector<model::DataTable> taken;
  for (auto& [id, table] : tables_) {
    if (!table.data.columns.empty()) taken.push_back(std::move(table.data));
  }
  return taken;
}

}  // namespace nenpo::normalize
