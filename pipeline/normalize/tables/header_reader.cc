#include "normalize/tables/header_reader.h"

#include <algorithm>
#include <set>

#include "normalize/submitted_cell.h"

namespace nenpo::normalize {
namespace {

using Cells = SheetView::Cells;
using Taken = std::vector<ColumnRange>;
using Columns = std::vector<FoundColumn>;

bool is_taken(const Taken& taken, std::uint32_t column) {
  return std::any_of(taken.begin(), taken.end(), [column](const ColumnRange& range) {
    return column >= range.first && column <= range.last;
  });
}

const model::Cell* cell_in(Cells row, std::uint32_t column) {
  const auto found = std::partition_point(
      row.begin(), row.end(), [column](const auto* cell) { return cell->at.column < column; });
  return found == row.end() || (*found)->at.column != column ? nullptr : *found;
}

/// The group label above a column of the second header row. Without merged ranges (CSV) a group
/// reaches to the next one.
const model::Cell* group_above(const model::Sheet& sheet, Cells groups, std::uint32_t column) {
  if (groups.empty()) return nullptr;
  if (const model::Cell* own = cell_in(groups, column)) return own;
  const CellAddress above{groups.front()->at.row, column};
  if (const model::CellRange* range = merge_around(sheet, above)) return sheet.find(range->first);
  const auto next = std::partition_point(groups.begin(), groups.end(), [column](const auto* cell) {
    return cell->at.column <= column;
  });
  if (next == groups.begin()) return nullptr;
  const model::Cell* left = *std::prev(next);
  return merge_around(sheet, left->at) == nullptr ? left : nullptr;
}

Columns one_level(const model::Sheet& sheet, Cells row, const TableLabels& labels,
                  const Taken& taken) {
  Columns columns;
  for (const model::Cell* cell : row) {
    if (is_taken(taken, cell->at.column)) continue;
    const auto named = labels.find("", text_of(sheet, *cell));
    if (named) columns.push_back({cell->at.column, *named});
  }
  return columns;
}

/// A field that has a value a year, below a label without one, as 達成状況区分 below 2011年度.
void take_year_of_group(NamedField& named, const std::string& group, const TableLabels& labels) {
  if (!named.field->by_year || !named.year.empty()) return;
  if (const auto year = labels.year_of(group)) named.year = *year;
}

Columns two_levels(const model::Sheet& sheet, Cells groups, Cells row, const TableLabels& labels,
                   const Taken& taken) {
  std::set<std::uint32_t> numbers;
  for (const Cells level : {groups, row}) {
    for (const model::Cell* cell : level) numbers.insert(cell->at.column);
  }
  Columns columns;
  for (const std::uint32_t column : numbers) {
    if (is_taken(taken, column)) continue;
    const model::Cell* below = cell_in(row, column);
    const model::Cell* group = below == nullptr ? nullptr : group_above(sheet, groups, column);
    const std::string group_text = group == nullptr ? "" : text_of(sheet, *group);
    auto named = labels.find(group_text,
                             text_of(sheet, below == nullptr ? *cell_in(groups, column) : *below));
    if (!named) continue;
    take_year_of_group(*named, group_text, labels);
    columns.push_back({column, *named});
  }
  return columns;
}

/// 達成状況区分 behind 2011年度実施結果 is that year's.
void take_years_from_the_left(Columns& columns) {
  std::string year;
  for (FoundColumn& column : columns) {
    if (!column.named.year.empty()) year = column.named.year;
    if (column.named.field->by_year && column.named.year.empty()) column.named.year = year;
  }
}

/// How many different values the columns from `begin` on name.
std::size_t count_values(const Columns& columns, std::size_t begin) {
  std::size_t count = 0;
  for (std::size_t i = begin; i < columns.size(); ++i) {
    const bool again = std::any_of(
        columns.begin() + static_cast<std::ptrdiff_t>(begin),
        columns.begin() + static_cast<std::ptrdiff_t>(i),
        [&](const FoundColumn& other) { return other.named.same_value(columns[i].named); });
    count += again ? 0 : 1;
  }
  return count;
}

/// Ends where a table of the same kind begins beside it; a label that merely comes twice is
/// dropped.
Columns first_table(Columns columns, std::size_t least_labels) {
  take_years_from_the_left(columns);
  Columns kept;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool again = std::any_of(kept.begin(), kept.end(), [&](const FoundColumn& other) {
      return other.named.same_value(columns[i].named);
    });
    if (!again) {
      kept.push_back(columns[i]);
    } else if (count_values(columns, i) >= least_labels) {
      break;
    }
  }
  return kept;
}

/// A row of a 個票 reads label, value, label, value.
bool reads_like_a_card(Cells row, const Columns& columns) {
  const auto is_label = [&columns](const model::Cell* cell) {
    return std::any_of(columns.begin(), columns.end(), [cell](const FoundColumn& column) {
      return column.column == cell->at.column;
    });
  };
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!is_label(row[i])) continue;
    if (i + 1 == row.size() || is_label(row[i + 1])) return false;
  }
  return true;
}

/// Few labels make a header only where little else stands between them.
bool is_enough(Cells row, const Columns& columns, const TableLabels& labels) {
  constexpr std::size_t kManyLabels = 4;
  if (columns.size() < labels.least_labels()) return false;
  if (columns.size() >= kManyLabels) return true;
  const auto between = std::count_if(row.begin(), row.end(), [&columns](const model::Cell* cell) {
    return cell->at.column >= columns.front().column && cell->at.column <= columns.back().column;
  });
  return columns.size() * 2 > static_cast<std::size_t>(between);
}

}  // namespace

Header read_header(const SheetView& view, std::size_t row, std::uint32_t first_free,
                   const TableLabels& labels, const std::vector<ColumnRange>& taken) {
  const model::Sheet& sheet = view.sheet();
  const SheetView::Row& own = view.rows()[row];
  const Cells cells = view.cells(own);
  Header header{own.number, own.number + 1,
                first_table(one_level(sheet, cells, labels, taken), labels.least_labels())};
  if (reads_like_a_card(cells, header.columns)) header.columns.clear();
  const auto try_two_levels = [&](std::size_t upper, std::size_t lower) {
    const SheetView::Row& above = view.rows()[upper];
    const SheetView::Row& below = view.rows()[lower];
    if (above.number + 1 != below.number || above.number < first_free) return;
    auto columns =
        first_table(two_levels(sheet, view.cells(above), view.cells(below), labels, taken),
                    labels.least_labels());
    if (columns.size() > header.columns.size())
      header = {above.number, below.number + 1, std::move(columns)};
  };
  if (row + 1 < view.rows().size()) try_two_levels(row, row + 1);
  if (row > 0) try_two_levels(row - 1, row);
  if (header.columns.empty() || !is_enough(cells, header.columns, labels)) return {};
  return header;
}

}  // namespace nenpo::normalize
