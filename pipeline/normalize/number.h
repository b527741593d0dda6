#pragma once

#include <string>
#include <string_view>

#include "base/decimal.h"
#include "model/workbook.h"
#include "normalize/reading.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// A figure as a person writes it, taken apart: ▲45.4%以上 is -45.4, a reduction, the unit %,
/// at_least.
struct WrittenNumber {
  Decimal value;
  bool reduction = false;  // the minus is written ▲ or △
  std::string unit;        // as written behind the number, or empty
  model::Comparator bound =
      model::Comparator::kEqual;  // what the word says, before a reduction turns it round
};

/// Reads a number with its sign, thousands commas, unit and 以上/以下. Refuses ranges, 約 and 未満,
/// wrong grouping (12,34) and double signs (▲-5): they are no single figure.
Reading<WrittenNumber> read_number(std::string_view text, const Vocabulary& vocabulary);

/// Reads a cell that holds a number: the digits that its number format shows, the sign that is
/// stored. 0.256 under the format 0.0% is 25.6 with the unit %; under 0"%" it would be 0.
Reading<WrittenNumber> read_number_cell(const model::Cell& cell, std::string_view format_code,
                                        const Vocabulary& vocabulary);

/// The value in the column's unit: 500万人 in a column of 人 is 5000000. Nothing when the units
/// differ.
std::optional<Decimal> in_unit(const WrittenNumber& number, std::string_view column_unit,
                               const Vocabulary& vocabulary);

}  // namespace nenpo::normalize
