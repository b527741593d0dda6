#include "normalize/submitted_cell.h"

#include <algorithm>

#include "base/text.h"

namespace nenpo::normalize {

std::optional<std::string_view> plain_text_of(const model::Sheet& sheet, const model::Cell& cell) {
  if (cell.struck) return std::string_view();
  if (cell.type != model::CellType::kText)
    return cell.displayed.empty() ? cell.stored : cell.displayed;
  const model::Annotation* annotation = sheet.annotation_of(cell);
  if (annotation == nullptr || annotation->runs.empty()) return cell.stored;
  return std::nullopt;
}

std::string text_of(const model::Sheet& sheet, const model::Cell& cell) {
  if (const auto plain = plain_text_of(sheet, cell)) return std::string(*plain);
  std::string text;
  for (const model::TextRun& run : sheet.annotation_of(cell)->runs) {
    text += run.struck ? "" : run.text;
  }
  return text;
}

bool is_filled(const model::Sheet& sheet, const model::Cell& cell) {
  if (const auto plain = plain_text_of(sheet, cell)) return !trim(*plain).empty();
  return !trim(text_of(sheet, cell)).empty();
}

const model::CellRange* merge_around(const model::Sheet& sheet, CellAddress at) {
  const auto found =
      std::find_if(sheet.merges.begin(), sheet.merges.end(),
                   [at](const model::CellRange& range) { return range.contains(at); });
  return found == sheet.merges.end() ? nullptr : &*found;
}

const model::Cell* cell_or_anchor(const model::Sheet& sheet, CellAddress at) {
  if (const model::Cell* cell = sheet.find(at)) return cell;
  const model::CellRange* range = merge_around(sheet, at);
  return range == nullptr ? nullptr : sheet.find(range->first);
}

Place place_of(const model::Workbook& workbook, const model::Sheet& sheet, CellAddress at) {
  return {workbook.file, sheet.name, to_a1(at)};
}

Place place_of(const model::Workbook& workbook, const model::Sheet& sheet) {
  return {workbook.file, sheet.name, ""};
}

model::Provenance provenance_of(const model::Workbook& workbook, const model::Sheet& sheet,
                                const model::Cell& cell) {
  return {workbook.file, sheet.name, cell.at, cell.displayed};
}

}  // namespace nenpo::normalize
