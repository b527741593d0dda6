#include "assemble/source_lines.h"

#include <algorithm>

#include "assemble/generated_text.h"
#include "base/text.h"

namespace nenpo::assemble {

bool opens_fence(std::string_view line) { return line.starts_with(":::{"); }

std::optional<Fence> parse_fence_head(std::string_view line) {
  if (!opens_fence(line) || !line.ends_with("}")) return std::nullopt;
  std::string_view rest = trim(line.substr(kFence.size() + 1, line.size() - kFence.size() - 2));
  Fence fence;
  const auto name_end = std::min(rest.find(' '), rest.size());
  fence.name = rest.substr(0, name_end);
  rest = trim(rest.substr(name_end));
  while (!rest.empty()) {
    const auto equals = rest.find("=\"");
    if (equals == std::string_view::npos) return std::nullopt;
    const auto value = equals + 2;
    const auto close = rest.find('"', value);
    if (close == std::string_view::npos) return std::nullopt;
    fence.attributes.emplace_back(trim(rest.substr(0, equals)), rest.substr(value, close - value));
    rest = trim(rest.substr(close + 1));
  }
  return fence;
}

std::optional<Mark> parse_mark(std::string_view line) {
  if (!line.starts_with("{{")) return std::nullopt;
  const auto close = line.find("}}");
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view inside = line.substr(2, close - 2);
  const auto colon = std::min(inside.find(':'), inside.size());
  const std::string_view name = inside.substr(0, colon);
  const bool is_name = !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || letter == '-';
  });
  if (!is_name) return std::nullopt;
  if (name == kPageReference || is_generated(name)) return std::nullopt;
  Mark mark;
  mark.name = name;
  if (colon < inside.size()) mark.argument = trim(inside.substr(colon + 1));
  mark.rest = trim(line.substr(close + 2));
  return mark;
}

std::optional<FootnoteText> parse_footnote(std::string_view line) {
  constexpr std::string_view kOpen = "[^";
  constexpr std::string_view kClose = "]:";
  const auto close = line.find(kClose);
  if (!line.starts_with(kOpen) || close == std::string_view::npos) return std::nullopt;
  const std::string_view label = line.substr(kOpen.size(), close - kOpen.size());
  if (!is_footnote_label(label)) return std::nullopt;
  return FootnoteText{
      std::string(label), std::string(trim(line.substr(close + kClose.size()))), {}};
}

bool is_footnote_label(std::string_view label) {
  return !label.empty() && label.find_first_of(" \t[]^*_`{}") == std::string_view::npos;
}

}  // namespace nenpo::assemble
