#include "ingest/csv_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <utility>

#include "base/text.h"

namespace nenpo::ingest {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr char32_t kFirstGaiji = 0xE000;
constexpr char32_t kLastGaiji = 0xE757;  // iconv gives U+E000-E757 for F040-F9FC
constexpr std::size_t kMaxSource = 8;    // bytes of a bad stretch worth showing

void add_blemish(DecodedText& decoded, Blemish blemish) {
  ++decoded.blemish_count;
  if (decoded.blemishes.size() < kMaxBlemishes) decoded.blemishes.push_back(blemish);
}

/// Puts U+FFFD for `bad`; neighbouring bad bytes make one blemish.
void add_invalid(DecodedText& decoded, std::string_view bad) {
  if (!decoded.blemishes.empty()) {
    Blemish& last = decoded.blemishes.back();
    if (last.kind == Blemish::Kind::kInvalid &&
        last.at + kReplacement.size() == decoded.text.size()) {
      if (last.source.size() < kMaxSource) last.source += bad;
      return;
    }
  }
  add_blemish(decoded, {Blemish::Kind::kInvalid, decoded.text.size(), std::string(bad)});
  decoded.text += kReplacement;
}

/// An iconv descriptor from one encoding to UTF-8.
class Converter {
 public:
  explicit Converter(const char* encoding) : descriptor_(iconv_open("UTF-8", encoding)) {}
  ~Converter() {
    if (is_open()) iconv_close(descriptor_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool is_open() const { return descriptor_ != reinterpret_cast<iconv_t>(-1); }

  /// Appends what can be converted to `text` and returns how many bytes that took: fewer than all
  /// of them when the next one begins no character.
  std::size_t convert(std::string_view bytes, std::string& text) const {
    char* next = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
    std::size_t left = bytes.size();
    std::array<char, 1 << 14> chunk;  // not cleared: a bad file makes many calls
    for (;;) {
      char* out = chunk.data();
      std::size_t room = chunk.size();
      const std::size_t converted = iconv(descriptor_, &next, &left, &out, &room);
      const int reason = errno;
      text.append(chunk.data(), chunk.size() - room);
      if (converted != static_cast<std::size_t>(-1) || reason != E2BIG) break;
    }
    return bytes.size() - left;
  }

 private:
  iconv_t descriptor_;
};

DecodedText decode_with(const char* encoding, std::string name, std::string_view bytes,
                        std::size_t unit) {
  DecodedText decoded;
  decoded.encoding = std::move(name);
  const Converter converter(encoding);
  if (!converter.is_open()) {
    add_invalid(decoded, bytes);
    return decoded;
  }
  while (!bytes.empty()) {
    bytes.remove_prefix(converter.convert(bytes, decoded.text));
    if (bytes.empty()) break;
    const std::size_t bad = std::min(unit, bytes.size());
    add_invalid(decoded, bytes.substr(0, bad));
    bytes.remove_prefix(bad);
  }
  return decoded;
}

DecodedText decode_as_utf8(std::string_view bytes) {
  DecodedText decoded;
  decoded.encoding = "utf-8";
  while (const auto bad = first_invalid_utf8(bytes)) {
    decoded.text += bytes.substr(0, *bad);
    add_invalid(decoded, bytes.substr(*bad, 1));
    bytes.remove_prefix(*bad + 1);
  }
  decoded.text += bytes;
  return decoded;
}

std::size_t count_invalid_utf8(std::string_view bytes) {
  std::size_t count = 0;
  while (const auto bad = first_invalid_utf8(bytes)) {
    ++count;
    bytes.remove_prefix(*bad + 1);
  }
  return count;
}

/// The two bytes that iconv reads as a private-use character: 188 trail bytes a row, 7F left out.
std::string gaiji_source(char32_t gaiji) {
  constexpr char32_t kRow = 188;
  const char32_t index = gaiji - kFirstGaiji;
  char32_t trail = 0x40 + index % kRow;
  if (trail >= 0x7F) ++trail;
  return {static_cast<char>(0xF0 + index / kRow), static_cast<char>(trail)};
}

void add_gaiji(DecodedText& decoded) {
  constexpr char kLead = '\xEE';  // of U+E000 to U+EFFF
  const std::string& text = decoded.text;
  for (auto at = text.find(kLead); at != std::string::npos; at = text.find(kLead, at + 1)) {
    const char32_t character = decode_utf8(text, at).value;
    if (character >= kFirstGaiji && character <= kLastGaiji)
      add_blemish(decoded, {Blemish::Kind::kGaiji, at, gaiji_source(character)});
  }
  std::stable_sort(decoded.blemishes.begin(), decoded.blemishes.end(),
                   [](const Blemish& a, const Blemish& b) { return a.at < b.at; });
}

DecodedText decode_as_cp932(std::string_view bytes) {
  DecodedText decoded = decode_with("CP932", "cp932", bytes, 1);
  add_gaiji(decoded);
  return decoded;
}

bool is_iso_2022_jp(std::string_view bytes) {
  const bool seven_bit = std::all_of(bytes.begin(), bytes.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return seven_bit && (bytes.find("\x1B$B") != std::string_view::npos ||
                       bytes.find("\x1B$@") != std::string_view::npos);
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) {
    return decode_with("UTF-16LE", "utf-16le", bytes.substr(2), 2);
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return decode_with("UTF-16BE", "utf-16be", bytes.substr(2), 2);
  }
  const bool marked = bytes.starts_with(kUtf8Mark);
  // Some programs put a second mark in front of the first; it is never part of a value.
  while (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  if (is_iso_2022_jp(bytes)) return decode_with("ISO-2022-JP", "iso-2022-jp", bytes, 1);
  if (marked || !first_invalid_utf8(bytes)) return decode_as_utf8(bytes);
  DecodedText as_cp932 = decode_as_cp932(bytes);
  const bool flawless = as_cp932.blemish_count == 0;
  if (flawless || as_cp932.blemish_count <= count_invalid_utf8(bytes)) return as_cp932;
  as_cp932 = {};  // two copies of a large file would be one too many
  return decode_as_utf8(bytes);
}

}  // namespace nenpo::ingest
