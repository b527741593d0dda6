#pragma once

#include <optional>
#include <string_view>

#include "normalize/reading.h"

namespace nenpo::normalize {

/// A place in a ranking, and the one before: none for a newcomer.
struct Rank {
  int rank = 0;
  std::optional<int> previous;
};

/// "6位(前回23位)", "第6位", "６", "3位（前回圏外）".
Reading<Rank> read_rank(std::string_view text);

}  // namespace nenpo::normalize
