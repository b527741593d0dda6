#include "assemble/escapes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSigns = {{
    {"{", "\uFDD0"},
    {"[", "\uFDD1"},
    {"*", "\uFDD2"},
}};

constexpr std::string_view kFootnote = "[^";
constexpr std::string_view kHiddenFootnote = "\uFDD3";

/// Most texts have nothing hidden; this is what the hidden signs begin with in UTF-8.
bool hides_something(std::string_view text) {
  return text.find("\xEF\xB7") != std::string_view::npos;
}

std::string hide_escaped(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    out += line[at];
    if (line[at] != '\\' || at + 1 == line.size()) continue;
    const std::string_view escaped = line.substr(++at, 1);
    std::string_view kept = escaped;
    for (const auto& [sign, hidden] : kSigns) {
      if (sign != escaped) continue;
      out.pop_back();
      kept = hidden;
    }
    out += kept;
  }
  return out;
}

bool is_noncharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE; }

/// Noncharacters are no text and not for interchange: U+FFFD, which no typeface hides, for each.
std::string without_noncharacters(std::string_view line) {
  constexpr std::string_view kFirstBytes = "\xEF\xF0\xF1\xF2\xF3\xF4";  // of all of them
  if (line.find_first_of(kFirstBytes) == std::string_view::npos) return std::string(line);
  std::u32string characters = to_utf32(line);
  std::replace_if(characters.begin(), characters.end(), is_noncharacter, U'\uFFFD');
  return to_utf8(characters);
}

}  // namespace

std::string hide_from_markdown(std::string_view line) {
  return replace_all(hide_escaped(without_noncharacters(line)), kFootnote, kHiddenFootnote);
}

std::string with_footnote_marks(std::string_view text) {
  return replace_all(std::string(text), kHiddenFootnote, kFootnote);
}

std::string hide_signs(std::string_view code) {
  std::string out = with_footnote_marks(code);
  for (const auto& [sign, hidden] : kSigns) {
    out = replace_all(std::move(out), hidden, "\\" + std::string(hidden));
    out = replace_all(std::move(out), sign, hidden);
  }
  return out;
}

std::string shown_signs(std::string_view text) {
  if (!hides_something(text)) return std::string(text);
  std::string out = with_footnote_marks(text);
  for (const auto& [sign, hidden] : kSigns) out = replace_all(std::move(out), hidden, sign);
  return out;
}

}  // namespace nenpo::assemble
