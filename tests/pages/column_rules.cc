#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/text.h"
#include "tests/pages/columns.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

/// What keeps two columns from being equally long: a paragraph's two lines that stay together, and
/// a heading with the lines around it at a column's head.
constexpr double kKeptLines = 2;
constexpr double kKeptHeading = 3;
constexpr std::size_t kFewLines = 4;  // so few may stand in one column of several
constexpr Pt kStandOut{1.0};

Pt column_width(const Hanmen& hanmen, std::size_t count) {
  const double gaps = static_cast<double>(count - 1);
  return (hanmen.line_length - hanmen.column_gap * gaps) / static_cast<double>(count);
}

/// Another band stands below it, or nothing more is to come.
bool is_last_of_its_text(const Reading& reading, const Band& band, bool another_below) {
  return another_below || reading.pages.pages[band.page].end != model::PageEnd::kFull;
}

Pt foot_of(const Reading& reading, const Column& column) {
  Pt y;
  for (const std::size_t line : column) y = std::max(y, reading.lines[line].baseline);
  return y;
}

void check_balance(const Reading& reading, const Hanmen& hanmen, const Band& band,
                   Violations& found) {
  for (std::size_t i = 0; i + 1 < band.columns.size(); ++i) {
    const Pt here = foot_of(reading, band.columns[i]);
    const Pt next = foot_of(reading, band.columns[i + 1]);
    const double lines = std::abs((here - next) / hanmen.leading);
    const Line& head = reading.lines[band.columns[i + 1].front()];
    const bool heads = reading.heading_level(head.tag) > 0;
    if (lines < kKeptLines + (heads ? kKeptHeading : 0) + 0.5) continue;
    found.push_back(at(reading, head) + " begins a column that is " +
                    std::to_string(std::lround(lines)) + " lines longer or shorter than the last");
  }
}

void check_edges(const Reading& reading, const Hanmen& hanmen, const Band& band,
                 Violations& found) {
  const Pt width = column_width(hanmen, band.columns.size());
  const Pt left = hanmen.left(reading.pages.pages[band.page]);
  for (std::size_t i = 0; i < band.columns.size(); ++i) {
    const Pt edge = left + (width + hanmen.column_gap) * static_cast<double>(i);
    for (const std::size_t index : band.columns[i]) {
      const Line& line = reading.lines[index];
      if (line.ink.x >= edge - kStandOut && line.ink.x + line.ink.width <= edge + width + kStandOut)
        continue;
      found.push_back(at(reading, line) + " stands out of its column");
    }
  }
}

/// The line length that the proofreader is told, or the whole page's.
Pt measure_of(const Reading& reading, const Line& line, const Hanmen& hanmen) {
  const model::LineRecord* record = reading.record_of(line);
  if (record != nullptr) return record->length.at(line.size);
  return hanmen.line_length;
}

/// Text that was broken for a column and stands in no other.
void check_lone(const Reading& reading, const Hanmen& hanmen, const Band& band, Violations& found) {
  std::vector<const Line*> narrow;
  for (const std::size_t index : band.columns.front()) {
    const Line& line = reading.lines[index];
    if (!reading.is_flow(line.tag) || line.size != hanmen.body_size) continue;
    if (measure_of(reading, line, hanmen) < column_width(hanmen, 2) + kStandOut) {
      narrow.push_back(&line);
    }
  }
  if (narrow.size() <= kFewLines) return;
  found.push_back(at(reading, *narrow.front()) + " and " + std::to_string(narrow.size() - 1) +
                  " more lines of a column stand alone");
}

}  // namespace

Violations columns_kept(const Reading& reading, const Hanmen& hanmen) {
  Violations found;
  for (std::size_t page = 0; page < reading.pages.pages.size(); ++page) {
    if (is_whole(reading.pages.pages[page])) continue;
    const auto bands = bands_of(reading, page);
    for (const Band& band : bands) {
      if (band.columns.size() == 1) {
        check_lone(reading, hanmen, band, found);
        continue;
      }
      check_edges(reading, hanmen, band, found);
      if (is_last_of_its_text(reading, band, &band != &bands.back())) {
        check_balance(reading, hanmen, band, found);
      }
    }
  }
  return found;
}

}  // namespace nenpo::pages
