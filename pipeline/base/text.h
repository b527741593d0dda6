#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo {

/// One character of a UTF-8 text and the bytes it takes. Bytes that are no UTF-8 come as U+FFFD,
/// one byte each.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};

/// The character that begins at `at` (at < text.size()).
CodePoint decode_utf8(std::string_view text, std::size_t at);
void append_utf8(std::string& text, char32_t code_point);
std::string to_utf8(char32_t code_point);
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);
/// The offset of the first byte that is not strict UTF-8 (overlong forms, surrogates and > U+10FFFF
/// included).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

bool is_blank(char32_t character);  // ASCII blanks, U+00A0, U+3000
/// Without blanks at both ends, U+3000 and U+00A0 included.
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string replace_all(std::string text, std::string_view from, std::string_view to);
/// "U+9AD9"
std::string code_point_name(char32_t character);
/// One field of a CSV file (RFC 4180): quoted when it has to be.
std::string csv_field(std::string_view text);
/// `\\`, `\t`, `\n`, `\r` instead of the characters: for dumps of one line a record.
std::string escape_controls(std::string_view text);

}  // namespace nenpo
