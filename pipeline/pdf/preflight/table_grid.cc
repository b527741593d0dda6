#include "pdf/preflight/table_grid.h"

#include <algorithm>

namespace nenpo::pdf {
namespace {

constexpr long long kMostColumns = 1000;  // of one cell: a wrong number must not cost memory

std::size_t span_of(const Element& cell, const char* key) {
  QPDFObjectHandle span = attribute_of(cell, "Table", key);
  if (!span.isInteger()) return 1;
  return static_cast<std::size_t>(std::clamp(span.getIntValue(), 1LL, kMostColumns));
}

class Layout {
 public:
  Layout(const ElementTree& tree, std::size_t table) : elements_(tree.elements) {
    add_rows(table);
    grid_.places.resize(grid_.rows.size());
    for (std::size_t row = 0; row < grid_.rows.size(); ++row) lay_row(row);
  }

  TableGrid grid() && { return std::move(grid_); }

 private:
  void add_rows(std::size_t at) {
    for (const std::size_t child : elements_[at].children) {
      const std::string& type = elements_[child].type;
      if (type == "TR") grid_.rows.push_back(child);
      if (type == "THead" || type == "TBody" || type == "TFoot") add_rows(child);
    }
  }

  void lay_row(std::size_t row) {
    std::size_t column = 0;
    for (const std::size_t cell : elements_[grid_.rows[row]].children) {
      while (is_taken(row, column)) ++column;
      place({cell, row, column, span_of(elements_[cell], "/RowSpan"),
             span_of(elements_[cell], "/ColSpan")});
    }
  }

  bool is_taken(std::size_t row, std::size_t column) const {
    return column < grid_.places[row].size() && grid_.places[row][column].has_value();
  }

  void place(const GridCell& cell) {
    const std::size_t number = grid_.cells.size();
    grid_.cells.push_back(cell);
    const std::size_t end = std::min(cell.row + cell.rows, grid_.rows.size());
    if (end < cell.row + cell.rows) grid_.overhanging.push_back(number);
    bool overlaps = false;
    for (std::size_t row = cell.row; row < end; ++row) {
      auto& places = grid_.places[row];
      if (places.size() < cell.column + cell.columns) places.resize(cell.column + cell.columns);
      for (std::size_t i = cell.column; i < cell.column + cell.columns; ++i) {
        overlaps = overlaps || places[i].has_value();
        places[i] = number;
      }
    }
    if (overlaps) grid_.overlapping.push_back(number);
  }

  const std::vector<Element>& elements_;
  TableGrid grid_;
};

}  // namespace

TableGrid lay_out(const ElementTree& tree, std::size_t table) { return Layout(tree, table).grid(); }

}  // namespace nenpo::pdf
