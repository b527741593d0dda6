#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::roundtrip {

/// A line of `nenpo dump structure` or of read_structure.js (pipeline/app/structure_dump.h).
struct StructureLine {
  std::string pages;  // of its own text: "3", "3-4"; empty where it has none
  std::size_t depth = 0;
  std::string element;  // type and attributes
  std::string text;

  bool operator==(const StructureLine&) const = default;
};
void PrintTo(const StructureLine& line, std::ostream* out);

std::vector<StructureLine> structure_lines(std::string_view dump);

/// In what the lines that were read from a PDF are not those of its pages, a sentence each; at most
/// twenty. What interrupts a text, as a folio does at a page's end, divides it into Spans when it
/// is drawn: such an element counts as one.
std::vector<std::string> differences(const std::vector<StructureLine>& expected,
                                     const std::vector<StructureLine>& found);

}  // namespace nenpo::roundtrip
