#include "typeset/text/width_policy.h"

#include <algorithm>
#include <cstddef>

namespace nenpo::typeset {
namespace {

constexpr char32_t kFullWidthOffset = 0xFEE0;  // from ASCII to the full-width forms block

bool touches_japanese(std::u32string_view text, std::size_t open, std::size_t close) {
  const bool before = open > 0 && is_japanese(text[open - 1]);
  const bool after = close + 1 < text.size() && is_japanese(text[close + 1]);
  const auto inner = text.substr(open + 1, close - open - 1);
  return before || after || std::any_of(inner.begin(), inner.end(), is_japanese);
}

/// The bracket that closes the one at `open`, or npos.
std::size_t closing_of(std::u32string_view text, std::size_t open) {
  const char32_t opening = text[open];
  const char32_t closing = opening == U'(' ? U')' : U']';
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == opening) ++depth;
    if (text[i] == closing && --depth == 0) return i;
  }
  return std::u32string_view::npos;
}

bool is_lone_japanese_punctuation(std::u32string_view text, std::size_t at) {
  const bool before = at > 0 && is_japanese(text[at - 1]);
  const bool after = at + 1 < text.size() && is_japanese(text[at + 1]);
  return text[at] == U',' ? before : before || after;
}

void narrow_digits(std::u32string& text) {
  for (char32_t& c : text) {
    if (c >= U'０' && c <= U'９') c -= kFullWidthOffset;
  }
}

void widen(std::u32string& text, std::size_t at) { text[at] += kFullWidthOffset; }

}  // namespace

bool is_japanese(char32_t c) {
  return (c >= 0x3000 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) || c >= 0x20000;
}

std::u32string drawn_characters(std::u32string_view text, model::WidthPolicy policy) {
  std::u32string drawn(text);
  if (policy == model::WidthPolicy::kAsWritten) return drawn;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c == U'(' || c == U'[') {
      const std::size_t close = closing_of(text, i);
      if (close == std::u32string_view::npos) {
        if (is_lone_japanese_punctuation(text, i)) widen(drawn, i);
      } else if (touches_japanese(text, i, close)) {
        widen(drawn, i);
        widen(drawn, close);
      }
    } else if ((c == U')' || c == U']') && drawn[i] == c) {
      const char32_t opening = c == U')' ? U'(' : U'[';
      if (text.substr(0, i).find(opening) == std::u32string_view::npos &&
          is_lone_japanese_punctuation(text, i)) {
        widen(drawn, i);
      }
    } else if ((c == U',' || c == U'~') && is_lone_japanese_punctuation(text, i)) {
      widen(drawn, i);
    }
  }
  if (policy == model::WidthPolicy::kFullWidthPunctuationHalfWidthDigits) narrow_digits(drawn);
  return drawn;
}

}  // namespace nenpo::typeset
