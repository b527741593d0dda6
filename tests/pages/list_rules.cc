#include <algorithm>
#include <cmath>
#include <map>

#include "tests/pages/columns.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;

/// Of the text's size: the blank before an opening bracket, and a glyph's side bearings.
constexpr double kInkBegins = 0.6;

/// The lines of an item's own text on one page and in one column.
struct ItemPart {
  const Line* label = nullptr;
  std::vector<const Line*> body;
};

using Parts = std::map<std::size_t, ItemPart>;  // by column

/// The item in which a line stands, and not in an item within it.
std::map<std::size_t, Parts> items_of(const Reading& reading) {
  std::map<std::size_t, Parts> items;
  const auto columns = columns_in_order(reading);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (const std::size_t index : columns[i].lines) {
      const Line& line = reading.lines[index];
      const std::size_t item = reading.around(line.tag, Role::kListItem);
      if (item == kNone || reading.is_inside(line.tag, Role::kContents)) continue;
      ItemPart& part = items[item][i];
      if (reading.is_inside(line.tag, Role::kLabel)) {
        part.label = &line;
      } else {
        part.body.push_back(&line);
      }
    }
  }
  return items;
}

Pt left_of(const ItemPart& part) {
  Pt left = part.body.front()->ink.x;
  for (const Line* line : part.body) left = std::min(left, line->ink.x);
  return left;
}

void check_part(const Reading& reading, const ItemPart& part, Violations& found) {
  if (part.body.empty()) return;
  const Pt left = left_of(part);
  Pt last_baseline;
  for (const Line* line : part.body) {
    const bool begins = line->baseline != last_baseline;  // and is not the rest of a line
    last_baseline = line->baseline;
    if (!begins || line->ink.x <= left + line->size * kInkBegins) continue;
    found.push_back(at(reading, *line) + " does not hang with its item");
  }
  if (part.label == nullptr) return;
  const bool same_line = part.label->baseline == part.body.front()->baseline;
  if (same_line && part.label->ink.x + part.label->ink.width <= left + part.label->size * 0.1)
    return;
  found.push_back(at(reading, *part.body.front()) + " does not stand beside its mark");
}

}  // namespace

Violations lists_hang(const Reading& reading) {
  Violations found;
  const auto items = items_of(reading);
  for (const auto& [item, parts] : items) {
    const std::size_t outer = reading.around(reading.tags[item].parent, Role::kListItem);
    for (const auto& [column, part] : parts) {
      check_part(reading, part, found);
      if (outer == kNone || part.body.empty()) continue;
      const auto around = items.find(outer);
      if (around == items.end() || !around->second.contains(column)) continue;
      const ItemPart& above = around->second.at(column);
      if (above.body.empty() || left_of(part) > left_of(above)) continue;
      found.push_back(at(reading, *part.body.front()) + " does not stand within its item");
    }
  }
  return found;
}

}  // namespace nenpo::pages
