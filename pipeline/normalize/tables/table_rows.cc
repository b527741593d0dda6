#include "normalize/tables/table_rows.h"

#include <algorithm>

#include "normalize/submitted_cell.h"
#include "normalize/values/choice.h"

namespace nenpo::normalize {
namespace {

bool is_column(const FoundTable& table, std::uint32_t column) {
  const auto found =
      std::partition_point(table.columns.begin(), table.columns.end(),
                           [column](const FoundColumn& known) { return known.column < column; });
  return found != table.columns.end() && found->column == column;
}

}  // namespace

TableRows::TableRows(const SheetView& view, const FoundTable& table, const RowWords& words,
                     CellLedger& ledger)
    : view_(view),
      table_(table),
      words_(words),
      ledger_(ledger),
      merged_(view.sheet(), table.columns.front().column, table.columns.back().column),
      record_{&view.sheet(), &table.definition(), {}},
      carried_(table.columns.size()),
      last_row_(table.first_row - 1),
      last_filled_(last_row_) {
  for (const FoundColumn& column : table.columns) {
    RecordField& field = record_.fields.emplace_back();
    field.definition = column.named.field;
    field.label_unit = column.named.unit;
    field.label_year = column.named.year;
    field.label_number = column.named.number;
  }
}

void TableRows::read(bool readable, const std::vector<RecordField>& above, const RecordSink& sink) {
  record_.fields.insert(record_.fields.end(), above.begin(), above.end());
  for (std::size_t index = view_.row_at(table_.title_row); index < view_.rows().size(); ++index) {
    const SheetView::Row& row = view_.rows()[index];
    if (row.number >= table_.end_row) return;
    const SheetView::Cells cells = view_.cells(row, table_.first_column, table_.last_column);
    if (cells.empty()) continue;
    const std::string_view reason = words_.reason(text_of(view_.sheet(), *cells.front()));
    if (row.number < table_.header_row) {
      if (!reason.empty() || cells.size() == 1) ignore(cells, reason.empty() ? "title" : reason);
    } else if (row.number < table_.first_row) {
      ignore(cells, "header");
    } else if (!readable) {
      ignore(cells, "missing-column");
    } else if (!reason.empty() && !is_choice(*cells.front())) {
      ignore(cells, reason);
    } else if (is_withheld(cells)) {
      fill(row.number, cells);  // a group's name in this row counts for the rows below
      ignore(cells, "withheld");
    } else if (!is_outside(cells)) {
      read_row(row.number, cells, sink);
    }
  }
}

/// 合計 may be a choice of the column it stands in: then its row is a record.
bool TableRows::is_choice(const model::Cell& cell) const {
  const auto column =
      std::find_if(table_.columns.begin(), table_.columns.end(),
                   [&cell](const FoundColumn& known) { return known.column == cell.at.column; });
  return column != table_.columns.end() &&
         find_choice(text_of(view_.sheet(), cell), column->named.field->choices) != nullptr;
}

bool TableRows::is_withheld(SheetView::Cells row) const {
  return std::any_of(row.begin(), row.end(), [this](const model::Cell* cell) {
    const auto text = plain_text_of(view_.sheet(), *cell);
    return words_.is_withheld(text ? *text : text_of(view_.sheet(), *cell));
  });
}

/// A cell alone, behind an empty row, belongs to no table of several columns.
bool TableRows::is_outside(SheetView::Cells row) const {
  const auto published = [this](const model::Cell* cell) {
    return std::any_of(table_.columns.begin(), table_.columns.end(), [cell](const auto& column) {
      return column.column == cell->at.column && column.named.field->use == FieldUse::kPublished;
    });
  };
  if (std::none_of(row.begin(), row.end(), published)) return true;
  return row.size() == 1 && table_.columns.size() > 2 && row.front()->at.row > last_row_ + 1;
}

void TableRows::ignore(SheetView::Cells row, std::string_view reason) {
  for (const model::Cell* cell : row) ledger_.ignore(view_.sheet(), *cell, reason);
}

/// The value of a merged range that begins among the records, in its first column. It is seen
/// where its first row is hidden, too.
const model::Cell* TableRows::merged_cell(CellAddress at) const {
  const model::CellRange* range = merged_.around(at);
  if (range == nullptr || range->first.column != at.column || range->first.row < table_.first_row)
    return nullptr;
  const model::Cell* cell = view_.sheet().find(range->first);
  return cell == nullptr || (cell->hidden && range->last.row == range->first.row) ? nullptr : cell;
}

/// The last value of a column in the rows between the last one and this, which are hidden.
const model::Cell* TableRows::hidden_above(CellAddress at) const {
  for (std::uint32_t row = at.row; row-- > last_filled_ + 1;) {
    const model::Cell* cell = view_.sheet().find({row, at.column});
    if (cell != nullptr && cell->hidden && is_filled(view_.sheet(), *cell)) return cell;
  }
  return nullptr;
}

/// A formula that was never calculated shows nothing, but its cell is not empty.
const model::Cell* TableRows::uncalculated(CellAddress at) const {
  const model::Cell* cell = view_.sheet().find(at);
  return cell == nullptr || cell->hidden || !cell->formula || cell->cached ? nullptr : cell;
}

void TableRows::fill(std::uint32_t number, SheetView::Cells row) {
  auto next = row.begin();
  for (std::size_t i = 0; i < table_.columns.size(); ++i) {
    const CellAddress at{number, table_.columns[i].column};
    while (next != row.end() && (*next)->at.column < at.column) ++next;
    const bool own = next != row.end() && (*next)->at.column == at.column;
    RecordField& field = record_.fields[i];
    field.at = at;
    field.cell = own ? *next : merged_cell(at);
    if (field.cell == nullptr) field.cell = uncalculated(at);
    if (!field.definition->carries_down) continue;
    if (field.cell == nullptr) field.cell = hidden_above(at);
    if (field.cell == nullptr) field.cell = carried_[i];
    carried_[i] = field.cell;
  }
  last_filled_ = number;
}

void TableRows::ignore_extra(SheetView::Cells row) {
  for (const model::Cell* cell : row) {
    if (!is_column(table_, cell->at.column)) ledger_.ignore(view_.sheet(), *cell, "extra-column");
  }
}

void TableRows::read_row(std::uint32_t number, SheetView::Cells row, const RecordSink& sink) {
  last_row_ = number;
  fill(number, row);
  ignore_extra(row);
  sink(record_);
}

}  // namespace nenpo::normalize
