#pragma once

#include <string_view>

#include "normalize/reading.h"

namespace nenpo::normalize {

/// 指標番号: "Ｐ５１－０１" is P51-01. P + basic policy + policy, Q or S + aspect, then a two-digit
/// number: [PQS][1-5][0-9]?-[0-9]{2}.
Reading<std::string> read_indicator_id(std::string_view text);

}  // namespace nenpo::normalize
