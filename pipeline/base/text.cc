#include "base/text.h"

#include <array>
#include <cstdio>

namespace nenpo {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_well_formed(char32_t value, std::size_t size) {
  constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
  return value >= kSmallest[size] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t size = sequence_length(lead);
  if (size == 1) return {lead, 1};
  if (size == 0 || at + size > text.size()) return {kReplacement, 1};
  char32_t value = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    const auto trail = static_cast<unsigned char>(text[at + i]);
    if ((trail & 0xC0) != 0x80) return {kReplacement, 1};
    value = (value << 6) | (trail & 0x3Fu);
  }
  if (!is_well_formed(value, size)) return {kReplacement, 1};
  return {value, size};
}

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)),
        put(0x80 | (c & 0x3F));
  }
}

std::string to_utf8(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    characters.push_back(next.value);
    at += next.size;
  }
  return characters;
}

std::string to_utf8(std::u32string_view text) {
  std::string bytes;
  for (const char32_t character : text) append_utf8(bytes, character);
  return bytes;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    if (next.value == kReplacement && next.size == 1) return at;
    at += next.size;
  }
  return std::nullopt;
}

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000;
}

namespace {

/// Whether a text may begin or end with a blank, by its bytes alone: an ASCII blank, U+00A0 (C2 A0)
/// or U+3000 (E3 80 80). Nearly no text does, and none is decoded then.
bool may_have_blank_ends(std::string_view text) {
  const auto is_ascii_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  const std::string_view head = text.substr(0, 2);
  return is_ascii_blank(text.front()) || is_ascii_blank(text.back()) || head == "\xC2\xA0" ||
         head == "\xE3\x80" || text.back() == '\xA0' || text.back() == '\x80';
}

}  // namespace

std::string_view trim(std::string_view text) {
  if (text.empty() || !may_have_blank_ends(text)) return text;
  while (!text.empty()) {
    const CodePoint first = decode_utf8(text, 0);
    if (!is_blank(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    if (!is_blank(decode_utf8(text, start).value)) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string code_point_name(char32_t character) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(character));
  return name.data();
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  return '"' + replace_all(std::string(text), "\"", "\"\"") + '"';
}

std::string escape_controls(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '\\':
        escaped += "\\\\";
        break;
      case '\t':
        escaped += "\\t";
        break;
      case '\n':
        escaped += "\\n";
        break;
      case '\r':
        escaped += "\\r";
        break;
      default:
        escaped.push_back(c);
    }
  }
  return escaped;
}

}  // namespace nenpo
