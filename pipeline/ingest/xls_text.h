#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/xls_record.h"
#include "model/workbook.h"

namespace nenpo::ingest {

/// From this character of a text on, this font. Counts UTF-16 units, as the file does.
struct XlsFontRun {
  std::uint16_t begin = 0;
  std::uint16_t font = 0;
};

/// A text of a .xls file. What few texts have is kept aside: a shared string table may hold
/// millions.
struct XlsText {
  struct Extras {
    std::vector<XlsFontRun> runs;
    std::vector<model::PhoneticRun> phonetics;  // offsets in code points of `text`
  };
  std::string text;  // UTF-8
  std::unique_ptr<Extras> extras;
};

/// Reads through a record and its CONTINUE records as if they were one, with the one exception the
/// format makes: characters that go on in a CONTINUE record begin there with a byte that says again
/// whether they take one byte or two each. [MS-XLS] 2.5.293. Reading beyond the end gives zeros and
/// sets failed().
class XlsTextReader {
 public:
  explicit XlsTextReader(const std::vector<std::string_view>& parts, std::size_t first_part = 0)
      : parts_(parts), part_(first_part) {}

  std::uint8_t read_u8();
  std::uint16_t read_u16();
  std::uint32_t read_u32();
  void skip(std::size_t bytes);
  /// That many UTF-16 units; `width` is the bytes of each, 1 or 2, until the next CONTINUE record.
  std::u16string read_characters(std::size_t count, std::size_t width);

  bool failed() const { return failed_; }
  bool at_end();

 private:
  std::string_view rest() const { return parts_[part_].substr(at_); }
  bool go_on();  // to the next part when this one is used up; false at the end

  const std::vector<std::string_view>& parts_;
  std::size_t part_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

/// XLUnicodeString ([MS-XLS] 2.5.294): two bytes of length, a byte of flags, the characters.
std::string read_xls_string(XlsTextReader& reader);
/// ShortXLUnicodeString (2.5.240): the same with one byte of length.
std::string read_short_xls_string(XlsTextReader& reader);
/// XLUnicodeRichExtendedString (2.5.293): with font runs and furigana.
XlsText read_rich_xls_string(XlsTextReader& reader);
/// Pairs of character and font number, as behind the text of RSTRING and TXO.
std::vector<XlsFontRun> read_font_runs(XlsTextReader& reader, std::size_t count);

/// Half surrogate pairs become U+FFFD.
std::string utf16_to_utf8(std::u16string_view text);

}  // namespace nenpo::ingest
