#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "model/style.h"
#include "typeset/blocks/setting.h"
#include "typeset/tables/table_cells.h"
#include "typeset/tables/table_columns.h"
#include "typeset/tables/table_grid.h"

namespace nenpo::typeset {

/// The words of merged cells that go on over a page break: they stand again, with the style's
/// 「（続き）」, beside the first row of the next page. Only the first line of the cell, and
/// nothing of a cell that is a figure, for that would be counted twice.
class GroupLabels {
 public:
  GroupLabels(const TableGrid& grid, const TableColumns& columns, const model::TableStyle& style,
              Setting& setting, const TableCells& cells)
      : grid_(grid), columns_(columns), style_(style), setting_(setting), cells_(cells) {}

  /// What stands above `row` where a page begins with it: `head` (may be null), and over the row
  /// itself the labels of the cells that it is the midst of.
  std::shared_ptr<const Piece> above(std::size_t row, const std::shared_ptr<const Piece>& head);

 private:
  std::vector<std::size_t> goes_on(std::size_t row) const;
  std::vector<TextLine> label(const GridCell& cell);
  bool draw(Piece& piece, std::size_t owner, std::size_t row);

  const TableGrid& grid_;
  const TableColumns& columns_;
  const model::TableStyle& style_;
  Setting& setting_;
  const TableCells& cells_;
};

}  // namespace nenpo::typeset
