#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::ingest {

/// A place in decoded text that a person has to look at: bytes that are no character (each stretch
/// of them became one U+FFFD), or a gaiji, a character of the user-defined rows F040-F9FC that only
/// the sender's machine can show.
struct Blemish {
  enum class Kind { kInvalid, kGaiji };
  Kind kind = Kind::kInvalid;
  std::size_t at = 0;  // byte offset in DecodedText::text
  std::string source;  // the bytes as submitted, the first few of a long stretch
};

/// A text file as UTF-8, without its byte order mark.
struct DecodedText {
  std::string encoding;  // "utf-8", "cp932", "utf-16le", "utf-16be", "iso-2022-jp"
  std::string text;
  std::vector<Blemish> blemishes;  // ascending by `at`, the first kMaxBlemishes
  std::size_t blemish_count = 0;   // all of them
};

constexpr std::size_t kMaxBlemishes = 1000;

/// Decides by a ladder, never by statistics: byte order mark, ISO-2022-JP escapes, strict UTF-8,
/// strict CP932. A file that is none of them is read in the encoding in which fewer of its bytes
/// are wrong. CP932 is Windows' own Shift_JIS with ①, ㈱, 髙 and 﨑; the name SHIFT_JIS would
/// refuse these.
DecodedText decode_text(std::string_view bytes);

}  // namespace nenpo::ingest
