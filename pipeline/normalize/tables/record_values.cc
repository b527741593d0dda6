#include "normalize/tables/record_values.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/submitted_cell.h"
#include "normalize/values/text_damage.h"

namespace nenpo::normalize {
namespace {

using model::Absence;
using model::Derivation;
using model::FieldPlace;

constexpr std::size_t kLongestNumber = 16;  // bytes: what is longer, alone in a row, is no number

Problem missing_value(const FieldDefinition& field) {
  const std::string label = label_of(field);
  const std::string example = field.example.empty() ? "" : "（例: " + field.example + "）";
  return {"missing-required-value", Severity::kError, "必須の「" + label + "」が未記入です。",
          "「" + label + "」を記入してください" + example + "。"};
}

Problem value_to_come(const FieldDefinition& field, const std::string& written) {
  return {"value-not-yet-available", Severity::kWarning,
          "「" + label_of(field) + "」は「" + one_line(written) + "」のため、値がありません。",
          "値が決まりしだい、数字を入力して再提出してください（例: " + field.example + "）。"};
}

/// Reads one record; its cells go into the ledger at the end.
class ValueReader {
 public:
  ValueReader(const SubmittedRecords& submitted, const RecordPlan& plan, const Record& record)
      : submitted_(submitted), plan_(plan), record_(record) {
    values_.slots.resize(plan.slots.size());
    values_.readings.resize(record.fields.size());
  }

  RecordValues read() {
    if (const std::string_view reason = reason_to_skip(); !reason.empty()) {
      discard(reason);
      values_.is_record = false;
      return std::move(values_);
    }
    // What another column decides is read when all others are known, in whatever order they stand.
    for (const bool decided : {false, true}) {
      for (std::size_t i = 0; i < record_.fields.size(); ++i) {
        if (record_.fields[i].definition->splits_if.empty() != decided) read_field(i);
      }
    }
    report_missing();
    derive();
    return std::move(values_);
  }

 private:
  const model::Sheet& sheet() const { return *record_.sheet; }

  void write_off(const RecordField& field, std::string_view reason) {
    if (field.cell == nullptr || !field.has_place) return;
    if (field.captured) return submitted_.ledger.ignore(sheet(), field.at, reason);
    submitted_.ledger.ignore(sheet(), *field.cell, reason);
    for (const model::Cell* cell : field.more) submitted_.ledger.ignore(sheet(), *cell, reason);
  }

  void map(const RecordField& field) {
    if (!field.has_place) return;
    if (field.captured) return submitted_.ledger.map(sheet(), field.at);
    submitted_.ledger.map(sheet(), *field.cell);
    for (const model::Cell* cell : field.more) submitted_.ledger.map(sheet(), *cell);
  }

  void discard(std::string_view reason) {
    for (const RecordField& field : record_.fields) {
      const bool own = field.definition->place == FieldPlace::kRecord && field.at == at_cell(field);
      if (own) write_off(field, reason);
    }
  }

  static CellAddress at_cell(const RecordField& field) {
    return field.cell == nullptr || field.captured ? field.at : field.cell->at;
  }

  bool is_of_key(const FieldDefinition& field) const {
    const auto& key = plan_.definition->key;
    return std::any_of(key.begin(), key.end(),
                       [&field](const std::string& column) { return gives(field, column); });
  }

  /// 状態 = 取消, or a number and nothing else.
  std::string_view reason_to_skip() const {
    for (const model::SkippedRow& skip : plan_.definition->skip) {
      const RecordField* field = record_.find(skip.field);
      if (field == nullptr || field->cell == nullptr) continue;
      const std::string key = label_key(text_of(sheet(), *field->cell));
      const bool meant =
          std::any_of(skip.words.begin(), skip.words.end(),
                      [&key](const std::string& word) { return label_key(word) == key; });
      if (meant) return skip.reason;
    }
    bool long_number = false;
    for (const RecordField& field : record_.fields) {
      const bool counts = field.definition->use == FieldUse::kPublished &&
                          field.definition->place == FieldPlace::kRecord && field.cell != nullptr &&
                          field.cell->at == field.at;
      if (!counts || submitted_.reader.absence_of(record_, field)) continue;
      if (!is_of_key(*field.definition)) return {};
      long_number = long_number || field.cell->displayed.size() > kLongestNumber;
    }
    return long_number ? "outside-tables" : "no-record";
  }

  void report(const RecordField& field, const Problem& problem) {
    const Place place = field.has_place ? place_of(submitted_.workbook, sheet(), at_cell(field))
                                        : place_of(submitted_.workbook, sheet());
    const bool shared =
        field.definition->place != FieldPlace::kRecord || at_cell(field) != field.at;
    if (shared && !submitted_.told_above.insert(place).second) return;
    submitted_.findings.push_back(
        {problem.code, problem.severity, place, problem.message, problem.remedy, {}});
  }

