#pragma once

#include <cstdint>
#include <vector>

#include "normalize/cell_ledger.h"
#include "normalize/record_finder.h"
#include "normalize/tables/row_words.h"
#include "normalize/tables/sheet_view.h"
#include "normalize/tables/table_finder.h"

namespace nenpo::normalize {

/// Makes the rows of one table records, and writes off the rows and cells that are none.
class TableRows {
 public:
  TableRows(const SheetView& view, const FoundTable& table, const RowWords& words,
            CellLedger& ledger);

  /// `above`: the values that every record shares. Not `readable`: its key is missing, so that
  /// every row is written off.
  void read(bool readable, const std::vector<RecordField>& above, const RecordSink& sink);

 private:
  void read_row(std::uint32_t number, SheetView::Cells row, const RecordSink& sink);
  bool is_outside(SheetView::Cells row) const;
  bool is_choice(const model::Cell& cell) const;
  bool is_withheld(SheetView::Cells row) const;
  void ignore(SheetView::Cells row, std::string_view reason);
  void fill(std::uint32_t number, SheetView::Cells row);
  const model::Cell* merged_cell(CellAddress at) const;
  const model::Cell* hidden_above(CellAddress at) const;
  const model::Cell* uncalculated(CellAddress at) const;
  void ignore_extra(SheetView::Cells row);

  const SheetView& view_;
  const FoundTable& table_;
  const RowWords& words_;
  CellLedger& ledger_;
  MergedColumns merged_;
  Record record_;  // used again for every row
  std::vector<const model::Cell*> carried_;
  std::uint32_t last_row_ = 0;     // of a record, or of the header
  std::uint32_t last_filled_ = 0;  // the same, rows that are withheld included
};

}  // namespace nenpo::normalize
