#include "tests/pages/layout_dump.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "base/text.h"
#include "tests/pages/columns.h"

namespace nenpo::pages {
namespace {

std::string fixed(double number, int places) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                 std::chars_format::fixed, places);
  return {buffer.data(), end.ptr};
}

/// "1/2" by line, for those that stand in columns.
std::map<std::size_t, std::string> columns_of(const Reading& reading, std::size_t page) {
  std::map<std::size_t, std::string> columns;
  for (const Band& band : bands_of(reading, page)) {
    const std::size_t count = band.columns.size();
    for (std::size_t i = 0; i < count && count > 1; ++i) {
      for (const std::size_t line : band.columns[i]) {
        columns[line] = std::to_string(i + 1) + "/" + std::to_string(count) + " ";
      }
    }
  }
  return columns;
}

std::string line_of(const Reading& reading, const Line& line, const std::string& column) {
  const std::string role = line.ruby           ? "ruby"
                           : line.tag == kNone ? "-"
                                               : to_string(reading.tags[line.tag].role);
  const model::LineRecord* record = reading.record_of(line);
  const Pt x = line.glyphs.empty() ? Pt{} : line.ink.x;
  std::string text =
      "  " + column + role + " x=" + fixed(x.count(), 1) + " y=" + fixed(line.baseline.count(), 2);
  if (record != nullptr) {
    const double adjustment = record->adjustment.count();
    text +=
        std::string(adjustment < 0 ? " " : " +") + fixed(adjustment, 2) + "em " + record->ending;
  }
  return text + " | " + to_utf8(line.text) + "\n";
}

}  // namespace

std::string layout_of(const Reading& reading, std::size_t page) {
  std::string text =
      at(reading.pages, page) + " " + to_string(reading.pages.pages[page].end) + "\n";
  const auto columns = columns_of(reading, page);
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    if (reading.lines[i].page != page) continue;
    const auto column = columns.find(i);
    text += line_of(reading, reading.lines[i], column == columns.end() ? "" : column->second);
  }
  return text;
}

std::string layout_of(const Reading& reading) {
  std::string text;
  for (std::size_t page = 0; page < reading.pages.pages.size(); ++page) {
    text += layout_of(reading, page);
  }
  return text;
}

}  // namespace nenpo::pages
