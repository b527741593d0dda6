#include "assemble/blocks/table_rows.h"

#include <algorithm>

namespace nenpo::assemble {
namespace {

/// 庁内（続き） of 庁内 22件.
model::Inlines continued(const model::Inlines& label) {
  model::Inlines words;
  for (const model::Inline& part : label) {
    if (std::holds_alternative<model::LineBreak>(part)) break;
    words.push_back(part);
  }
  words.emplace_back(model::LineBreak{});
  words.emplace_back(model::Text{"（続き）", false, {}});
  return words;
}

}  // namespace

model::Table table_rows(const model::Table& table, std::size_t first, std::size_t last) {
  model::Table part = table;
  const std::size_t header = table.header.size();
  last = std::min(last, table.rows.size());
  first = std::min(first, last);
  const auto begin = table.rows.begin();
  part.rows.assign(begin + static_cast<std::ptrdiff_t>(first),
                   begin + static_cast<std::ptrdiff_t>(last));
  part.merged.clear();
  for (const model::MergedCell& cell : table.merged) {
    if (cell.row < header) {
      part.merged.push_back(cell);
      continue;
    }
    const std::size_t row = cell.row - header;
    const std::size_t from = std::max(row, first);
    const std::size_t to = std::min(row + cell.rows, last);
    if (from >= to) continue;
    if (row < first) part.rows[0][cell.column] = continued(table.rows[row][cell.column]);
    const model::MergedCell kept{header + from - first, cell.column, to - from, cell.columns};
    if (kept.rows > 1 || kept.columns > 1) part.merged.push_back(kept);
  }
  part.marked_rows.clear();
  for (const std::size_t row : table.marked_rows) {
    if (row >= first && row < last) part.marked_rows.push_back(row - first);
  }
  return part;
}

}  // namespace nenpo::assemble
