#include "normalize/card_finder.h"

#include <algorithm>
#include <map>

#include "normalize/submitted_cell.h"
#include "normalize/table_finder.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kLeastLabels = 4;
constexpr std::uint32_t kGroupRows =
    10;  // a group's label stands at most so far above its last row

/// A filled cell of the sheet and the field it names, if it is a label. `grouped`: only together
/// with the label left of it, as 値 behind 現在値.
struct CardCell {
  const model::Cell* cell = nullptr;
  std::optional<NamedField> named;
  bool grouped = false;
};

/// The text left of a label in its row, or of the merged range that reaches down to it: the group's
/// label.
std::string group_of(const model::Sheet& sheet, CellAddress at) {
  if (at.column == 0) return {};
  const model::Cell* left = cell_or_anchor(sheet, {at.row, at.column - 1});
  if (left != nullptr) return text_of(sheet, *left);
  for (std::uint32_t row = at.row; row-- > 0 && at.row - row <= kGroupRows;) {
    const model::Cell* above = sheet.find({row, at.column - 1});
    if (above != nullptr) return text_of(sheet, *above);
  }
  return {};
}

std::map<std::uint32_t, std::vector<CardCell>> rows_of(const model::Sheet& sheet,
                                                       const TableLabels& labels) {
  std::map<std::uint32_t, std::vector<CardCell>> rows;
  for (const model::Cell& cell : sheet.cells) {
    if (cell.hidden || !is_filled(sheet, cell)) continue;
    const std::string text = text_of(sheet, cell);
    const auto alone = labels.find("", text);
    const auto named = labels.find(group_of(sheet, cell.at), text);
    const bool grouped = named && (!alone || alone->field != named->field);
    rows[cell.at.row].push_back({&cell, named, grouped});
  }
  return rows;
}

/// Where the value of a label belongs: right of it, behind the merged range that it may fill.
CellAddress value_place(const model::Sheet& sheet, CellAddress label) {
  const model::CellRange* range = merge_around(sheet, label);
  return {label.row, (range == nullptr ? label.column : range->last.column) + 1};
}

void add_fields(const model::Sheet& sheet, const std::vector<CardCell>& row, Card& card) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!row[i].named || card.record.find(row[i].named->field->id) != nullptr) continue;
    const CellAddress label = row[i].cell->at;
    card.labels.push_back(label);
    const bool is_group = i + 1 < row.size() && row[i + 1].grouped;
    if (is_group) continue;
    RecordField field{row[i].named->field, value_place(sheet, label), nullptr, row[i].named->unit};
    const bool filled = i + 1 < row.size() && !row[i + 1].named;
    if (filled) field.cell = row[i + 1].cell;
    if (filled) field.at = row[i + 1].cell->at;
    card.record.fields.push_back(field);
  }
}

}  // namespace

std::optional<Card> find_card(const model::Sheet& sheet, const FormLabels& labels) {
  std::vector<std::string> titles;
  if (!sheet.cells.empty()) titles.push_back(text_of(sheet, sheet.cells.front()));
  const TableLabels* table = labels_of_section(labels, sheet.name, titles);
  if (table == nullptr) return std::nullopt;
  Card card;
  card.record.sheet = &sheet;
  card.record.table = &table->table();
  for (const auto& [number, row] : rows_of(sheet, *table)) add_fields(sheet, row, card);
  const auto filled = std::count_if(card.record.fields.begin(), card.record.fields.end(),
                                    [](const RecordField& field) { return field.cell != nullptr; });
  if (static_cast<std::size_t>(filled) < kLeastLabels) return std::nullopt;
  return card;
}

}  // namespace nenpo::normalize
