#include "normalize/record_reader.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/indicator_id.h"
#include "normalize/period_reader.h"
#include "normalize/sdg_list.h"
#include "normalize/submitted_cell.h"
#include "normalize/unit.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kPercent = "%";

std::string label_of(const RecordField& field) { return field.definition->labels.front(); }

Problem unit_conflict(const std::string& in_cell, std::string_view in_column) {
  return {"unit-conflict", Severity::kError,
          "セル内の単位（" + in_cell + "）が単位欄（" + std::string(in_column) + "）と異なります。",
          "値の欄は数字だけにし、単位は単位欄に書いてください（例: 値「143」、単位「" +
              std::string(in_column) + "」）。"};
}

/// A formula without a usable result: ingest has reported it.
bool is_faulty_formula(const RecordField& field) {
  const model::Cell* cell = field.cell;
  return cell != nullptr &&
         (cell->type == model::CellType::kError || (cell->formula && !cell->cached));
}

Problem date_instead_of_number(const std::string& shown) {
  return {"not-a-number", Severity::kError, "数値欄が日付（" + shown + "）になっています。",
          "セルの表示形式を「標準」に戻し、数字を入力し直してください（例: 41.0）。"};
}

}  // namespace

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
  const std::string label = label_of(field);
  report(field,
         {"missing-required-value", Severity::kError, "必須の「" + label + "」が未記入です。",
          "「" + label + "」を記入してください。値がまだないときは「集計中」と書いてください。"});
}

std::string RecordReader::written(const RecordField& field) const {
  return field.cell == nullptr ? "" : text_of(*record_.sheet, *field.cell);
}

/// Why a cell holds no value: empty, a dash, 集計中 ...
std::optional<model::Absence> RecordReader::absence_of(const RecordField& field) const {
  const std::string key = word_key(written(field));
  if (key.empty()) return model::Absence::kNotSubmitted;
  for (const MissingWords& missing : vocabulary_.missing) {
    const bool found =
        std::any_of(missing.words.begin(), missing.words.end(),
                    [&key](const std::string& word) { return word_key(word) == key; });
    if (found) return missing.absence;
  }
  return std::nullopt;
}

/// The field when it holds a value; an absent one is reported if it is required.
const RecordField* RecordReader::filled(std::string_view field_id) {
  const RecordField* field = record_.find(field_id);
  if (field == nullptr) return nullptr;
  if (is_faulty_formula(*field)) {
    ledger_.ignore(*record_.sheet, field->cell->at, "faulty-formula");
    return nullptr;
  }
  if (!absence_of(*field)) return field;
  if (field->cell != nullptr) ledger_.ignore(*record_.sheet, field->cell->at, "no-value");
  if (field->definition->required) report_missing(*field);
  return nullptr;
}

