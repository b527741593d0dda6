#pragma once

#include <cstdint>
#include <vector>

#include "normalize/form_labels.h"
#include "normalize/record.h"
#include "normalize/tables/row_words.h"
#include "normalize/tables/sheet_view.h"

namespace nenpo::normalize {

/// A 個票: labels left and values right. Groups (現在値) may stand left of their labels (値), a
/// text may go on in the cells below its value, and further records in the columns right of the
/// first.
struct FoundCard {
  const TableLabels* labels = nullptr;
  std::uint32_t first_row = 0;
  std::uint32_t end_row = 0;  // behind its last row
  std::vector<CellAddress> label_cells;
  std::vector<Record> records;  // none when nothing is filled in
};

/// The cards in the rows [from, to) that name enough fields of one of the tables. A number that
/// comes again begins another card.
std::vector<FoundCard> find_cards(const SheetView& view,
                                  const std::vector<const TableLabels*>& tables,
                                  const RowWords& words, std::uint32_t from, std::uint32_t to);

}  // namespace nenpo::normalize
