#include "typeset/text/phrase.h"

#include <algorithm>
#include <cstddef>

namespace nenpo::typeset {
namespace {

using namespace std::string_view_literals;

/// Kana that end a phrase before a content word: particles, adnominal and te-forms. The stems of
/// compound verbs (取り組む, 切り拓く, 見直し) end otherwise.
constexpr std::u32string_view kPhraseEnding = U"のをにはがでともやたなるいてつびへくらうず";
/// Verbs that に makes one word with: に|関する and に|向けた would tear them apart.
constexpr std::u32string_view kBoundToNi = U"関向対基応伴係資際沿限至";
constexpr std::u32string_view kOpening = U"（「『［〈《【(["sv;
constexpr std::u32string_view kClosing = U"）」』］〉》】)]"sv;
constexpr std::u32string_view kComma = U"、。，．！？"sv;

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }
bool is_closing(char32_t c) { return is_in(kClosing, c) || is_in(kComma, c); }

bool ends_behind(char32_t here, std::u32string_view rest) {
  const char32_t next = rest.front();
  if (is_closing(next)) return false;
  if (is_in(kComma, here)) return true;
  if (is_in(kClosing, here)) return !is_hiragana(next) && next != U'・';
  if (is_in(kOpening, here) || here == U'・' || next == U'・' || here == U'　') return false;
  if (here == U' ') return true;
  if (is_in(kOpening, next)) return true;
  if (here == U'を') return true;
  if (here == U'に' && is_in(kBoundToNi, next)) return false;
  if (here == U'に' &&
      (rest.starts_with(U"おけ") || rest.starts_with(U"おい") || rest.starts_with(U"いる")))
    return true;
  return is_hiragana(here) && is_in(kPhraseEnding, here) && !is_hiragana(next) && next != U'ー';
}

}  // namespace

std::vector<bool> phrase_ends(std::u32string_view text) {
  std::vector<bool> ends(text.size(), false);
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    ends[i] = ends_behind(text[i], text.substr(i + 1));
  if (!ends.empty()) ends.back() = true;
  return ends;
}

Em longest_phrase(std::u32string_view text) {
  const std::vector<bool> ends = phrase_ends(text);
  Em longest, phrase;
  for (std::size_t i = 0; i < text.size(); ++i) {
    phrase += text[i] < 0x80 ? 0.5_em : 1_em;
    longest = std::max(longest, phrase);
    if (ends[i]) phrase = Em{};
  }
  return longest;
}

}  // namespace nenpo::typeset
