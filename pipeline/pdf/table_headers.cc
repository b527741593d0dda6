#include "pdf/table_headers.h"

#include <algorithm>
#include <optional>

namespace nenpo::pdf {
namespace {

std::size_t span_of(int span) { return static_cast<std::size_t>(std::max(span, 1)); }

/// Which cell stands in a row and column.
class Grid {
 public:
  explicit Grid(const std::vector<TableRow>& rows) : taken_(rows.size()) {
    std::size_t cell = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      std::size_t column = 0;
      for (const TableCell& one : rows[row]) {
        while (at(row, column)) ++column;
        const CellPlace place{cell++, row, std::min(row + span_of(one.row_span), rows.size()),
                              column, column + span_of(one.column_span)};
        take(place);
        column = place.column_end;
        cells_.push_back(one);
        places_.push_back(place);
      }
    }
  }

  std::optional<std::size_t> at(std::size_t row, std::size_t column) const {
    return column < taken_[row].size() ? taken_[row][column] : std::nullopt;
  }
  const TableCell& cell(std::size_t number) const { return cells_[number]; }
  const std::vector<CellPlace>& places() const { return places_; }
  std::size_t columns() const { return columns_; }

  bool is_header(std::size_t number, model::Scope scope) const {
    return cells_[number].header && cells_[number].scope == scope;
  }
  /// A header of everything below it, as wide as the table.
  bool heads_rows(std::size_t number) const {
    const CellPlace& place = places_[number];
    return is_header(number, model::Scope::kRow) && columns_ > 1 &&
           place.column_end - place.column == columns_;
  }

 private:
  void take(const CellPlace& place) {
    columns_ = std::max(columns_, place.column_end);
    for (std::size_t row = place.row; row < place.row_end; ++row) {
      if (taken_[row].size() < place.column_end) taken_[row].resize(place.column_end);
      for (std::size_t i = place.column; i < place.column_end; ++i) taken_[row][i] = place.cell;
    }
  }

  std::vector<std::vector<std::optional<std::size_t>>> taken_;
  std::vector<TableCell> cells_;
  std::vector<CellPlace> places_;
  std::size_t columns_ = 0;
};

bool is_simple(const Grid& grid) {
  std::size_t head_rows = 0;
  std::optional<std::size_t> last_head;
  for (const CellPlace& place : grid.places()) {
    const TableCell& cell = grid.cell(place.cell);
    if (cell.column_span > 1 || cell.row_span > 1) return false;
    if (!grid.is_header(place.cell, model::Scope::kColumn) || last_head == place.row) continue;
    last_head = place.row;
    ++head_rows;
  }
  return head_rows <= 1;
}

/// Gathers the headers of one data cell, looking outward from it.
class HeaderSearch {
 public:
  HeaderSearch(const Grid& grid, const CellPlace& place) : grid_(grid), place_(place) {}

  std::vector<std::size_t> run() {
    for (std::size_t i = place_.column; i < place_.column_end; ++i) look_up(i);
    for (std::size_t i = place_.row; i < place_.row_end; ++i) look_left(i);
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  /// Up to the nearest block of column headers; the nearest row that heads those below it.
  void look_up(std::size_t column) {
    bool in_head = false;
    bool has_group = false;
    for (std::size_t row = place_.row; row > 0; --row) {
      const auto cell = grid_.at(row - 1, column);
      if (cell && grid_.heads_rows(*cell)) {
        if (!has_group && !in_head) found_.push_back(*cell);
        has_group = true;
      } else if (cell && grid_.is_header(*cell, model::Scope::kColumn)) {
        found_.push_back(*cell);
        in_head = true;
      } else if (in_head) {
        return;
      }
    }
  }

  void look_left(std::size_t row) {
    bool in_head = false;
    for (std::size_t column = place_.column; column > 0; --column) {
      const auto cell = grid_.at(row, column - 1);
      if (cell && grid_.is_header(*cell, model::Scope::kRow)) {
        found_.push_back(*cell);
        in_head = true;
      } else if (in_head) {
        return;
      }
    }
  }

  const Grid& grid_;
  const CellPlace& place_;
  std::vector<std::size_t> found_;
};

}  // namespace

std::vector<CellPlace> places_of(const std::vector<TableRow>& rows) { return Grid(rows).places(); }

std::vector<std::vector<std::size_t>> headers_of(const std::vector<TableRow>& rows) {
  const Grid grid(rows);
  if (is_simple(grid)) return {};
  std::vector<std::vector<std::size_t>> headers(grid.places().size());
  for (const CellPlace& place : grid.places()) {
    if (!grid.cell(place.cell).header) headers[place.cell] = HeaderSearch(grid, place).run();
  }
  return headers;
}

}  // namespace nenpo::pdf
