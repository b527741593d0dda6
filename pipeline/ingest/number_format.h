#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nenpo::ingest {

enum class Epoch { k1900, k1904 };

/// A spreadsheet number format, parsed once and used for many cells. ECMA-376 Part 1, 18.8.30-31.
class NumberFormat {
 public:
  explicit NumberFormat(std::string_view code);
  /// Whether numbers under it are dates or times: y m d h s g e b outside quotes, brackets and escapes.
  bool is_date() const;
  /// What the cell shows. `stored` is the number in plain decimal or exponent form.
  std::string display(std::string_view stored, Epoch epoch) const;

 private:
  std::string code_;
};

/// The code of a builtin format id: 0 "General", 9 "0%", 14 "yyyy/m/d", 27-36 and 50-58 the Japanese ones.
std::string_view builtin_format(int id);
/// A serial as ISO 8601: "2019-05-01", "2019-05-01T13:30:00" or "13:30:00"; none when there is no such day (serial 60).
std::optional<std::string> iso_from_serial(std::string_view serial, Epoch epoch);
/// A stored double in the shortest plain decimal form: "0.256", never "2.56E-1"; "1E+300" stays an exponent form.
std::string plain_number(std::string_view stored);

}  // namespace nenpo::ingest
