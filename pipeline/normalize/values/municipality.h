#pragma once

#include <string>
#include <string_view>

#include "normalize/reading.h"

namespace nenpo::normalize {

/// 全国地方公共団体コード in its six digits: 141305 is 川崎市, 141313 川崎区. The sixth digit
/// checks the others: weights 6 5 4 3 2, the last digit of 11 - (sum mod 11). It is added to a code
/// of five digits, and a zero lost in front (10006 for 010006) is put back; both are told as an
/// info.
Reading<std::string> read_municipality(std::string_view text);

}  // namespace nenpo::normalize
