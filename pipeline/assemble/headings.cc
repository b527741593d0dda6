#include "assemble/headings.h"

#include <algorithm>
#include <optional>

#include "assemble/inlines.h"
#include "assemble/prose_source.h"
#include "assemble/walk.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// The longest of the plan's real headings has 44 characters outside of brackets.
constexpr std::size_t kLongestHeading = 60;
constexpr int kMeasureLevel = 5;
constexpr int kDeepestMarkedLevel = 5;

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_opening(char32_t c) { return c == U'(' || c == U'（'; }
bool is_closing(char32_t c) { return c == U')' || c == U'）'; }
bool is_circled_number(char32_t c) { return c >= U'①' && c <= U'⑳'; }

std::size_t digits_from(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

/// How many characters of the text are its marker: 0 for none. A number must be set off by a blank,
/// so that 「2030年のあるべき姿」 is no chapter 2030.
std::size_t marker_length(std::u32string_view text) {
  if (text.empty()) return 0;
  if (is_circled_number(text.front())) return 1;
  const bool opened = is_opening(text.front());
  const std::size_t begin = opened ? 1 : 0;
  const std::size_t digits = digits_from(text, begin);
  if (digits == 0) return 0;
  std::size_t end = begin + digits;
  if (opened) return end < text.size() && is_closing(text[end]) ? end + 1 : 0;
  if (end < text.size() && (text[end] == U'.' || text[end] == U'．')) ++end;
  return end < text.size() && is_blank(text[end]) ? end : 0;
}

/// Whether the first bracket is closed by the last character and not before.
bool is_bracketed(std::u32string_view text) {
  if (text.size() < 3 || !is_opening(text.front()) || !is_closing(text.back())) return false;
  int depth = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (is_opening(text[i])) ++depth;
    if (is_closing(text[i]) && --depth == 0) return false;
  }
  return depth == 1;
}

model::Text* first_text(model::Heading& heading) {
  return heading.text.empty() ? nullptr : std::get_if<model::Text>(&heading.text.front());
}

void drop_brackets(model::Heading& heading) {
  auto& first = std::get<model::Text>(heading.text.front()).text;
  first.erase(0, decode_utf8(first, 0).size);
  auto& last = std::get<model::Text>(heading.text.back()).text;
  const std::u32string characters = to_utf32(last);
  last = to_utf8(std::u32string_view(characters).substr(0, characters.size() - 1));
  heading.bracketed = true;
}

void mark_heading(model::Heading& heading) {
  model::Text* first = first_text(heading);
  if (first != nullptr && heading.level <= kDeepestMarkedLevel) {
    const std::u32string text = to_utf32(first->text);
    const std::u32string_view view = text;
    if (const std::size_t length = marker_length(view); length > 0) {
      heading.marker = to_utf8(view.substr(0, length));
      first->text = trim(to_utf8(view.substr(length)));
    }
  }
  const bool ends_in_text =
      first != nullptr && std::holds_alternative<model::Text>(heading.text.back());
  if (ends_in_text && is_bracketed(to_utf32(model::plain_text(heading.text)))) {
    drop_brackets(heading);
  }
  if (heading.level == kMeasureLevel && heading.marker.empty()) heading.marker = "○";
}

std::size_t length_outside_brackets(std::string_view text) {
  int depth = 0;
  std::size_t length = 0;
  for (const char32_t character : to_utf32(text)) {
    if (is_closing(character) && depth > 0) --depth;
    if (depth == 0) ++length;
    if (is_opening(character)) ++depth;
  }
  return length;
}

void report_run_in(const model::Heading& heading, Findings& findings) {
  const std::string text = model::plain_text(heading.text);
  if (length_outside_brackets(text) <= kLongestHeading) return;
  constexpr std::size_t kShown = 30;
  const std::string begin = to_utf8(std::u32string_view(to_utf32(text)).substr(0, kShown));
  findings.push_back(finding_at(
      heading.from, Severity::kWarning, "run-in-heading",
      "見出し「" + begin + "…」が60字を超えています。本文が見出しの行に続いていませんか。",
      "見出しの後で改行し、空行を1行おいてください。原稿を直せないときは、テンプレートの "
      "[[heading_end]] に見出しの終わりまでの文字を書いてください。"));
}

/// The text of the heading from `end` on as a paragraph of its own.
model::Paragraph split_heading(model::Heading& heading, std::size_t end) {
  auto& text = std::get<model::Text>(heading.text.front());
  model::Paragraph rest{{model::Text{std::string(trim(text.text.substr(end))), text.strong, {}}},
                        heading.from};
  std::move(heading.text.begin() + 1, heading.text.end(), std::back_inserter(rest.text));
  text.text.resize(end);
  heading.text.resize(1);
  return rest;
}

/// Where the first entry that fits says that the heading ends. `used` counts the entries that were
/// of use.
std::optional<std::size_t> end_of(model::Heading& heading, const std::vector<HeadingEnd>& ends,
                                  std::vector<bool>& used) {
  const model::Text* text = first_text(heading);
  if (text == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const bool runs_on =
        text->text.starts_with(ends[i].text) && text->text.size() > ends[i].text.size();
    if (!runs_on) continue;
    used[i] = true;
    return ends[i].text.size();
  }
  return std::nullopt;
}

void report_unused(const HeadingEnd& end, Findings& findings) {
  findings.push_back(
      finding_at(end.from, Severity::kWarning, "unused-heading-end",
                 "[[heading_end]] の「" + end.text + "」で始まり本文が続く見出しが、原稿 " +
                     end.prose + " にありません。",
                 "原稿が直っていれば、この [[heading_end]] を消してください。違っていれば、text "
                 "に見出しの初めから終わりまでを書いてください。"));
}

}  // namespace

void end_headings(model::Blocks& blocks, const std::vector<HeadingEnd>& ends, Findings& findings) {
  std::vector<bool> used(ends.size());
  for_each_list(blocks, [&](model::Blocks& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      auto* heading = std::get_if<model::Heading>(&list[i]);
      if (heading == nullptr) continue;
      if (const auto end = end_of(*heading, ends, used)) {
        model::Paragraph rest = split_heading(*heading, *end);
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
      } else {
        report_run_in(*heading, findings);
      }
    }
  });
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (!used[i]) report_unused(ends[i], findings);
  }
}

void mark_headings(model::Blocks& blocks) { for_each<model::Heading>(blocks, mark_heading); }

void number_headings(model::Blocks& blocks) {
  struct Open {
    int level;
    int number;
  };
  std::vector<Open> open;
  int last_outermost = 0;
  for_each<model::Heading>(blocks, [&](model::Heading& heading) {
    int before = open.empty() ? last_outermost : 0;
    while (!open.empty() && open.back().level >= heading.level) {
      before = open.back().number;
      open.pop_back();
    }
    open.push_back({heading.level, before + 1});
    if (open.size() == 1) last_outermost = before + 1;
    if (!heading.id.empty()) return;
    heading.id = "h";
    for (const Open& part : open) {
      heading.id += (heading.id == "h" ? "" : "-") + std::to_string(part.number);
    }
  });
}

void mark_page_heads(model::Blocks& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!std::holds_alternative<model::ProgressTable>(blocks[i])) continue;
    for (std::size_t j = i; j > 0; --j) {
      auto* heading = std::get_if<model::Heading>(&blocks[j - 1]);
      if (heading == nullptr) break;
      heading->in_page_head = true;
    }
  }
}

}  // namespace nenpo::assemble
