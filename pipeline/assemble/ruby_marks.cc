#include "assemble/ruby_marks.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "assemble/prose_source.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kEmphasisDot = "・";
constexpr std::string_view kRaised = "^";

/// Selects a variant of the character before it, or is its voiced sound mark.
bool belongs_to_character_before(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || c == 0x3099 ||
         c == 0x309A;
}

std::size_t count_characters(std::string_view text) {
  const std::u32string characters = to_utf32(text);
  return static_cast<std::size_t>(
      std::count_if(characters.begin(), characters.end(),
                    [](char32_t character) { return !belongs_to_character_before(character); }));
}

bool is_dots(std::string_view reading) {
  return replace_all(std::string(reading), kEmphasisDot, "").empty();
}

void report(std::string_view mark, const model::SourceLine& from, std::string fault,
            const std::string& example, Findings& findings) {
  findings.push_back(finding_at(
      from, Severity::kWarning, "malformed-ruby",
      "ふりがな「{" + std::string(mark) + "}」は、" + std::move(fault),
      "1字ずつに付けるときは、字の数だけ「|」で分けてください。まとめて付けるときは、「|」を1つだけ"
      "書いてください。例：" +
          example));
}

/// 「漢字|かん|じ」 with a part for each character, or 「漢字|かんじ」.
model::Ruby ruby(std::string_view mark, std::size_t bar, const model::SourceLine& from,
                 Findings& findings) {
  model::Ruby ruby{.base = std::string(mark.substr(0, bar)),
                   .reading = replace_all(std::string(mark.substr(bar + 1)), "|", "")};
  const auto parts = split(mark.substr(bar + 1), '|');
  if (parts.size() == 1) return ruby;
  const std::size_t characters = count_characters(ruby.base);
  if (parts.size() == characters) {
    ruby.parts.assign(parts.begin(), parts.end());
  } else {
    report(mark, from,
           std::to_string(characters) + "字の語に読みが" + std::to_string(parts.size()) +
               "つあります。まとめて付けました。",
           "{" + ruby.base + "|" + ruby.reading + "}", findings);
  }
  return ruby;
}

}  // namespace

std::optional<model::Inline> ruby_mark(std::string_view mark, const model::SourceLine& from,
                                       Findings& findings) {
  const auto bar = mark.find('|');
  if (bar == std::string_view::npos || mark.find('{') != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view base = mark.substr(0, bar);
  const std::string_view reading = mark.substr(bar + 1);
  if (base.empty() || replace_all(std::string(reading), "|", "").empty()) {
    report(mark, from, "語か読みがありません。そのまま印刷しました。", "{漢字|かんじ}", findings);
    return std::nullopt;
  }
  if (reading == kRaised) return model::NoteMark{std::string(base)};
  if (is_dots(reading)) {
    return model::Text{.text = std::string(base), .strong = false, .fact = {}, .dotted = true};
  }
  return ruby(mark, bar, from, findings);
}

void report_open_ruby(std::string_view text, const model::SourceLine& from, Findings& findings) {
  const auto bar = text.find('|');
  if (bar == std::string_view::npos || bar == 0 || text.find('{') < bar) return;
  report(std::string(text.substr(0, bar)) + "|…", from,
         "長すぎるか、「}」で閉じられていません。そのまま印刷しました。", "{漢字|かんじ}",
         findings);
}

}  // namespace nenpo::assemble
