#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "base/period.h"
#include "model/workbook.h"
#include "normalize/reading.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// A figure as a person writes it, taken apart: 2018年度比▲45.4%以上 is -45.4, a reduction, the
/// unit
/// %, at_least, base year 2018.
struct WrittenNumber {
  Decimal value;
  bool reduction = false;  // the minus is written ▲ or △
  std::string unit = {};   // as written behind the number, or empty
  model::Comparator bound =
      model::Comparator::kEqual;  // what the word says, before a reduction turns it round
  bool scaled = false;            // 億, 万 and 千 inside the digits are counted in `value`
  std::optional<FiscalYear> base_year = {};
};

/// Reads a number with its sign, thousands commas, unit, 以上 and its like, and the year that it is
/// relative to. Remarks (（速報）, p, ※1) are dropped and told. Refuses ranges, wrong grouping
/// (12,34), double signs (▲-5) and 年度比 without a year: they are no single figure.
Reading<WrittenNumber> read_number(std::string_view text, const Vocabulary& vocabulary);

/// Reads a cell that holds a number: the digits that its number format shows, the sign that is
/// stored. 0.256 under the format 0.0% is 25.6 with the unit %; under 0"%" it would be 0.
Reading<WrittenNumber> read_number_cell(const model::Cell& cell, std::string_view format_code,
                                        const Vocabulary& vocabulary);

/// A value in its column's unit.
struct ValueInUnit {
  Decimal value;
  bool converted = false;  // from another unit of the same dimension: somebody should look at it
};

/// 500万人 in a column of 人 is 5000000, as it is written; 5百万円 in a column of 千円 is 5000,
/// converted. Nothing when the dimensions differ.
std::optional<ValueInUnit> in_unit(const WrittenNumber& number, std::string_view column_unit,
                                   const Vocabulary& vocabulary);

}  // namespace nenpo::normalize
