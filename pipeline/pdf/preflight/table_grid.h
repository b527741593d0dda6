#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pdf/preflight/element_tree.h"

namespace nenpo::pdf {

/// A cell of a table at its place, from 0.
struct GridCell {
  std::size_t element = 0;  // of ElementTree::elements
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1;
};

/// The cells of a table where their spans put them (ISO 32000-1, 14.8.5.7).
struct TableGrid {
  std::vector<std::size_t> rows;  // elements of type TR
  std::vector<GridCell> cells;    // in reading order
  /// By row and column, the cell that covers the place; none: a gap.
  std::vector<std::vector<std::optional<std::size_t>>> places;
  std::vector<std::size_t> overlapping;  // cells that cover a place of another
  std::vector<std::size_t> overhanging;  // cells that span rows behind the last
};

TableGrid lay_out(const ElementTree& tree, std::size_t table);

}  // namespace nenpo::pdf
