#include "normalize/values/text_damage.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::ptrdiff_t kFewMarks = 2;  // of mojibake: one 縺 may be meant
constexpr std::size_t kLostRun = 3;      // "???" stands for characters, "??" may be an exclamation

/// Unicode 3.2: the private use areas, where CP932 puts its 外字.
bool is_private(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFD);
}

/// The lead bytes E3 and E2..E6 of kana and kanji in UTF-8, taken for the first byte of a CP932
/// pair.
bool is_mojibake_lead(char32_t c) {
  constexpr std::u32string_view kLeads = U"縺繧繝譁";
  return kLeads.find(c) != std::u32string_view::npos;
}

/// ã followed by what the bytes 80 to BF are in Latin-1 or Windows-1252.
bool is_latin_pair(const std::u32string& text, std::size_t at) {
  constexpr std::u32string_view kWindows = U"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
  if (text[at] != 0xE3 || at + 1 >= text.size()) return false;
  const char32_t next = text[at + 1];
  return (next >= 0x80 && next <= 0xBF) || kWindows.find(next) != std::u32string_view::npos;
}

bool has_mojibake(const std::u32string& text) {
  const auto leads = std::count_if(text.begin(), text.end(), is_mojibake_lead);
  std::ptrdiff_t pairs = 0;
  for (std::size_t at = 0; at < text.size(); ++at) pairs += is_latin_pair(text, at) ? 1 : 0;
  return leads >= kFewMarks || pairs >= kFewMarks;
}

bool has_lost_characters(const std::u32string& text) {
  const bool nothing_else =
      text.size() > 1 &&
      std::all_of(text.begin(), text.end(), [](char32_t c) { return c == U'?' || is_blank(c); });
  return nothing_else || text.find(std::u32string(kLostRun, U'?')) != std::u32string::npos;
}

/// Whether a text may be damaged, by its bytes alone; most texts are not looked at any closer.
/// EE, EF 80 to A3, F3 and F4 begin private characters, EF BF is U+FFFD; the others are ã and the
/// leads of mojibake.
bool may_be_damaged(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '?' || byte == 0xEE || byte == 0xF3 || byte == 0xF4) return true;
    if (byte != 0xEF && byte != 0xC3 && byte != 0xE7 && byte != 0xE8) continue;
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0u;
    if (byte == 0xEF && (next <= 0xA3 || next == 0xBF)) return true;
    if ((byte == 0xC3 && next == 0xA3) || (byte == 0xE7 && (next == 0xB8 || next == 0xB9)))
      return true;
    if (byte == 0xE8 && next == 0xAD) return true;
  }
  return false;
}

Problem garbled(std::string_view text, const std::string& label) {
  return {
      "garbled-text", Severity::kError,
      "「" + label + "」の「" + one_line(text) + "」は文字化けしています。",
      "元の文字を入力し直してください。CSVのときは、文字コードUTF-8またはシフトJISで保存し直して"
      "ください。"};
}

Problem private_character(char32_t c, std::string_view text, const std::string& label) {
  return {
      "private-use-character", Severity::kError,
      "「" + label + "」の「" + one_line(text) + "」に外字（" + code_point_name(c) +
          "）が含まれています。",
      "外字はほかのパソコンでは表示できません。似た標準の文字に改めるか、企画担当へご相談ください"
      "（例: 「髙」「﨑」は標準の文字として使えます）。"};
}

}  // namespace

std::optional<Problem> text_damage(std::string_view text, const std::string& label) {
  if (!may_be_damaged(text)) return std::nullopt;
  const std::u32string characters = to_utf32(text);
  const auto odd = std::find_if(characters.begin(), characters.end(), is_private);
  if (odd != characters.end()) return private_character(*odd, text, label);
  const bool replaced = characters.find(kReplacement) != std::u32string::npos;
  if (replaced || has_lost_characters(characters) || has_mojibake(characters))
    return garbled(text, label);
  return std::nullopt;
}

}  // namespace nenpo::normalize
