#include "typeset/typeset.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "typeset/blocks/contents_setter.h"
#include "typeset/blocks/heading_setter.h"
#include "typeset/booklet.h"

namespace nenpo::typeset {
namespace {

constexpr int kOutlineDepth = 3;

/// A text that is set twice (contents, measured cells) is reported once.
void drop_repeated(Findings& findings, std::size_t first) {
  const auto same = [](const Finding& a, const Finding& b) {
    return a.code == b.code && a.place == b.place && a.message == b.message;
  };
  const auto begin = findings.begin() + static_cast<std::ptrdiff_t>(first);
  auto kept = begin;
  for (auto it = begin; it != findings.end(); ++it) {
    const bool known = std::any_of(begin, kept, [&](const Finding& f) { return same(f, *it); });
    if (known) continue;
    if (kept != it) *kept = std::move(*it);
    ++kept;
  }
  findings.erase(kept, findings.end());
}

std::vector<model::OutlineEntry> outline_of(const model::Manuscript& manuscript) {
  std::vector<model::OutlineEntry> outline;
  for (const auto& block : manuscript.blocks) {
    if (const auto* contents = std::get_if<model::Contents>(&block)) {
      outline.push_back({1, contents->title, std::string(kContentsAnchor)});
    } else if (const auto* heading = std::get_if<model::Heading>(&block)) {
      if (heading->level > kOutlineDepth) continue;
      outline.push_back({heading->level, heading_title(*heading), heading->id});
    }
  }
  return outline;
}

}  // namespace

Result<model::Pages> typeset(const model::Manuscript& manuscript, const model::Style& style,
                             font::FontSet& fonts, Findings& findings) {
  const std::size_t first_finding = findings.size();
  Booklet booklet(manuscript, style, fonts, findings);
  if (auto failure = booklet.set()) return *failure;
  drop_repeated(findings, first_finding);
  model::Pages pages;
  pages.name = manuscript.name;
  pages.title = manuscript.title;
  pages.author = manuscript.author;
  pages.subject = manuscript.subject;
  pages.issued = manuscript.issued;
  pages.faces = fonts.faces();
  pages.pages = booklet.take_pages();
  pages.outline = outline_of(manuscript);
  return pages;
}

}  // namespace nenpo::typeset
