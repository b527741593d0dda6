#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/cell_address.h"

namespace nenpo::ingest {

/// One field of a separated text. `begin` and `end` are byte offsets of the field as written,
/// quotes included.
struct CsvField {
  CellAddress at;
  std::string value;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool unterminated =
      false;  // it opens a quote that is never closed; `value` is then one line's worth
};

/// Takes separated text apart, field by field (RFC 4180). More forgiving than the RFC: a quote
/// inside an unquoted field is a character, text behind a closing quote belongs to the field. A
/// quote that is never closed, or closed only by the opening quote of a later field, would swallow
/// the records between: it is read as if it were not there. Time is linear in the text.
class CsvScanner {
 public:
  CsvScanner(std::string_view text, char separator) : text_(text), separator_(separator) {}
  /// The next field, empty ones included; nothing at the end of the text.
  std::optional<CsvField> next();

 private:
  bool is_line_end(std::size_t at) const;
  bool ends_field(std::size_t at) const;
  void read_quoted(CsvField& field);
  void read_bare(CsvField& field);
  void step_over_end();

  std::string_view text_;
  char separator_;
  std::size_t next_ = 0;
  CellAddress at_;
  bool field_is_due_ = true;  // behind a separator a field follows even at the end of the text
};

/// Tab if the first record has tabs and no comma outside quotes, else comma.
char separator_of(std::string_view text);

}  // namespace nenpo::ingest
