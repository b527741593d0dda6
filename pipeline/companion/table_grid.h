#pragma once

#include <cstddef>
#include <vector>

#include "model/structure_tree.h"

namespace nenpo::companion {

/// A cell of a table: where it begins, and over how many rows and columns it goes. From 0.
struct GridCell {
  std::size_t node = 0;  // of the structure tree
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1;
  model::Scope scope = model::Scope::kNone;  // of a header
  bool in_head = false;                      // stands in the table's head
};

/// The cells of a table, by row and column, and which of them are headers of which (PDF 1.7,
/// 14.8.4.3.4: those of its column above a cell, those of its row beside it).
class TableGrid {
 public:
  TableGrid(const model::StructureTree& tree, std::size_t table);

  const std::vector<GridCell>& cells() const { return cells_; }
  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }

  bool is_column_header(const GridCell& cell) const;
  bool is_row_header(const GridCell& cell) const;
  /// A cell over the whole width: it names the rows below it.
  bool is_band(const GridCell& cell) const { return columns_ > 1 && cell.columns == columns_; }
  /// A row header without a header of its own, which is the name of the other cells of its row.
  bool names_its_row(const GridCell& cell) const;
  /// The headers of a cell's columns, from above. None for a row whose cells are divided otherwise
  /// than the head: what stands above them by chance says nothing of them.
  std::vector<const GridCell*> column_headers(const GridCell& cell) const;
  /// The other cells of its row that are headers of it.
  std::vector<const GridCell*> row_headers(const GridCell& cell) const;

 private:
  void read_rows(const model::StructureTree& tree, std::size_t node, bool in_head);
  void read_row(const model::StructureTree& tree, std::size_t row, bool in_head);
  void compare_with_head();

  std::vector<GridCell> cells_;
  std::vector<std::size_t> taken_until_;  // by column: the first row that no cell above reaches
  std::vector<std::size_t> headers_;      // of columns, indices of cells_
  std::vector<bool> follows_head_;        // by row
  std::size_t rows_ = 0, columns_ = 0;
};

}  // namespace nenpo::companion
