#pragma once

#include <optional>

#include "base/decimal.h"

namespace nenpo {

/// Nothing when 18 digits cannot hold it.
std::optional<Decimal> add(Decimal a, Decimal b);

}  // namespace nenpo
