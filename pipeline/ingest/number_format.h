#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/decimal_digits.h"
#include "ingest/format_section.h"

namespace nenpo::ingest {

/// The day that serial 1 (1900, with a 29 February 1900 that never was) or serial 0 (1904) stands
/// for.
enum class Epoch { k1900, k1904 };

/// A spreadsheet number format, parsed once and used for many cells. ECMA-376 Part 1, 18.8.30-31.
class NumberFormat {
 public:
  explicit NumberFormat(std::string_view code);
  /// Whether numbers under it are dates or times: y m d h s g e b outside quotes, brackets and
  /// escapes, or [h].
  bool is_date() const;
  /// What the cell shows. `stored` is the number in plain decimal or exponent form. What is no
  /// number comes back as it is, and so does a number that is no date under a date format.
  std::string display(std::string_view stored, Epoch epoch) const;
  std::string display(const StoredNumber& number, Epoch epoch) const;
  /// What a text cell shows: the text itself, unless the format has a section for texts (`@" 様"`).
  std::string display_text(std::string_view text) const;
  bool shows_text_as_it_is() const { return !text_; }

 private:
  std::vector<FormatSection> numbers_;  // one to three
  std::optional<FormatSection> text_;
  bool general_ = false;  // "General" and nothing else
};

/// The code of a builtin format id as Japanese Excel has it: 0 "General", 9 "0%", 14 "yyyy/m/d",
/// 27-36 and 50-58 the Japanese ones. Ids without a meaning of their own are "General".
std::string_view builtin_format(int id);
/// A serial as ISO 8601: "2019-05-01", "2019-05-01T13:30:00" or, below one day, "13:30:00";
/// thousandths of seconds only where there are some. None when there is no such day (serial 60,
/// negative, behind the year 9999).
std::optional<std::string> iso_from_serial(std::string_view serial, Epoch epoch);
std::optional<std::string> iso_from_serial(double serial, Epoch epoch);
/// A stored double in the shortest plain decimal form: "0.256", never "2.56E-1"; "1E+300" stays an
/// exponent form. What is no number comes back as it is.
std::string plain_number(std::string_view stored);
std::string plain_number(const DecimalDigits& digits);

}  // namespace nenpo::ingest
