#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

struct WrittenSign {
  int count = 0;
  bool minus = false;
  bool reduction = false;  // ▲ or △
};

/// Takes every sign from the front of a folded text without blanks.
WrittenSign take_sign(std::string_view& text);

/// Takes "1,234.50"; nothing when no well-formed number stands there.
std::optional<Decimal> take_digits(std::string_view& text);

/// Takes the longest prefix (千万 before 千) from the front; its power of ten, 0 without one.
int take_power(std::string_view& text, const Vocabulary& vocabulary);

/// The rest of 3億8598万7000 behind its first 3: whole numbers, each with a smaller power than the
/// one before.
std::optional<Decimal> take_compound(Decimal first, std::string_view& text,
                                     const Vocabulary& vocabulary);

/// Times ten to that power, which may be negative. Nothing when 18 digits cannot hold it.
std::optional<Decimal> times_power(Decimal value, int power);

}  // namespace nenpo::normalize
