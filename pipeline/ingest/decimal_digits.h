#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace nenpo::ingest {

/// A stored double as its shortest decimal digits: 0.d1d2d3... times ten to the `point`. Zero has
/// no digits. Rounding works on these digits, as Excel's display does, and never on the binary
/// value.
struct DecimalDigits {
  bool negative = false;
  std::string digits;  // without zeros at either end
  int point = 0;

  bool is_zero() const { return digits.empty(); }
  /// The digits before the point, "" below one.
  std::string whole() const;
  /// Exactly `places` digits behind the point, cut if there are more.
  std::string fraction(std::size_t places) const;
};

/// A number of a file: the double it is kept as, and its shortest decimal digits.
struct StoredNumber {
  double value = 0;
  DecimalDigits digits;
};

/// The double that `text` denotes in plain or exponent form, blanks around it allowed; none when it
/// denotes none (also NaN, infinity and what no double can hold).
std::optional<StoredNumber> stored_number(std::string_view text);
std::optional<DecimalDigits> decimal_digits(std::string_view text);
std::optional<double> stored_double(std::string_view text);
/// Rounded half away from zero to `places` digits behind the point.
DecimalDigits rounded(DecimalDigits value, int places);
/// Rounded to that many digits in all. Excel shows 15 at most.
DecimalDigits with_significant(DecimalDigits value, int count);

}  // namespace nenpo::ingest
