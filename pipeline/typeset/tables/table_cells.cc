#include "typeset/tables/table_cells.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace nenpo::typeset {
namespace {

constexpr double kLeastOver = 0.01;  // em
/// A merged cell whose text is taller than this share of a page is divided over its rows.
constexpr double kTallestWhole = 0.5;

/// 表「取組の実績」の2列目「件数」
std::string column_name(const model::Table& table, std::size_t column) {
  std::string name = "表";
  if (!table.caption.empty()) name += "「" + model::plain_text(table.caption) + "」";
  name += "の" + std::to_string(column + 1) + "列目";
  for (auto row = table.header.rbegin(); row != table.header.rend(); ++row) {
    const std::string text = column < row->size() ? model::plain_text((*row)[column]) : "";
    const std::string head = replace_all(text, "\n", "");
    if (!head.empty()) return name + "「" + head + "」";
  }
  return name;
}

}  // namespace

TableCells::TableCells(const TableGrid& grid, const TableColumns& columns,
                       const model::TableStyle& style, Setting& setting, const model::Table& table)
    : grid_(grid),
      columns_(columns),
      style_(style),
      setting_(setting),
      lines_(grid.cells.size()),
      findings_(grid.cells.size()),
      divided_(grid.cells.size(), false),
      ends_(grid.cells.size()),
      heights_(grid.rows()) {
  std::vector<Overflow> worst(grid.columns);
  for (std::size_t i = 0; i < grid.cells.size(); ++i) set_lines(i, table, worst);
  for (const Overflow& overflow : worst) report(overflow, table);
  set_heights();
}

const model::TextStyle& TableCells::text_of(std::size_t row) const {
  return grid_.is_header(row) ? style_.head : style_.cell;
}

/// The setter says of a line that it is too long; the table says in which of its columns.
void TableCells::set_lines(std::size_t owner, const model::Table& table,
                           std::vector<Overflow>& worst) {
  const GridCell& cell = grid_.cells[owner];
  if (cell.text == nullptr) return;
  lines_[owner] = setting_.setter.set(*cell.text, text_of(cell.row),
                                      ragged(columns_.room(cell), Breaks::kByPhrase), table.from);
  for (TextLine& line : lines_[owner]) {
    line.findings.clear();
    const Em over = line.record.natural + line.record.adjustment - line.record.length;
    Overflow& most = worst[cell.column];
    if (over > most.over) most = {owner, over, line.record.text};
  }
}

/// One finding a column, of the text that stands out furthest.
void TableCells::report(const Overflow& overflow, const model::Table& table) {
  if (overflow.over.count() <= kLeastOver) return;
  const std::string characters = std::to_string(static_cast<int>(std::ceil(overflow.over.count())));
  const std::string at = table.from.line > 0 ? std::to_string(table.from.line) : std::string();
  findings_[overflow.owner].push_back(
      {.code = "box-overflow",
       .severity = Severity::kError,
       .place = {table.from.file, "", at},
       .message = setting_.publication + "の" +
                  column_name(table, grid_.cells[overflow.owner].column) + "に「" + overflow.text +
                  "」が" + characters + "字分入りきりません。",
       .remedy = "言葉を" + characters +
                 "字分短くするか（例: 単位を見出しに移す）、表の列を減らしてください。",
       .related = {}});
}

Pt TableCells::text_height(const GridCell& cell, std::size_t owner) const {
  const std::size_t lines = std::max<std::size_t>(lines_[owner].size(), 1);
  return text_of(cell.row).leading * static_cast<double>(lines) + style_.pad_y * 2;
}

/// A merged cell that needs more than its rows have makes the last of them higher.
void TableCells::set_heights() {
  const Pt tallest = setting_.style.page.leading * setting_.style.page.lines * kTallestWhole;
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    if (cell.rows == 1) heights_[cell.row] = std::max(heights_[cell.row], text_height(cell, i));
  }
  for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
    const GridCell& cell = grid_.cells[i];
    if (cell.rows == 1) continue;
    if (!grid_.is_header(cell.row) && text_height(cell, i) > tallest) {
      divide(i);
      continue;
    }
    const Pt missing = text_height(cell, i) - height_to_end(cell, cell.row);
    if (missing > Pt{}) heights_[cell.row + cell.rows - 1] += missing;
  }
}

/// Each row takes as many lines as it has room for, the last one the rest.
void TableCells::divide(std::size_t owner) {
  const GridCell& cell = grid_.cells[owner];
  const Pt leading = text_of(cell.row).leading;
  const std::size_t all = lines_[owner].size();
  std::size_t end = 0;
  for (std::size_t r = cell.row; r < cell.row + cell.rows; ++r) {
    const bool last = r + 1 == cell.row + cell.rows;
    const double room = std::floor((heights_[r] - style_.pad_y * 2) / leading + kLeastOver);
    end = last ? all : std::min(all, end + static_cast<std::size_t>(std::max(room, 1.0)));
    ends_[owner].push_back(end);
  }
  divided_[owner] = true;
  const std::size_t row = cell.row + cell.rows - 1;
  const Pt needed = leading * static_cast<double>(in_row(owner, row).count()) + style_.pad_y * 2;
  heights_[row] = std::max(heights_[row], needed);
}

Pt TableCells::height_to_end(const GridCell& cell, std::size_t row) const {
  Pt height;
  for (std::size_t r = row; r < cell.row + cell.rows; ++r) height += heights_[r];
  return height;
}

TableCells::Lines TableCells::in_row(std::size_t owner, std::size_t row) const {
  const GridCell& cell = grid_.cells[owner];
  if (!divided_[owner]) return {0, row == cell.row ? lines_[owner].size() : 0};
  const std::size_t index = row - cell.row;
  return {index == 0 ? 0 : ends_[owner][index - 1], ends_[owner][index]};
}

std::size_t TableCells::line_count(std::size_t row) const {
  std::size_t lines = 1;
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    lines = std::max(lines, in_row(grid_.owners[row][c], row).count());
  }
  return lines;
}

bool TableCells::has_note_marks(std::size_t row) const {
  for (const std::size_t owner : grid_.owners[row]) {
    const Lines in = in_row(owner, row);
    for (std::size_t i = in.from; i < in.to; ++i) {
      if (!lines_[owner][i].note_marks.empty()) return true;
    }
  }
  return false;
}

bool TableCells::text_goes_on(std::size_t row) const {
  for (std::size_t c = 0; c < grid_.columns; ++c) {
    const std::size_t owner = grid_.owners[row][c];
    if (grid_.ends_below(row, c) || divided_[owner]) continue;
    const GridCell& cell = grid_.cells[owner];
    Pt needed = text_height(cell, owner);
    for (std::size_t r = cell.row; r <= row; ++r) needed -= heights_[r];
    if (needed > Pt{}) return true;
  }
  return false;
}

Pt TableCells::centring(std::size_t owner) const {
  const GridCell& cell = grid_.cells[owner];
  if (!grid_.is_header(cell.row)) return Pt{};
  return (height_to_end(cell, cell.row) - text_height(cell, owner)) / 2;
}

}  // namespace nenpo::typeset
