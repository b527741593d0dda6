#include "normalize/tables/sheet_view.h"

#include <algorithm>

#include "normalize/submitted_cell.h"

namespace nenpo::normalize {

SheetView::SheetView(const model::Sheet& sheet) : sheet_(&sheet) {
  cells_.reserve(sheet.cells.size());
  for (const model::Cell& cell : sheet.cells) {
    if (cell.hidden || !is_filled(sheet, cell)) continue;
    if (rows_.empty() || rows_.back().number != cell.at.row)
      rows_.push_back({cell.at.row, cells_.size(), cells_.size()});
    cells_.push_back(&cell);
    rows_.back().end = cells_.size();
  }
}

SheetView::Cells SheetView::cells(const Row& row, std::uint32_t first, std::uint32_t last) const {
  const Cells all = cells(row);
  const auto begin = std::partition_point(
      all.begin(), all.end(), [first](const model::Cell* cell) { return cell->at.column < first; });
  const auto end = std::partition_point(
      begin, all.end(), [last](const model::Cell* cell) { return cell->at.column <= last; });
  return {begin, end};
}

std::size_t SheetView::row_at(std::uint32_t number) const {
  const auto row = std::partition_point(
      rows_.begin(), rows_.end(), [number](const Row& entry) { return entry.number < number; });
  return static_cast<std::size_t>(row - rows_.begin());
}

MergedColumns::MergedColumns(const model::Sheet& sheet, std::uint32_t first, std::uint32_t last)
    : first_(first), columns_(last - first + 1) {
  for (const model::CellRange& range : sheet.merges) {
    const std::uint32_t end = std::min(range.last.column, last);
    for (std::uint32_t column = std::max(range.first.column, first); column <= end; ++column) {
      columns_[column - first].push_back(&range);
    }
  }
  for (auto& ranges : columns_) {
    std::sort(ranges.begin(), ranges.end(),
              [](const model::CellRange* a, const model::CellRange* b) {
                return a->first.row < b->first.row;
              });
  }
}

const model::CellRange* MergedColumns::around(CellAddress at) const {
  const auto& ranges = columns_[at.column - first_];
  const auto behind = std::partition_point(
      ranges.begin(), ranges.end(),
      [at](const model::CellRange* range) { return range->first.row <= at.row; });
  if (behind == ranges.begin() || !(*std::prev(behind))->contains(at)) return nullptr;
  return *std::prev(behind);
}

}  // namespace nenpo::normalize
