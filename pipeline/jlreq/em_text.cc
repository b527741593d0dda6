#include "jlreq/em_text.h"

#include <array>
#include <charconv>

namespace nenpo::jlreq {

std::string em_text(Em length) {
  constexpr int kDecimals = 3;
  constexpr Em kHalfOfLastDecimal{0.0005};
  if (length < 0_em && length > -kHalfOfLastDecimal) length = 0_em;
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), length.count(),
                                 std::chars_format::fixed, kDecimals);
  return end.ec == std::errc{} ? std::string(digits.data(), end.ptr) : "out of range";
}

}  // namespace nenpo::jlreq
