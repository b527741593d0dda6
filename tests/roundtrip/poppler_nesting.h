#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "tests/roundtrip/structure_lines.h"

namespace nenpo::roundtrip {

/// Depth and type of each element, in reading order, those included that hold nothing.
using Nesting = std::vector<std::pair<std::size_t, std::string>>;

/// As poppler sees it in a PDF.
Nesting nesting_by_poppler(const std::filesystem::path& pdf);
Nesting nesting_of(const std::vector<StructureLine>& lines);

}  // namespace nenpo::roundtrip
