#include "companion/table_grid.h"

#include <algorithm>

namespace nenpo::companion {
namespace {

using model::Role;

bool is_cell(Role role) { return role == Role::kTableHeader || role == Role::kTableCell; }

}  // namespace

TableGrid::TableGrid(const model::StructureTree& tree, std::size_t table) {
  read_rows(tree, table, false);
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (is_column_header(cells_[i])) headers_.push_back(i);
  }
  compare_with_head();
}

void TableGrid::read_rows(const model::StructureTree& tree, std::size_t node, bool in_head) {
  for (const std::size_t child : tree.nodes[node].children) {
    const Role role = tree.role(child);
    if (role == Role::kTableRow) {
      read_row(tree, child, in_head);
    } else if (role == Role::kTableHead || role == Role::kTableBody) {
      read_rows(tree, child, role == Role::kTableHead);
    }
  }
}

void TableGrid::read_row(const model::StructureTree& tree, std::size_t row, bool in_head) {
  std::size_t column = 0;
  for (const std::size_t child : tree.nodes[row].children) {
    if (!is_cell(tree.role(child))) continue;
    while (column < taken_until_.size() && taken_until_[column] > rows_) ++column;
    const model::TagBegin& tag = *tree.nodes[child].tag;
    const auto wide = static_cast<std::size_t>(std::max(1, tag.column_span));
    const auto high = static_cast<std::size_t>(std::max(1, tag.row_span));
    const bool head = in_head && tag.role == Role::kTableHeader;
    const model::Scope scope =
        head && tag.scope == model::Scope::kNone ? model::Scope::kColumn : tag.scope;
    cells_.push_back({child, rows_, column, high, wide, scope, head});
    taken_until_.resize(std::max(taken_until_.size(), column + wide));
    std::fill_n(taken_until_.begin() + static_cast<std::ptrdiff_t>(column), wide, rows_ + high);
    column += wide;
    columns_ = std::max(columns_, column);
  }
  ++rows_;
}

bool TableGrid::is_column_header(const GridCell& cell) const {
  return cell.scope == model::Scope::kColumn;
}

bool TableGrid::is_row_header(const GridCell& cell) const {
  return cell.scope == model::Scope::kRow && !is_band(cell);
}

void TableGrid::compare_with_head() {
  std::vector<std::size_t> lowest(columns_, cells_.size());  // header of each column
  for (const std::size_t header : headers_) {
    const auto first = lowest.begin() + static_cast<std::ptrdiff_t>(cells_[header].column);
    std::fill_n(first, cells_[header].columns, header);
  }
  const auto divides_header = [&](std::size_t edge) {
    return edge > 0 && edge < columns_ && lowest[edge] == lowest[edge - 1] &&
           lowest[edge] < cells_.size();
  };
  follows_head_.assign(rows_, true);
  for (const GridCell& cell : cells_) {
    if (cell.in_head) continue;
    if (divides_header(cell.column) || divides_header(cell.column + cell.columns)) {
      follows_head_[cell.row] = false;
    }
  }
}

bool TableGrid::names_its_row(const GridCell& cell) const {
  if (!is_row_header(cell) || !column_headers(cell).empty()) return false;
  return std::any_of(cells_.begin(), cells_.end(), [&](const GridCell& other) {
    return other.row == cell.row && !is_row_header(other) && column_headers(other).empty();
  });
}

std::vector<const GridCell*> TableGrid::column_headers(const GridCell& cell) const {
  std::vector<const GridCell*> found;
  if (is_band(cell) || !follows_head_[cell.row]) return found;
  for (const std::size_t number : headers_) {
    const GridCell& header = cells_[number];
    const bool above = header.row + header.rows <= cell.row;
    const bool over =
        header.column < cell.column + cell.columns && cell.column < header.column + header.columns;
    if (above && over) found.push_back(&header);
  }
  return found;
}

std::vector<const GridCell*> TableGrid::row_headers(const GridCell& cell) const {
  std::vector<const GridCell*> found;
  if (cell.in_head) return found;
  for (const GridCell& header : cells_) {
    const bool beside = header.row <= cell.row && cell.row < header.row + header.rows;
    if (beside && header.node != cell.node && is_row_header(header)) found.push_back(&header);
  }
  return found;
}

}  // namespace nenpo::companion
