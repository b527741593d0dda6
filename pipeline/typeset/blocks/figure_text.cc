#include "typeset/blocks/figure_text.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"

namespace nenpo::typeset {
namespace {

using namespace std::string_view_literals;

constexpr std::u32string_view kSigns = U"▲△－−-＋+±約"sv;
constexpr std::u32string_view kPoints = U".．"sv;
constexpr std::u32string_view kCommas = U",，"sv;
constexpr std::size_t kLongestUnit = 10;  // 人/日, か所以上, ポイント以上

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

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

/// m2 and CO2 are units; the 3 of 10～3 is a second figure.
bool is_unit(std::u32string_view rest) {
  if (rest.size() > kLongestUnit) return false;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (is_digit(rest[i]) && (i == 0 || !is_latin(rest[i - 1]))) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> whole_part(std::string_view utf8) {
  const std::u32string text = to_utf32(trim(utf8));
  const std::size_t sign = !text.empty() && is_in(kSigns, text.front()) ? 1 : 0;
  const std::size_t whole = end_of_whole(text, sign);
  if (whole == sign) return std::nullopt;
  std::size_t end = whole;
  if (end + 1 < text.size() && is_in(kPoints, text[end]) && is_digit(text[end + 1])) {
    end = end_of_digits(text, end + 1);
  }
  if (!is_unit(std::u32string_view(text).substr(end))) return std::nullopt;
  return to_utf8(std::u32string_view(text).substr(0, whole));
}

}  // namespace nenpo::typeset
