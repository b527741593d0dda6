#pragma once

#include <string_view>

#include "base/decimal.h"
#include "model/workbook.h"
#include "normalize/number.h"
#include "normalize/reading.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// The number in a cell of any type, as it is written or shown; a day is refused.
Reading<WrittenNumber> read_number_in(const model::Workbook& workbook, const model::Sheet& sheet,
                                      const model::Cell& cell, const Vocabulary& vocabulary);

/// A plain figure in the column's unit: 73件, ２４人, 3,532者, Q1, 900人増. The unit may stand in
/// the cell, in its number format or only in the label; two that differ are a unit-conflict. Bounds
/// (以上) are refused: a count is a number.
Reading<Decimal> read_count(const model::Workbook& workbook, const model::Sheet& sheet,
                            const model::Cell& cell, std::string_view unit,
                            const Vocabulary& vocabulary);

}  // namespace nenpo::normalize
