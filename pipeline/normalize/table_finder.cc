#include "normalize/table_finder.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

constexpr std::size_t kLeastLabels = 4;  // a row that names fewer fields is no header

/// The visible, filled cells of one row by column.
using Row = std::map<std::uint32_t, const model::Cell*>;
using Rows = std::map<std::uint32_t, Row>;

Rows visible_rows(const model::Sheet& sheet) {
  Rows rows;
  for (const model::Cell& cell : sheet.cells) {
    if (!cell.hidden && is_filled(sheet, cell)) rows[cell.at.row].emplace(cell.at.column, &cell);
  }
  return rows;
}

/// The group label above a column of the second header row. Without merged ranges (CSV) a group
/// reaches to the next one.
const model::Cell* group_above(const model::Sheet& sheet, const Row& groups, CellAddress at) {
  if (const auto own = groups.find(at.column); own != groups.end()) return own->second;
  if (const model::CellRange* range = merge_around(sheet, at)) return sheet.find(range->first);
  auto next = groups.lower_bound(at.column);
  if (next == groups.begin()) return nullptr;
  const model::Cell* left = std::prev(next)->second;
  return merge_around(sheet, left->at) == nullptr ? left : nullptr;
}

void add_column(std::vector<FoundColumn>& columns, std::uint32_t column,
                std::optional<NamedField> named) {
  if (!named) return;
  const bool taken =
      std::any_of(columns.begin(), columns.end(),
                  [&named](const FoundColumn& other) { return other.named.field == named->field; });
  if (!taken) columns.push_back({column, *named});
}

std::vector<FoundColumn> one_level(const model::Sheet& sheet, const Row& row,
                                   const TableLabels& labels) {
  std::vector<FoundColumn> columns;
  for (const auto& [column, cell] : row) {
    add_column(columns, column, labels.find("", text_of(sheet, *cell)));
  }
  return columns;
}

std::vector<FoundColumn> two_levels(const model::Sheet& sheet, const Row& groups, const Row& row,
                                    const TableLabels& labels) {
  std::set<std::uint32_t> numbers;
  for (const Row* level : {&groups, &row}) {
    for (const auto& [column, cell] : *level) numbers.insert(column);
  }
  std::vector<FoundColumn> columns;
  for (const std::uint32_t column : numbers) {
    const auto below = row.find(column);
    if (below == row.end()) {
      add_column(columns, column, labels.find("", text_of(sheet, *groups.at(column))));
      continue;
    }
    const CellAddress above{groups.begin()->second->at.row, column};
    const model::Cell* group = group_above(sheet, groups, above);
    const std::string group_text = group == nullptr ? "" : text_of(sheet, *group);
    add_column(columns, column, labels.find(group_text, text_of(sheet, *below->second)));
  }
  return columns;
}

/// The header that begins in a row, read with one of the form's tables.
FoundTable header_at(const model::Sheet& sheet, const Rows& rows, Rows::const_iterator at,
                     const TableLabels& labels) {
  FoundTable table;
  table.definition = &labels.table();
  table.header_row = at->first;
  table.first_row = at->first + 1;
  table.columns = one_level(sheet, at->second, labels);
  const auto below = std::next(at);
  if (below == rows.end() || below->first != at->first + 1) return table;
  auto columns = two_levels(sheet, at->second, below->second, labels);
  if (columns.size() <= table.columns.size()) return table;
  table.columns = std::move(columns);
  table.first_row = below->first + 1;
  return table;
}

bool may_be_header(const model::Sheet& sheet, const Rows& rows, Rows::const_iterator row,
                   const FormLabels& labels) {
  if (row->second.size() < kLeastLabels) return false;
  return std::any_of(labels.tables.begin(), labels.tables.end(), [&](const TableLabels& table) {
    return header_at(sheet, rows, row, table).columns.size() >= kLeastLabels;
  });
}

std::vector<std::string> first_texts(const model::Sheet& sheet, const Rows& rows,
                                     std::uint32_t from, std::uint32_t to) {
  std::vector<std::string> texts;
  for (auto row = rows.lower_bound(from); row != rows.end() && row->first < to; ++row) {
    texts.push_back(text_of(sheet, *row->second.begin()->second));
  }
  return texts;
}

/// The row of the title nearest above a header: everything from there on belongs to the table.
std::uint32_t title_row_above(const model::Sheet& sheet, const Rows& rows,
                              const TableLabels& labels, std::uint32_t from, std::uint32_t header) {
  for (auto row = rows.lower_bound(from); row != rows.end() && row->first < header; ++row) {
    const std::string text = text_of(sheet, *row->second.begin()->second);
    for (const std::string& word : labels.table().section_words) {
      if (label_key(text).starts_with(label_key(word))) return row->first;
    }
  }
  return header;
}

}  // namespace

const FoundColumn* FoundTable::find(std::string_view field_id) const {
  const auto found = std::find_if(
      columns.begin(), columns.end(),
      [field_id](const FoundColumn& column) { return column.named.field->id == field_id; });
  return found == columns.end() ? nullptr : &*found;
}

const TableLabels* labels_of_section(const FormLabels& labels, const std::string& sheet_name,
                                     const std::vector<std::string>& titles) {
  const TableLabels* without_words = nullptr;
  for (const TableLabels& table : labels.tables) {
    const auto& words = table.table().section_words;
    if (words.empty() && without_words == nullptr) without_words = &table;
    for (const std::string& word : words) {
      const std::string key = label_key(word);
      const bool titled = std::any_of(
          titles.begin(), titles.end(),
          [&key](const std::string& title) { return label_key(title).starts_with(key); });
      if (titled || label_key(sheet_name).find(key) != std::string::npos) return &table;
    }
  }
  return without_words;
}

std::vector<FoundTable> find_tables(const model::Sheet& sheet, const FormLabels& labels) {
  std::vector<FoundTable> tables;
  const Rows rows = visible_rows(sheet);
  std::uint32_t section = 0;
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    if (row->first < section || !may_be_header(sheet, rows, row, labels)) continue;
    const TableLabels* wanted =
        labels_of_section(labels, sheet.name, first_texts(sheet, rows, section, row->first));
    if (wanted == nullptr) return tables;
    FoundTable table = header_at(sheet, rows, row, *wanted);
    table.title_row = title_row_above(sheet, rows, *wanted, section, table.header_row);
    if (!tables.empty()) tables.back().end_row = table.title_row;
    section = table.first_row;
    tables.push_back(std::move(table));
  }
  if (!tables.empty()) tables.back().end_row = rows.rbegin()->first + 1;
  return tables;
}

}  // namespace nenpo::normalize
