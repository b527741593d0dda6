#include "model/workbook.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace nenpo::model {
namespace {

std::string flags_of(const Cell& cell, const Annotation* annotation) {
  const bool commented = annotation != nullptr && !annotation->comment.empty();
  const bool rich = annotation != nullptr && !annotation->runs.empty();
  const std::array<std::pair<bool, const char*>, 6> flags{{{cell.formula, "formula"},
                                                           {cell.hidden, "hidden"},
                                                           {cell.merged, "merged"},
                                                           {commented, "comment"},
                                                           {rich, "rich"},
                                                           {cell.struck, "struck"}}};
  std::string text;
  for (const auto& [set, name] : flags) {
    if (set) text += (text.empty() ? "" : ",") + std::string(name);
  }
  return text;
}

}  // namespace

const Cell* Sheet::find(CellAddress at) const {
  const auto found =
      std::lower_bound(cells.begin(), cells.end(), at,
                       [](const Cell& cell, CellAddress wanted) { return cell.at < wanted; });
  return found != cells.end() && found->at == at ? &*found : nullptr;
}

const Annotation* Sheet::annotation_of(const Cell& cell) const {
  return cell.annotation < 0 ? nullptr : &annotations[static_cast<std::size_t>(cell.annotation)];
}

std::string to_string(CellType type) {
  switch (type) {
    case CellType::kNumber:
      return "number";
    case CellType::kText:
      return "text";
    case CellType::kDate:
      return "date";
    case CellType::kBoolean:
      return "boolean";
    case CellType::kError:
      return "error";
  }
  return "";
}

std::string dump(const Workbook& workbook) {
  std::string text;
  for (const Sheet& sheet : workbook.sheets) {
    for (const Cell& cell : sheet.cells) {
      text += escape_controls(sheet.name) + '\t' + to_a1(cell.at) + '\t' + to_string(cell.type) +
              '\t' + escape_controls(cell.stored) + '\t' + escape_controls(cell.displayed) + '\t' +
              flags_of(cell, sheet.annotation_of(cell)) + '\n';
    }
  }
  return text;
}

}  // namespace nenpo::model
