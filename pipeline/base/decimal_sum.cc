#include "base/decimal_sum.h"

#include <algorithm>

namespace nenpo {

std::optional<Decimal> add(Decimal a, Decimal b) {
  const std::uint8_t places = std::max(a.places, b.places);
  const Decimal left = with_places(a, places);
  const Decimal right = with_places(b, places);
  if (left.places != places || right.places != places) return std::nullopt;
  constexpr std::int64_t kLargest = 999'999'999'999'999'999;
  const std::int64_t sum = left.digits + right.digits;  // of 18 digits each: fits
  return sum > kLargest || sum < -kLargest ? std::nullopt : std::optional(Decimal{sum, places});
}

}  // namespace nenpo
