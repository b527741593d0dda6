#pragma once

#include <string_view>

namespace nenpo::phrase {

/// As far as the breaking of phrases asks.
enum class Script { kKatakana, kLatin, kDigit, kOther };

constexpr Script script_of(char32_t c) {
  if (c >= 0x30A1 && c <= 0x30FF && c != U'・') return Script::kKatakana;
  if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９')) return Script::kDigit;
  const char32_t small = c | 0x20;
  if ((small >= U'a' && small <= U'z') || (c >= U'Ａ' && c <= U'ｚ')) return Script::kLatin;
  return Script::kOther;
}

/// ゃ, ッ, ー: they belong to the character before them (JLREQ 3.1.7).
constexpr bool is_carried(char32_t c) {
  return std::u32string_view(U"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々").find(c) !=
         std::u32string_view::npos;
}

/// Two characters of one run of katakana, letters or digits.
constexpr bool in_one_run(char32_t before, char32_t after) {
  return script_of(before) != Script::kOther && script_of(before) == script_of(after);
}

}  // namespace nenpo::phrase
