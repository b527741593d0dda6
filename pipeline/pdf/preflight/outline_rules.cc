#include "pdf/preflight/outline_rules.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "pdf/preflight/structure_types.h"

namespace nenpo::pdf {
namespace {

constexpr char32_t kFirstFullWidth = U'！';
constexpr char32_t kLastFullWidth = U'～';

/// Without blanks and in letters of one width: a heading is set in lines, with spaces and numerals
/// of its own.
std::string bare(std::string_view text) {
  std::string letters;
  for (char32_t letter : to_utf32(text)) {
    if (is_blank(letter)) continue;
    if (letter >= kFirstFullWidth && letter <= kLastFullWidth) letter -= kFirstFullWidth - U'!';
    append_utf8(letters, letter);
  }
  return letters;
}

/// What the headings say, with the page on which each stands.
std::set<std::pair<std::string, std::size_t>> headings_of(const Structure& structure) {
  std::set<std::pair<std::string, std::size_t>> headings;
  const auto& elements = structure.tree.elements;
  for (std::size_t at = 0; at < elements.size(); ++at) {
    if (heading_level(elements[at].type) == 0) continue;
    headings.emplace(bare(text_of(structure.file, structure.tree, at)), elements[at].page);
  }
  return headings;
}

}  // namespace

void check_outline(const Structure& structure, const std::vector<OutlineItem>& outline) {
  const auto headings = headings_of(structure);
  if (!headings.empty() && outline.empty()) {
    structure.faults.add("outline", "見出しがあるのに、しおりがありません。");
  }
  for (const OutlineItem& item : outline) {
    if (item.page == 0) {
      structure.faults.add("destination", "しおり「" + item.title + "」の行き先がありません。");
    } else if (!headings.contains({bare(item.title), item.page})) {
      structure.faults.add(
          "outline-heading", item.page, std::nullopt,
          "しおり「" + item.title + "」と同じ言葉の見出しが、このページにありません。");
    }
  }
}

}  // namespace nenpo::pdf
