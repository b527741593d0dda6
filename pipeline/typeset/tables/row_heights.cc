#include "typeset/tables/row_heights.h"

#include <algorithm>
#include <numeric>

namespace nenpo::typeset {

RowHeights row_heights(const TableNeed& need, const LineCounts& lines) {
  std::vector<Pt> rows(need.leading.size());
  const auto height_of = [&](std::size_t i) {
    return need.leading[need.cells[i].row] * static_cast<double>(lines[i]) + need.row_padding;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const CellNeed& cell = need.cells[i];
    if (cell.rows == 1) rows[cell.row] = std::max(rows[cell.row], height_of(i));
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const CellNeed& cell = need.cells[i];
    if (cell.rows == 1) continue;
    Pt missing = height_of(i);
    for (std::size_t r = cell.row; r < cell.row + cell.rows; ++r) missing -= rows[r];
    if (missing > Pt{}) rows[cell.row + cell.rows - 1] += missing;
  }
  return {std::accumulate(rows.begin(), rows.end(), Pt{}),
          std::accumulate(lines.begin(), lines.end(), std::size_t{0})};
}

}  // namespace nenpo::typeset
