#include "pdf/preflight/outline_rules.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
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

/// A bookmark's words behind the kind of thing that it names: アクションプログラム：….
std::string name_in(const std::string& title) {
  constexpr std::string_view kColon = "：";
  const std::size_t colon = title.rfind(kColon);
  return bare(colon == std::string::npos ? title : title.substr(colon + kColon.size()));
}

/// What leads a reader through a page: headings, and the header cells of tables whose parts have no
/// other heading.
class Signposts {
 public:
  explicit Signposts(const Structure& structure) {
    const auto& elements = structure.tree.elements;
    for (std::size_t at = 0; at < elements.size(); ++at) {
      const bool heading = heading_level(elements[at].type) != 0;
      if (!heading && elements[at].type != "TH") continue;
      auto& found = heading ? headings_ : header_cells_;
      found.emplace(bare(text_of(structure.file, structure.tree, at)), elements[at].page);
    }
  }

  bool has_headings() const { return !headings_.empty(); }
  bool has(const OutlineItem& item) const {
    if (headings_.contains({bare(item.title), item.page})) return true;
    const std::string name = name_in(item.title);
    return !name.empty() &&
           std::any_of(header_cells_.begin(), header_cells_.end(), [&](const auto& cell) {
             return cell.second == item.page && cell.first.ends_with(name);
           });
  }

 private:
  std::set<std::pair<std::string, std::size_t>> headings_, header_cells_;
};

/// The bookmark holds others, and leads where the first of them leads.
bool leads_on(OutlineItem item, const OutlineItem* next) {
  return next != nullptr && item.object.hasKey("/First") && item.page == next->page;
}

}  // namespace

void check_outline(const Structure& structure, const std::vector<OutlineItem>& outline) {
  const Signposts signposts(structure);
  if (signposts.has_headings() && outline.empty()) {
    structure.faults.add("outline", "見出しがあるのに、しおりがありません。");
  }
  bool next_is_said = false;
  for (std::size_t at = outline.size(); at-- > 0;) {
    const OutlineItem& item = outline[at];
    const OutlineItem* next = at + 1 < outline.size() ? &outline[at + 1] : nullptr;
    const bool said = signposts.has(item) || (leads_on(item, next) && next_is_said);
    next_is_said = said;
    if (item.page == 0) {
      structure.faults.add("destination", "しおり「" + item.title + "」の行き先がありません。");
    } else if (!said) {
      structure.faults.add(
          "outline-heading", item.page, std::nullopt,
          "しおり「" + item.title + "」と同じ言葉の見出しが、このページにありません。");
    }
  }
}

}  // namespace nenpo::pdf
