#pragma once

#include <string_view>

#include "base/decimal.h"
#include "normalize/reading.h"

namespace nenpo::normalize {

/// The unit in the cell is another one than the column's, and cannot be converted.
Problem unit_conflict(std::string_view in_cell, std::string_view in_column);

/// 5百万円 in a column of 千円 was read as 5000.
Problem unit_converted(std::string_view in_cell, std::string_view in_column, Decimal value);

Problem unknown_unit(std::string_view unit);

}  // namespace nenpo::normalize
