#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/record_reader.h"
#include "normalize/values/count.h"
#include "normalize/values/unit_problems.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kPercent = "%";

Problem not_yet_available(const std::string& label, const std::string& word) {
  return {"value-not-yet-available", Severity::kWarning,
          "「" + label + "」は「" + word + "」のため、値がありません。",
          "値が決まりしだい、数字を入力して再提出してください（例: 41.0）。"};
}

Problem value_absent(const std::string& label, const std::string& word) {
  return {"value-absent", Severity::kInfo,
          "「" + label + "」は「" + word + "」と記入されています。",
          "このままでかまいません。値があるときは数字を入力してください（例: 41.0）。"};
}

Problem maybe_fraction(const std::string& value) {
  return {"percentage-maybe-fraction", Severity::kWarning,
          "単位が%の欄の値が" + value + "です。" + value + "%として読みました。",
          "割合の小数（0.41）ではなく、%の数字で入力してください（例: 41.0）。"};
}

}  // namespace

/// A required figure that is promised or not applicable is asked about, an empty cell is a fault; a
/// withheld figure is as it should be.
void RecordReader::report_absence(const RecordField& field, const MissingValue& missing) {
  if (field.cell != nullptr) ledger_.ignore(*record_.sheet, field.cell->at, "no-value");
  const bool required = field.definition->required;
  const std::string label = label_of(*field.definition);
  if (missing.absence == model::Absence::kWithheld) return;
  if (missing.as_empty) {
    if (required) report_missing(field);
  } else if (required) {
    report(field, not_yet_available(label, one_line(written(field))));
  } else if (!missing.symbol) {
    report(field, value_absent(label, one_line(written(field))));
  }
}

FigureReading RecordReader::unreadable(const RecordField& field) const {
  FigureReading reading{model::Absence::kUnreadable};
  reading.from = provenance(field.definition->id);
  return reading;
}

/// 0.41 in a column of % without a %: a fraction or 0.41 %? It is read as written, and asked about.
void RecordReader::doubt_fraction(const RecordField& field, const FigureReading& reading,
                                  std::string_view unit) {
  const auto* value = std::get_if<Decimal>(&reading.figure);
  if (value == nullptr || unit != kPercent || reading.base_year) return;
  const std::string& shown = field.cell->displayed;
  const bool stated = shown.find('%') != std::string::npos || shown.find("％") != std::string::npos;
  const bool fraction = value->digits > 0 && compare(*value, {1, 0}) <= 0;
  if (!stated && fraction) report(field, maybe_fraction(nenpo::to_string(*value)));
}

FigureReading RecordReader::use_number(const RecordField& field, const WrittenNumber& number,
                                       std::string_view unit) {
  const auto value = in_unit(number, unit, vocabulary_);
  if (!value) {
    refuse(field, unit_conflict(number.unit, unit));
    return unreadable(field);
  }
  use(field);
  if (value->converted) report(field, unit_converted(number.unit, unit, value->value));
  FigureReading reading{value->value, number.reduction, number.bound, number.base_year,
                        provenance(field.definition->id)};
  doubt_fraction(field, reading, unit);
  return reading;
}

FigureReading RecordReader::number_or_fault(const RecordField& field, std::string_view unit) {
  const Reading<WrittenNumber> number =
      read_number_in(workbook_, *record_.sheet, *field.cell, vocabulary_);
  if (!number.value) {
    refuse(field, *number.problem);
    return unreadable(field);
  }
  if (number.problem) report(field, *number.problem);
  const bool labels_differ = !unit.empty() && !field.label_unit.empty() && unit != field.label_unit;
  if (labels_differ) {
    refuse(field, unit_conflict(field.label_unit, unit));
    return unreadable(field);
  }
  return use_number(field, *number.value, unit.empty() ? field.label_unit : unit);
}

std::optional<FigureReading> RecordReader::figure(std::string_view field_id,
                                                  std::string_view unit) {
  const RecordField* field = record_.find(field_id);
  if (field == nullptr) return std::nullopt;
  if (is_faulty_formula(*field)) {
    ledger_.ignore(*record_.sheet, field->cell->at, "faulty-formula");
    return unreadable(*field);
  }
  const auto missing = missing_in(*field);
  if (!missing) return number_or_fault(*field, unit);
  report_absence(*field, *missing);
  const bool empty = missing->absence == model::Absence::kNotSubmitted;
  if (empty && !field->definition->required) return std::nullopt;
  FigureReading reading = unreadable(*field);
  reading.figure = missing->absence;
  return reading;
}

}  // namespace nenpo::normalize
