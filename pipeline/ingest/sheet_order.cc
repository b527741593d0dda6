#include "ingest/sheet_order.h"

#include <algorithm>

namespace nenpo::ingest {
namespace {

bool before(const model::Cell& first, const model::Cell& second) { return first.at < second.at; }
bool same_place(const model::Cell& first, const model::Cell& second) {
  return first.at == second.at;
}

Finding duplicate_cell(const std::string& file, const model::Sheet& sheet,
                       const model::Cell& cell) {
  const std::string at = to_a1(cell.at);
  return {
      .code = "duplicate-cell",
      .severity = Severity::kWarning,
      .place = {.file = file, .sheet = sheet.name, .at = at},
      .message = "ファイルの中にセル" + at + "が二度書かれています。後に書かれた値「" +
                 cell.displayed + "」を使いました。",
      .remedy =
          "Excelで開いて値を確かめ、「名前を付けて保存」で保存し直してください（例：様式1.xlsx）。",
      .related = {}};
}

/// Of the cells at one address the last stays.
void drop_duplicates(model::Sheet& sheet, const std::string& file, Findings& findings) {
  auto& cells = sheet.cells;
  if (std::adjacent_find(cells.begin(), cells.end(), same_place) == cells.end()) return;
  constexpr std::size_t kMostReported = 20;
  std::size_t reported = 0;
  std::vector<model::Cell> kept;
  for (model::Cell& cell : cells) {
    if (kept.empty() || !same_place(kept.back(), cell)) {
      kept.push_back(std::move(cell));
      continue;
    }
    kept.back() = std::move(cell);
    if (reported++ < kMostReported) findings.push_back(duplicate_cell(file, sheet, kept.back()));
  }
  cells = std::move(kept);
}

void sort_once(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

template <typename Value>
bool holds(const std::vector<Value>& sorted, const Value& value) {
  return !sorted.empty() && std::binary_search(sorted.begin(), sorted.end(), value);
}

}  // namespace

CellMarks::CellMarks(model::Sheet& sheet) : sheet_(sheet) {
  sort_once(sheet.hidden_rows);
  sort_once(sheet.hidden_columns);
  anchors_.reserve(sheet.merges.size());
  for (const model::CellRange& merge : sheet.merges) anchors_.push_back(merge.first);
  std::sort(anchors_.begin(), anchors_.end());
}

bool CellMarks::is_hidden(CellAddress at) const {
  return sheet_.visibility != model::Visibility::kVisible || holds(sheet_.hidden_rows, at.row) ||
         holds(sheet_.hidden_columns, at.column);
}

void CellMarks::put_on(std::vector<model::Cell>& cells) const {
  for (model::Cell& cell : cells) {
    cell.hidden = is_hidden(cell.at);
    cell.merged = holds(anchors_, cell.at);
  }
}

void put_cells_in_order(model::Sheet& sheet, const std::string& file, Findings& findings) {
  if (!std::is_sorted(sheet.cells.begin(), sheet.cells.end(), before)) {
    std::stable_sort(sheet.cells.begin(), sheet.cells.end(), before);
  }
  drop_duplicates(sheet, file, findings);
}

void put_in_order(model::Sheet& sheet, const std::string& file, Findings& findings) {
  put_cells_in_order(sheet, file, findings);
  CellMarks(sheet).put_on(sheet.cells);
}

}  // namespace nenpo::ingest
