#include "returned/text_edits.h"

#include <algorithm>
#include <tuple>

namespace nenpo::returned {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Where an attribute and its value stand in a start tag that expat has accepted.
struct Attribute {
  XmlSpan whole;  // with the blank before it
  XmlSpan value;
};

std::optional<Attribute> find_attribute(std::string_view tag, std::string_view name) {
  std::size_t at = tag.find_first_of(" \t\r\n/>");
  while (at < tag.size()) {
    const std::size_t begin = tag.find_first_not_of(kBlanks, at);
    const std::size_t equals = tag.find('=', begin);
    if (begin == std::string_view::npos || equals == std::string_view::npos) return {};
    const std::size_t open = tag.find_first_of("\"'", equals);
    if (open == std::string_view::npos) return {};
    const std::size_t close = tag.find(tag[open], open + 1);
    if (close == std::string_view::npos) return {};
    const std::string_view found = tag.substr(begin, equals - begin);
    if (found.substr(0, found.find_last_not_of(kBlanks) + 1) == name)
      return Attribute{{at, close + 1}, {open + 1, close}};
    at = close + 1;
  }
  return {};
}

std::string_view part_of(std::string_view text, XmlSpan span) {
  return text.substr(span.begin, span.end - span.begin);
}

std::string_view name_of(std::string_view tag) {
  return tag.substr(1, tag.find_first_of(" \t\r\n/>") - 1);
}

}  // namespace

std::string prefix_of(std::string_view tag) {
  const std::string_view name = name_of(tag);
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? "" : std::string(name.substr(0, colon + 1));
}

std::optional<std::string_view> raw_attribute(std::string_view tag, std::string_view name) {
  const auto found = find_attribute(tag, name);
  if (!found) return {};
  return part_of(tag, found->value);
}

void TextEdits::replace(XmlSpan stretch, std::string with) {
  edits_.push_back({stretch, std::move(with)});
}

void TextEdits::set_attribute(std::string_view text, XmlSpan tag, std::string_view name,
                              std::string_view value) {
  const std::string_view raw = part_of(text, tag);
  if (const auto found = find_attribute(raw, name)) {
    replace({tag.begin + found->value.begin, tag.begin + found->value.end}, std::string(value));
  } else {
    insert(tag.begin + 1 + name_of(raw).size(),
           " " + std::string(name) + "=\"" + std::string(value) + "\"");
  }
}

void TextEdits::remove_attribute(std::string_view text, XmlSpan tag, std::string_view name) {
  if (const auto found = find_attribute(part_of(text, tag), name))
    replace({tag.begin + found->whole.begin, tag.begin + found->whole.end}, "");
}

void TextEdits::append(std::string_view text, XmlSpan tag, std::size_t close,
                       const std::string& xml) {
  const std::string_view raw = part_of(text, tag);
  if (!raw.ends_with("/>")) return insert(close, xml);
  replace({tag.end - 2, tag.end}, ">" + xml + "</" + std::string(name_of(raw)) + ">");
}

std::string TextEdits::applied_to(std::string_view text) const {
  auto ordered = edits_;
  std::stable_sort(ordered.begin(), ordered.end(), [](const Edit& a, const Edit& b) {
    return std::tie(a.stretch.begin, a.stretch.end) < std::tie(b.stretch.begin, b.stretch.end);
  });
  std::string changed;
  std::size_t taken = 0;
  for (const Edit& edit : ordered) {
    changed += text.substr(taken, edit.stretch.begin - taken);
    changed += edit.with;
    taken = edit.stretch.end;
  }
  return changed.append(text.substr(taken));
}

}  // namespace nenpo::returned
