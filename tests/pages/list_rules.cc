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
constexpr double kMiddle = 0.38;    // of a character, above its baseline
constexpr double kOffMiddle = 0.3;  // more is seen

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

Pt middle_of(const Line& line) { return line.baseline - line.size * kMiddle; }

/// On the line of the first words; a mark of another size in the middle of that line, or of all.
bool stands_beside(const Line& mark, const std::vector<const Line*>& body) {
  const Line& first = *body.front();
  if (mark.baseline == first.baseline) return true;
  if (mark.size == first.size) return false;
  const Pt middle = mark.ink.y + mark.ink.height / 2;
  const auto is_at = [&](Pt y) {
    return std::abs((middle - y).count()) <= first.size.count() * kOffMiddle;
  };
  return is_at(middle_of(first)) || is_at((middle_of(first) + middle_of(*body.back())) / 2);
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
  if (stands_beside(*part.label, part.body) &&
      part.label->ink.x + part.label->ink.width <= left + part.label->size * 0.1)
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
