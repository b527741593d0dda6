#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "jlreq/character_class.h"

namespace nenpo::jlreq {

/// One of JLREQ's tables as it is printed: a row for each class before and the line head, a column
/// for each class after and the line end, one letter a cell. Blanks group the columns by ten and do
/// not count.
template <std::size_t Rows, std::size_t Columns>
class Grid {
 public:
  consteval explicit Grid(const std::array<std::string_view, Rows>& rows) {
    for (std::size_t row = 0; row < Rows; ++row) {
      std::size_t column = 0;
      for (const char cell : rows[row]) {
        if (cell != ' ') cells_.at(row).at(column++) = cell;
      }
      if (column != Columns) throw "a row of the table has too few cells";
    }
  }

  constexpr char at(std::size_t row, std::size_t column) const { return cells_[row][column]; }
  constexpr char at(CharClass before, CharClass after) const {
    return at(static_cast<std::size_t>(before) - 1, static_cast<std::size_t>(after) - 1);
  }

 private:
  std::array<std::array<char, Columns>, Rows> cells_{};
};

/// Rows or columns of a table with the line's edges.
constexpr std::size_t kClassesAndEdge = kClassCount + 1;
constexpr std::size_t kEdge = kClassCount;

}  // namespace nenpo::jlreq
