#include "typeset/tables/figure_text.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace nenpo::typeset {
namespace {

using namespace std::string_view_literals;

constexpr std::u32string_view kSigns = U"▲△－−-＋+±約"sv;
constexpr std::u32string_view kPoints = U".．"sv;
constexpr std::u32string_view kCommas = U",，"sv;
constexpr std::u32string_view kOpening = U"(（"sv;
constexpr std::u32string_view kClosing = U")）"sv;
constexpr std::u32string_view kPlaceholders = U"―—–‐－−-ー…‥*＊"sv;
constexpr std::u32string_view kOutsideLabels = U"、。「」『』【】・，．：；！？～〜－（）"sv;
constexpr std::size_t kLongestUnit = 10;  // 人/日, か所以上, ポイント以上
constexpr std::size_t kLongestLabel = 6;  // 参加者, 事業者, 年間
constexpr std::size_t kLongestRemark = 12;
constexpr std::size_t kLongestPlaceholder = 3;  // ***

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool is_japanese_word(char32_t c) { return c >= 0x3005 && c < 0xFF00 && !is_in(kOutsideLabels, c); }

std::size_t end_of_digits(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::size_t end_of_whole(std::u32string_view text, std::size_t at) {
  at = end_of_digits(text, at);
  while (at + 1 < text.size() && is_in(kCommas, text[at]) && is_digit(text[at + 1])) {
    at = end_of_digits(text, at + 1);
  }
  return at;
}

std::size_t end_of_fraction(std::u32string_view text, std::size_t at) {
  const bool point = at + 1 < text.size() && is_in(kPoints, text[at]) && is_digit(text[at + 1]);
  return point ? end_of_digits(text, at + 1) : at;
}

/// m2 and CO2 are units; the 3 of 10～3 is a second figure.
bool is_unit(std::u32string_view text) {
  if (text.size() > kLongestUnit) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i]) && (i == 0 || !is_latin(text[i - 1]))) return false;
  }
  return true;
}

bool is_remark(std::u32string_view text) {
  return text.empty() || (text.size() <= kLongestRemark && is_in(kClosing, text.back()));
}

struct Numeral {
  std::size_t begin = 0;  // of its digits
  bool labelled = false;
};

/// Label, opening bracket and sign, as far as they are there.
std::optional<Numeral> find_numeral(std::u32string_view text) {
  Numeral numeral;
  std::size_t at = 0;
  while (at < text.size() && at <= kLongestLabel && is_japanese_word(text[at]) &&
         !is_in(kSigns, text[at])) {
    ++at;
  }
  numeral.labelled = at > 0;
  if (at < text.size() && is_in(kOpening, text[at])) ++at;
  if (at < text.size() && is_in(kSigns, text[at])) ++at;
  if (at >= text.size() || !is_digit(text[at])) return std::nullopt;
  numeral.begin = at;
  return numeral;
}

std::size_t bytes(std::u32string_view text) { return to_utf8(text).size(); }

}  // namespace

std::optional<FigureText> read_figure(std::string_view utf8) {
  const std::string_view trimmed = trim(utf8);
  const auto blank = static_cast<std::size_t>(trimmed.data() - utf8.data());
  const std::u32string characters = to_utf32(trimmed);
  const std::u32string_view text = characters;
  const auto numeral = find_numeral(text);
  if (!numeral) return std::nullopt;
  const std::size_t whole = end_of_whole(text, numeral->begin);
  const std::size_t fraction = end_of_fraction(text, whole);
  const std::size_t unit = std::min(text.find_first_of(kOpening, fraction), text.size());
  if (!is_unit(text.substr(fraction, unit - fraction))) return std::nullopt;
  if (!is_remark(text.substr(unit))) return std::nullopt;
  return FigureText{.whole_end = blank + bytes(text.substr(0, whole)),
                    .fraction_end = blank + bytes(text.substr(0, fraction)),
                    .unit_end = blank + bytes(text.substr(0, unit)),
                    .labelled = numeral->labelled};
}

bool is_placeholder(std::string_view utf8) {
  const std::u32string text = to_utf32(trim(utf8));
  return !text.empty() && text.size() <= kLongestPlaceholder &&
         std::all_of(text.begin(), text.end(), [](char32_t c) { return is_in(kPlaceholders, c); });
}

}  // namespace nenpo::typeset
