#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/prose_source.h"
#include "model/edition.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// A mark of data in prose, {{training:TR2025-01}}, with the lines [first, last] of the section it
/// stands in: from its heading to before the next one of that level or above.
struct PlacedMark {
  Mark mark;
  int first = 1;
  int last = 0;
};

/// The lines of the edition's prose, which must outlive it: what stands around a block and below
/// it. Lines are counted from 1.
class ProseLines {
 public:
  explicit ProseLines(const model::Edition& edition);

  /// The marks of all files in the folder of that file.
  std::vector<PlacedMark> marks_beside(std::string_view file) const;
  /// Whether the line is a mark alone, so that what is printed there are records and no prose.
  bool is_mark(const model::SourceLine& line) const;
  /// How many items the list has that follows the paragraph of that line; nothing without one.
  std::optional<std::size_t> items_below(const model::SourceLine& line) const;

 private:
  std::string_view at(const model::SourceLine& line) const;

  std::map<std::string, std::vector<std::string_view>, std::less<>> lines_;  // by file
  std::map<std::string, std::vector<PlacedMark>, std::less<>> marks_;
};

/// The level of a line that is a heading, 1 for "# …"; 0 of any other.
std::size_t heading_level(std::string_view line);

}  // namespace nenpo::assemble