std::string RecordReader::text(std::string_view field_id) {
  const RecordField* field = filled(field_id);
  if (field == nullptr) return {};
  use(*field);
  const std::string text = written(*field);
  if (has_control_character(text)) {
    report(*field,
           {"control-character", Severity::kWarning,
            "「" + label_of(*field) + "」に印刷できない制御文字が含まれていたため、除きました。",
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

std::optional<Period> RecordReader::period(std::string_view field_id) {
  const RecordField* field = filled(field_id);
  if (field == nullptr) return std::nullopt;
  const Reading<Period> period = read_period(written(*field), vocabulary_);
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
  if (!unit.known) {
    report(*field, {"unknown-unit", Severity::kWarning,
                    "単位「" + unit.name + "」は単位の一覧にありません。",
                    "一覧にある単位で書いてください（例: "
                    "か所、万人/日）。新しい単位のときは企画担当へご連絡ください。"});
  }
  return unit.name;
}

Reading<WrittenNumber> RecordReader::number_in(const RecordField& field) const {
  const model::Cell& cell = *field.cell;
  if (cell.type == model::CellType::kDate) {
    return Reading<WrittenNumber>::refused(date_instead_of_number(cell.displayed));
  }
  if (cell.type != model::CellType::kNumber) return read_number(written(field), vocabulary_);
  const bool known = cell.number_format < workbook_.number_formats.size();
  return read_number_cell(cell, known ? workbook_.number_formats[cell.number_format] : "",
                          vocabulary_);
}

FigureReading RecordReader::absent(const RecordField& field, model::Absence absence) {
  if (field.cell != nullptr) ledger_.ignore(*record_.sheet, field.cell->at, "no-value");
  const bool stated =
      absence == model::Absence::kNotYetCounted || absence == model::Absence::kWithheld;
  if (field.definition->required && stated) {
    report(field, {"value-not-yet-available", Severity::kWarning,
                   "「" + label_of(field) + "」は「" + one_line(written(field)) +
                       "」のため、値がありません。",
                   "値が決まりしだい、数字を入力して再提出してください（例: 41.0）。"});
  } else if (field.definition->required) {
    report_missing(field);
  }
  return {absence, false, model::Comparator::kEqual, provenance(field.definition->id)};
}

/// 0.41 in a column of % without a % format: a fraction or 0.41 %? It is read as written, and asked
/// about.
void RecordReader::doubt_fraction(const RecordField& field, const FigureReading& reading,
                                  std::string_view unit) {
  const auto* value = std::get_if<Decimal>(&reading.figure);
  if (value == nullptr || unit != kPercent || field.cell->type != model::CellType::kNumber) return;
  const bool shown_as_percent = field.cell->displayed.find('%') != std::string::npos;
  const bool fraction = value->digits > 0 && value->places > 0 && compare(*value, {1, 0}) <= 0;
  if (shown_as_percent || !fraction) return;
  report(field, {"percentage-maybe-fraction", Severity::kWarning,
                 "単位が%の欄の値が" + nenpo::to_string(*value) + "です。" +
                     nenpo::to_string(*value) + "%として読みました。",
                 "割合の小数（0.41）ではなく、%の数字で入力してください（例: 41.0）。"});
}

FigureReading RecordReader::number_or_fault(const RecordField& field, std::string_view unit) {
  FigureReading reading{model::Absence::kUnreadable, false, model::Comparator::kEqual,
                        provenance(field.definition->id)};
  const Reading<WrittenNumber> number = number_in(field);
  if (!number.value) {
    refuse(field, *number.problem);
    return reading;
  }
  if (number.problem) report(field, *number.problem);
  const std::string column_unit = unit.empty() ? field.label_unit : std::string(unit);
  const auto value = in_unit(*number.value, column_unit, vocabulary_);
  if (!value) {
    refuse(field, unit_conflict(number.value->unit, column_unit));
    return reading;
  }
  use(field);
  reading.figure = *value;
  reading.reduction = number.value->reduction;
  reading.bound = number.value->bound;
  doubt_fraction(field, reading, column_unit);
  return reading;
}

std::optional<FigureReading> RecordReader::figure(std::string_view field_id,
                                                  std::string_view unit) {
  const RecordField* field = record_.find(field_id);
  if (field == nullptr) return std::nullopt;
  if (is_faulty_formula(*field)) {
    ledger_.ignore(*record_.sheet, field->cell->at, "faulty-formula");
    return FigureReading{model::Absence::kUnreadable, false, model::Comparator::kEqual,
                         provenance(field_id)};
  }
  const auto absence = absence_of(*field);
  if (!absence) return number_or_fault(*field, unit);
  const bool silent = *absence == model::Absence::kNotSubmitted && !field->definition->required;
  return silent ? std::nullopt : std::optional(absent(*field, *absence));
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
  refuse(*field,
         {"unknown-comparator", Severity::kWarning,
          "「" + label_of(*field) + "」の「" + one_line(written(*field)) + "」は読めません。",
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
                  "「" + label_of(*field) + "」の「" + one_line(written(*field)) +
                      "」は三側面のどれでもありません。",
                  "「経済」「社会」「環境」のいずれかを書き、対象外のときは空欄にしてください。"});
  return model::Aspect::kNone;
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
