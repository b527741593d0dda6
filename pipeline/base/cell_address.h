#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nenpo {

/// A cell's place on its sheet, counted from 0. In CSV files the row is the record and the column
/// the field.
struct CellAddress {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  auto operator<=>(const CellAddress&) const = default;  // row by row, as one reads
};

/// "A1" style: {6, 2} is C7.
std::string to_a1(CellAddress address);
/// The letters of a column: 0 is A, 26 is AA.
std::string column_letters(std::uint32_t column);
/// Reads "C7" or "$C$7"; nothing else, and nothing beyond XFD1048576.
std::optional<CellAddress> parse_a1(std::string_view text);

}  // namespace nenpo
