#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/workbook.h"

namespace nenpo::normalize {

/// The visible, filled cells of a sheet, row by row: what a person sees of it.
class SheetView {
 public:
  using Cells = std::span<const model::Cell* const>;
  struct Row {
    std::uint32_t number = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  explicit SheetView(const model::Sheet& sheet);

  const model::Sheet& sheet() const { return *sheet_; }
  const std::vector<Row>& rows() const { return rows_; }
  Cells cells(const Row& row) const {
    return Cells(cells_).subspan(row.begin, row.end - row.begin);
  }
  /// The cells of a row whose columns lie in [first, last].
  Cells cells(const Row& row, std::uint32_t first, std::uint32_t last) const;
  /// Index of the first row at or below `number`.
  std::size_t row_at(std::uint32_t number) const;

 private:
  const model::Sheet* sheet_;
  std::vector<const model::Cell*> cells_;
  std::vector<Row> rows_;
};

/// The merged ranges of some columns, found quickly by row.
class MergedColumns {
 public:
  MergedColumns(const model::Sheet& sheet, std::uint32_t first, std::uint32_t last);
  /// The merged range around an address of these columns, or null.
  const model::CellRange* around(CellAddress at) const;

 private:
  std::uint32_t first_;
  std::vector<std::vector<const model::CellRange*>> columns_;  // by column; by row in each
};

}  // namespace nenpo::normalize
