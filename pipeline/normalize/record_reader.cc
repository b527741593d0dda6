#include "normalize/record_reader.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/indicator_id.h"
#include "normalize/period_reader.h"
#include "normalize/sdg_list.h"
#include "normalize/submitted_cell.h"
#include "normalize/unit.h"
#include "normalize/values/dates.h"
#include "normalize/values/text_damage.h"
#include "normalize/values/unit_problems.h"

namespace nenpo::normalize {
Place RecordReader::place(const RecordField& field) const {
  return place_of(workbook_, *record_.sheet, field.at);
}

model::Provenance RecordReader::provenance(std::string_view field_id) const {
  const RecordField* field = record_.find(field_id);
  if (field == nullptr) return {workbook_.file, record_.sheet->name, {}, ""};
  if (field->cell != nullptr) return provenance_of(workbook_, *record_.sheet, *field->cell);
  return {workbook_.file, record_.sheet->name, field->at, ""};
}

void RecordReader::report(const RecordField& field, const Problem& problem) {
  findings_.push_back(
      {problem.code, problem.severity, place(field), problem.message, problem.remedy, {}});
}

void RecordReader::refuse(const RecordField& field, const Problem& problem) {
  report(field, problem);
  if (field.cell != nullptr) ledger_.ignore(*record_.sheet, field.cell->at, problem.code);
}

void RecordReader::report_missing(const RecordField& field) {
  const std::string label = label_of(*field.definition);
  report(field,
         {"missing-required-value", Severity::kError, "必須の「" + label + "」が未記入です。",
          "「" + label + "」を記入してください。値がまだないときは「集計中」と書いてください。"});
}

std::string RecordReader::written(const RecordField& field) const {
  return field.cell == nullptr ? "" : text_of(*record_.sheet, *field.cell);
}

std::optional<MissingValue> RecordReader::missing_in(const RecordField& field) const {
  return read_missing(written(field), vocabulary_);
}

/// The field when it holds a value; an absent one is reported if it is required.
const RecordField* RecordReader::filled(std::string_view field_id) {
  const RecordField* field = record_.find(field_id);
  if (field == nullptr) return nullptr;
  if (is_faulty_formula(*field)) {
    ledger_.ignore(*record_.sheet, field->cell->at, "faulty-formula");
    return nullptr;
  }
  if (!missing_in(*field)) return field;
  if (field->cell != nullptr) ledger_.ignore(*record_.sheet, field->cell->at, "no-value");
  if (field->definition->required) report_missing(*field);
  return nullptr;
}

std::string RecordReader::text(std::string_view field_id) {
  const RecordField* field = filled(field_id);
  if (field == nullptr) return {};
  const std::string text = written(*field);
  if (const auto damage = text_damage(text, label_of(*field->definition))) {
    refuse(*field, *damage);
    return {};
  }
  use(*field);
  if (has_control_character(text)) {
    report(*field, {"control-character", Severity::kWarning,
                    "「" + label_of(*field->definition) +
                        "」に印刷できない制御文字が含まれていたため、除きました。",
                    "セルの文字を入力し直してください。"});
  }
  return one_line(text);
}

std::optional<std::string> RecordReader::indicator_id(std::string_view field_id) {
  const RecordField* field = filled(field_id);
  if (field == nullptr) return std::nullopt;
  const Reading<std::string> id = read_indicator_id(written(*field));
  if (id.problem) refuse(*field, *id.problem);
  if (id.value) use(*field);
  return id.value;
}

/// A cell that the spreadsheet made a date shows what was typed, 2025年3月, or holds the day.
Reading<Period> RecordReader::period_in(const RecordField& field) const {
  const Reading<Period> shown = read_period(written(field), vocabulary_);
  if (shown.value || field.cell->type != model::CellType::kDate) return shown;
  const Reading<Date> day = read_date_cell(*record_.sheet, *field.cell, vocabulary_);
  if (!day.value) return shown;
  return {Period{*day.value}, day.problem};
}

std::optional<Period> RecordReader::period(std::string_view field_id) {
  const RecordField* field = filled(field_id);
  if (field == nullptr) return std::nullopt;
  const Reading<Period> period = period_in(*field);
  if (!period.value) {
    refuse(*field, *period.problem);
    return std::nullopt;
  }
  if (period.problem) report(*field, *period.problem);
  use(*field);
  return period.value;
}

std::string RecordReader::unit(std::string_view field_id) {
  const RecordField* field = filled(field_id);
  if (field == nullptr) return {};
  use(*field);
  const UnitReading unit = read_unit(one_line(written(*field)), vocabulary_);
  if (!unit.known) report(*field, unknown_unit(unit.name));
  return unit.name;
}

model::Comparator RecordReader::comparator(std::string_view field_id) {
  const RecordField* field = filled(field_id);
  if (field == nullptr) return model::Comparator::kEqual;
  const std::string key = word_key(written(*field));
  for (const Bound& bound : vocabulary_.bounds) {
    for (const std::string& word : bound.words) {
      if (key != word_key(word)) continue;
      use(*field);
      return bound.comparator;
    }
  }
  refuse(*field, {"unknown-comparator", Severity::kWarning,
                  "「" + label_of(*field->definition) + "」の「" + one_line(written(*field)) +
                      "」は読めません。",
                  "「以上」か「以下」を選んでください。どちらでもないときは空欄にしてください。"});
  return model::Comparator::kEqual;
}

std::vector<std::string> RecordReader::sdg_targets(std::string_view field_id) {
  const RecordField* field = filled(field_id);
  if (field == nullptr) return {};
  use(*field);
  return read_sdg_targets(written(*field), vocabulary_);
}

model::Aspect RecordReader::aspect(std::string_view field_id) {
  const RecordField* field = filled(field_id);
  if (field == nullptr) return model::Aspect::kNone;
  const std::string key = label_key(written(*field));
  for (const AspectWord& aspect : vocabulary_.aspects) {
    for (const std::string& word : aspect.words) {
      if (key != label_key(word)) continue;
      use(*field);
      return aspect.aspect;
    }
  }
  refuse(*field, {"unknown-aspect", Severity::kWarning,
                  "「" + label_of(*field->definition) + "」の「" + one_line(written(*field)) +
                      "」は三側面のどれでもありません。",
                  "「経済」「社会」「環境」のいずれかを書き、対象外のときは空欄にしてください。"});
  return model::Aspect::kNone;
}

void RecordReader::withdraw(std::string_view field_id, std::string_view reason) {
  const RecordField* field = record_.find(field_id);
  if (field == nullptr || field->cell == nullptr) return;
  std::erase(used_, field->cell->at);
  ledger_.ignore(*record_.sheet, field->cell->at, reason);
}

void RecordReader::keep() {
  for (const CellAddress at : used_) ledger_.map(*record_.sheet, at);
  for (const RecordField& field : record_.fields) {
    if (field.cell == nullptr) continue;
    const bool published = field.definition->use == FieldUse::kPublished;
    ledger_.ignore(*record_.sheet, field.cell->at, published ? "no-value" : "not-published");
  }
}

void RecordReader::discard(std::string_view reason) {
  for (const RecordField& field : record_.fields) {
    if (field.cell != nullptr) ledger_.ignore(*record_.sheet, field.cell->at, reason);
  }
}

}  // namespace nenpo::normalize
