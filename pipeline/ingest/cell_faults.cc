#include "ingest/cell_faults.h"

namespace nenpo::ingest {
namespace {

std::string cause_of(const std::string& error) {
  if (error == "#REF!") return "参照していたセルが削除されています。";
  if (error == "#DIV/0!") return "0または空のセルで割っています。";
  if (error == "#N/A") return "探した値が表の中にありません。";
  if (error == "#NAME?") return "関数名や名前のつづりが違います。";
  if (error == "#VALUE!") return "数値の代わりに文字を計算しています。";
  return "";
}

Finding formula_error(const Place& place, const std::string& error) {
  return {.code = "formula-error",
          .severity = Severity::kError,
          .place = place,
          .message = "数式がエラー（" + error + "）になっています。" + cause_of(error),
          .remedy = "数式を直すか、正しい値を直接入力してください（例：872.0）。",
          .related = {}};
}

Finding formula_not_calculated(const Place& place) {
  return {
      .code = "formula-not-calculated",
      .severity = Severity::kWarning,
      .place = place,
      .message = "数式の計算結果が保存されていないため、値を読み取れません。",
      .remedy =
          "Excelで開いて上書き保存してください。計算結果も保存されます（例：=A1+B1 の結果 25.6）。",
      .related = {}};
}

}  // namespace

void report_cell_faults(const std::string& file, const model::Sheet& sheet, Findings& findings) {
  for (const model::Cell& cell : sheet.cells) {
    const bool error = cell.type == model::CellType::kError;
    if (cell.hidden || (!error && cell.cached)) continue;
    const Place place{.file = file, .sheet = sheet.name, .at = to_a1(cell.at)};
    findings.push_back(error ? formula_error(place, cell.stored) : formula_not_calculated(place));
  }
}

}  // namespace nenpo::ingest
