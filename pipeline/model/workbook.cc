#include "model/workbook.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace nenpo::model {
namespace {

void append_flags(std::string& text, const Cell& cell, const Annotation* annotation) {
  const bool commented = annotation != nullptr && !annotation->comment.empty();
  const bool rich = annotation != nullptr && !annotation->runs.empty();
  const std::array<std::pair<bool, const char*>, 6> flags{{{cell.formula, "formula"},
                                                           {cell.hidden, "hidden"},
                                                           {cell.merged, "merged"},
                                                           {commented, "comment"},
                                                           {rich, "rich"},
                                                           {cell.struck, "struck"}}};
  const char* separator = "";
  for (const auto& [set, name] : flags) {
    if (!set) continue;
    text.append(separator).append(name);
    separator = ",";
  }
}

/// Most texts have nothing to escape and need no copy of their own.
void append_escaped(std::string& text, const std::string& field) {
  const bool plain = std::none_of(field.begin(), field.end(),
                                  [](char c) { return c == '\\' || (c >= 0 && c <= '\r'); });
  if (plain) {
    text += field;
  } else {
    text += escape_controls(field);
  }
}

/// Stored and displayed, which are mostly alike.
void append_value(std::string& text, const Cell& cell) {
  const std::size_t at = text.size();
  append_escaped(text, cell.stored);
  const std::size_t size = text.size() - at;
  text += '\t';
  if (cell.displayed == cell.stored) {
    text.append(text, at, size);
  } else {
    append_escaped(text, cell.displayed);
  }
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

std::string dump(const Sheet& sheet) {
  const std::string name = escape_controls(sheet.name);
  std::string text;
  for (const Cell& cell : sheet.cells) {
    text.append(name).append(1, '\t').append(to_a1(cell.at)).append(1, '\t');
    text.append(to_string(cell.type)).append(1, '\t');
    append_value(text, cell);
    text += '\t';
    append_flags(text, cell, sheet.annotation_of(cell));
    text += '\n';
  }
  return text;
}

std::string dump(const Workbook& workbook) {
  std::string text;
  for (const Sheet& sheet : workbook.sheets) text += dump(sheet);
  return text;
}

}  // namespace nenpo::model
