#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "jlreq/character_class.h"
#include "tests/support/golden.h"

namespace nenpo::jlreq::test {

/// The cells of one table of JLREQ: (before, after) -> value. A pair that is not there has an empty
/// cell.
using Cells = std::map<std::pair<std::string, std::string>, std::string>;

inline Cells read_cells(std::string_view name) {
  const auto file = nenpo::test::source_folder() / "tests/jlreq/data" / name;
  const std::string text = nenpo::test::read_file(file);
  Cells cells;
  for (const std::string_view line : split(text, '\n')) {
    const auto fields = split(line, '\t');
    if (fields.size() != 3 || fields[0] == "before") continue;
    cells[{std::string(fields[0]), std::string(fields[1])}] = std::string(fields[2]);
  }
  return cells;
}

inline std::string cell(const Cells& cells, const std::string& before, const std::string& after) {
  const auto found = cells.find({before, after});
  return found == cells.end() ? "" : found->second;
}

/// The classes that Tables 1 to 6 have rows and columns for: all but cl-17 and cl-18.
inline std::vector<CharClass> tabled_classes() {
  std::vector<CharClass> classes;
  for (int number = 1; number <= kClassCount; ++number) {
    const auto char_class = static_cast<CharClass>(number);
    if (char_class == CharClass::kMathSymbol || char_class == CharClass::kMathOperator) continue;
    classes.push_back(char_class);
  }
  return classes;
}

}  // namespace nenpo::jlreq::test
