#include "normalize/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/text.h"

namespace nenpo::normalize {
namespace {

constexpr char32_t kFullWidthFirst = 0xFF01;  // ！
constexpr char32_t kFullWidthLast = 0xFF5E;   // ～
constexpr char32_t kFullWidthOffset = 0xFEE0;
constexpr char32_t kIdeographicSpace = 0x3000;

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

bool is_line_break(char32_t c) { return c == '\n' || c == '\r'; }

bool is_wide(char32_t c) {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The first bytes of U+3000 and of U+FF01 to U+FF5E: nothing else is folded.
bool may_be_folded(char c) { return c == '\xE3' || c == '\xEF'; }

/// ASCII blanks and the first bytes of U+00A0 and U+3000.
bool may_be_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == '\xC2' || c == '\xE3';
}

void lower_ascii(std::string& text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
}

}  // namespace

std::string fold_width(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (!may_be_folded(text[at])) {
      folded.push_back(text[at++]);
      continue;
    }
    const CodePoint next = decode_utf8(text, at);
    const char32_t c = next.value;
    const bool full_width = c >= kFullWidthFirst && c <= kFullWidthLast;
    append_utf8(folded, full_width ? c - kFullWidthOffset : c == kIdeographicSpace ? U' ' : c);
    at += next.size;
  }
  return folded;
}

std::string without_blanks(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (!may_be_blank(text[at])) {
      kept.push_back(text[at++]);
      continue;
    }
    const CodePoint next = decode_utf8(text, at);
    if (!is_blank(next.value)) kept.append(text.substr(at, next.size));
    at += next.size;
  }
  return kept;
}

std::string word_key(std::string_view text) {
  std::string key = without_blanks(fold_width(text));
  lower_ascii(key);
  return key;
}

std::string label_key(std::string_view text) {
  if (is_ascii(text)) return word_key(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::UnicodeString normalized =
      nfkc->normalize(icu::UnicodeString::fromUTF8(
                          icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))),
                      status);
  std::string utf8;
  normalized.toUTF8String(utf8);
  return word_key(U_SUCCESS(status) ? utf8 : std::string(text));
}

std::string one_line(std::string_view text) {
  const bool plain = !has_control_character(text) && text.find_first_of("\n\r") == text.npos;
  if (plain) return std::string(trim(text));
  const std::u32string characters = to_utf32(trim(text));
  std::u32string line;
  for (std::size_t at = 0; at < characters.size(); ++at) {
    const char32_t c = characters[at];
    if (is_control(c)) continue;
    if (!is_line_break(c)) {
      line.push_back(c);
      continue;
    }
    while (at + 1 < characters.size() && is_line_break(characters[at + 1])) ++at;
    const bool beside_wide = line.empty() || is_wide(line.back()) || is_wide(characters[at + 1]);
    if (!beside_wide) line.push_back(U' ');
  }
  return to_utf8(line);
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return is_control(static_cast<unsigned char>(c)); });
}

}  // namespace nenpo::normalize