  bool splits(const FieldDefinition& field) const {
    return std::all_of(
        field.splits_if.begin(), field.splits_if.end(), [this](const model::Condition& condition) {
          const std::size_t slot = plan_.slot(condition.column);
          return slot != kNoSlot && std::find(condition.values.begin(), condition.values.end(),
                                              values_.slots[slot].text) != condition.values.end();
        });
  }

  void read_field(std::size_t number) {
    const RecordField& field = record_.fields[number];
    if (field.cell == nullptr) return;
    if (field.definition->use == FieldUse::kNotPublished) return write_off(field, "not-published");
    if (is_faulty_formula(field)) return write_off(field, "faulty-formula");
    if (const auto absence = submitted_.reader.absence_of(record_, field)) {
      const bool to_come = *absence == Absence::kNotYetCounted || *absence == Absence::kWithheld;
      if (to_come && field.definition->required)
        report(field, value_to_come(*field.definition, text_of(sheet(), *field.cell)));
      return write_off(field, "no-value");
    }
    const bool is_text = field.cell->type == model::CellType::kText;
    if (const auto damage =
            is_text ? text_damage(field.cell->stored, label_of(*field.definition)) : std::nullopt) {
      report(field, *damage);
      return write_off(field, damage->code);
    }
    FieldReading reading = submitted_.reader.read(record_, field, splits(*field.definition));
    if (reading.problem) report(field, *reading.problem);
    if (reading.values.empty()) return write_off(field, reading.problem->code);
    map(field);
    fill(field, reading);
    values_.readings[number] = std::move(reading);
  }

  /// A value stands in the first field that gives it: 総合順位(前回) before 前回順位.
  void fill(const RecordField& field, const FieldReading& reading) {
    const auto given = plan_.given.find(field.definition);
    if (given == plan_.given.end()) return;
    const std::string& written = field.captured ? field.cell->stored : field.cell->displayed;
    for (std::size_t i = 0; i < given->second.size() && i < reading.values.size(); ++i) {
      model::DataValue& slot = values_.slots[given->second[i]];
      if (!slot.text.empty()) continue;
      slot.text = reading.values[i];
      if (field.has_place) slot.cell = at_cell(field);
      if (slot.text != written) slot.as_written = written;
    }
  }

  bool is_reported(const RecordField& field) const {
    return is_faulty_formula(field) ||
           (field.cell != nullptr && !submitted_.reader.absence_of(record_, field));
  }

  void report_missing() {
    for (std::size_t i = 0; i < record_.fields.size(); ++i) {
      const RecordField& field = record_.fields[i];
      if (!field.definition->required || !values_.readings[i].values.empty()) continue;
      const bool above = field.definition->place != FieldPlace::kRecord;
      if (is_reported(field) || (above && !field.has_place)) continue;
      const auto given = plan_.given.find(field.definition);
      const bool elsewhere =
          given != plan_.given.end() && !values_.slots[given->second.front()].text.empty();
      const auto absence = submitted_.reader.absence_of(record_, field);
      const bool told = absence == Absence::kNotYetCounted || absence == Absence::kWithheld;
      if (!elsewhere && !told) report(field, missing_value(*field.definition));
    }
  }

  static std::string serial_of(std::string_view code) {
    const std::size_t last = code.find_last_not_of("0123456789");
    std::string_view digits = last == std::string_view::npos ? code : code.substr(last + 1);
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    return std::string(digits);
  }

  std::string derived_text(const model::DerivedColumn& derived, const std::string& source) const {
    switch (derived.how) {
      case Derivation::kConstant:
        return derived.from;
      case Derivation::kSerial:
        return serial_of(source);
      case Derivation::kParent:
        return source.substr(0, std::min(source.rfind('-'), source.size()));
      case Derivation::kDepartment:
        return submitted_.department;
    }
    return {};
  }

  void derive() {
    const auto& derived = plan_.definition->derived;
    for (std::size_t i = 0; i < derived.size(); ++i) {
      const std::size_t source = plan_.sources[i];
      model::DataValue& slot = values_.slots[plan_.derived[i]];
      if (!slot.text.empty()) continue;
      slot.text = derived_text(derived[i], source == kNoSlot ? "" : values_.slots[source].text);
      if (source != kNoSlot) slot.cell = values_.slots[source].cell;
    }
  }

  const SubmittedRecords& submitted_;
  const RecordPlan& plan_;
  const Record& record_;
  RecordValues values_;
};

}  // namespace

RecordValues read_values(const SubmittedRecords& submitted, const RecordPlan& plan,
                         const Record& record) {
  return ValueReader(submitted, plan, record).read();
}

}  // namespace nenpo::normalize
