#include "assemble/blocks/cut_inlines.h"

#include <string>

#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kOpen = "（", kClose = "）";
constexpr std::string_view kBlank = " ", kWideBlank = "\u3000";

/// Cuts the piece `index` in two; `skipped` bytes between the parts are dropped.
CutInlines cut(const model::Inlines& text, std::size_t index, std::size_t at, std::size_t skipped) {
  CutInlines parts;
  parts.found = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i != index) {
      (i < index ? parts.before : parts.behind).push_back(text[i]);
      continue;
    }
    model::Text head = std::get<model::Text>(text[i]), tail = head;
    head.text = trim(std::string_view(head.text).substr(0, at));
    tail.text = trim(std::string_view(tail.text).substr(at + skipped));
    if (!head.text.empty()) parts.before.emplace_back(std::move(head));
    if (!tail.text.empty()) parts.behind.emplace_back(std::move(tail));
  }
  return parts;
}

CutInlines whole(const model::Inlines& text) { return {text, {}, false}; }

bool is_ascii(char32_t character) { return character < 0x80; }

std::string with_wide_blanks(std::string_view text) {
  const std::u32string characters = to_utf32(text);
  std::u32string wide;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const bool inside = i > 0 && i + 1 < characters.size();
    const bool between = inside && characters[i] == U' ' && !is_ascii(characters[i - 1]) &&
                         !is_ascii(characters[i + 1]);
    wide += between ? U'\u3000' : characters[i];
  }
  return to_utf8(wide);
}

}  // namespace

CutInlines cut_at(const model::Inlines& text, std::string_view sign) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto* words = std::get_if<model::Text>(&text[i]);
    const auto at = words == nullptr ? std::string::npos : words->text.find(sign);
    if (at != std::string::npos) return cut(text, i, at, sign.size());
  }
  return whole(text);
}

CutInlines cut_remark(const model::Inlines& text) {
  const auto* words = text.empty() ? nullptr : std::get_if<model::Text>(&text.back());
  if (words == nullptr || !words->text.ends_with(kClose)) return whole(text);
  const auto at = words->text.rfind(kOpen);
  if (at == std::string::npos || (at == 0 && text.size() == 1)) return whole(text);
  return cut(text, text.size() - 1, at, 0);
}

CutInlines cut_kicker(const model::Inlines& text) {
  for (const std::string_view blank : {kBlank, kWideBlank}) {
    CutInlines parts = cut_at(text, blank);
    if (parts.found) return parts;
  }
  return {{}, text, false};
}

model::Inlines with_wide_blanks(model::Inlines text) {
  for (model::Inline& part : text) {
    if (auto* words = std::get_if<model::Text>(&part)) words->text = with_wide_blanks(words->text);
  }
  return text;
}

}  // namespace nenpo::assemble
