#include "normalize/tables/layout_findings.h"

#include <string>

#include "normalize/record.h"
#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

/// The labels that a table needs: 指標番号、指標名、単位.
std::string required_labels(const FormDefinition& form) {
  std::string labels;
  for (const FieldDefinition& field : form.tables.front().fields) {
    if (field.required) labels += (labels.empty() ? "" : "、") + label_of(field);
  }
  return labels;
}

}  // namespace

Finding missing_column(const model::Workbook& workbook, const model::Sheet& sheet,
                       const FieldDefinition& field) {
  const std::string label = label_of(field);
  if (field.place == model::FieldPlace::kRecord) {
    return {"missing-column",
            Severity::kError,
            place_of(workbook, sheet),
            "必須の列「" + label + "」がありません。",
            "様式の見出しどおりに列「" + label + "」を設けて記入してください。",
            {}};
  }
  return {"missing-column",
          Severity::kError,
          place_of(workbook, sheet),
          "表の上に必要な「" + label + "」がありません。",
          "表の上に見出し「" + label + "」を設け、その右に記入してください（例: " + field.example +
              "）。",
          {}};
}

Finding missing_header(const model::Workbook& workbook, const model::Sheet& sheet,
                       const FormDefinition& form) {
  return {"missing-column",
          Severity::kError,
          place_of(workbook, sheet),
          "見出しの行が見つからないため、読み込める表がありません。",
          "様式の見出しを元に戻してください（必須の見出し: " + required_labels(form) + "）。",
          {}};
}

Finding unexpected_sheet(const model::Workbook& workbook, const model::Sheet& sheet) {
  return {
      "unexpected-sheet",
      Severity::kWarning,
      place_of(workbook, sheet),
      "シート「" + sheet.name + "」は様式にないため、読み込みません。",
      "提出に不要なシートは削除してください。見出しを変えたときは、様式どおりに戻してください。",
      {}};
}

}  // namespace nenpo::normalize
