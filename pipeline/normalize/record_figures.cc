#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/record_reader.h"
#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kPercent = "%";

Problem unit_conflict(const std::string& in_cell, std::string_view in_column) {
  return {"unit-conflict", Severity::kError,
          "セル内の単位（" + in_cell + "）が単位欄（" + std::string(in_column) + "）と異なります。",
          "値の欄は数字だけにし、単位は単位欄に書いてください（例: 値「143」、単位「" +
              std::string(in_column) + "」）。"};
}

Problem date_instead_of_number(const std::string& shown) {
  return {"not-a-number", Severity::kError, "数値欄が日付（" + shown + "）になっています。",
          "セルの表示形式を「標準」に戻し、数字を入力し直してください（例: 41.0）。"};
}

}  // namespace

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
                   "「" + label_of(*field.definition) + "」は「" + one_line(written(field)) +
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
  const bool labels_differ = !unit.empty() && !field.label_unit.empty() && unit != field.label_unit;
  if (labels_differ) {
    refuse(field, unit_conflict(field.label_unit, unit));
    return reading;
  }
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

}  // namespace nenpo::normalize
