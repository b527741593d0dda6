#include "typeset/typeset.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/workers.h"
#include "model/blocks_inside.h"
#include "typeset/blocks/contents_setter.h"
#include "typeset/blocks/heading_setter.h"
#include "typeset/booklet.h"
#include "typeset/flow/heading_levels.h"
#include "typeset/flow/leaf_texts.h"
#include "typeset/gathering/gathering.h"
#include "typeset/references.h"
#include "typeset/sheets/sheets.h"
#include "typeset/text/folios.h"

namespace nenpo::typeset {
namespace {

constexpr int kOutlineDepth = 3;
constexpr int kMostRounds = 5;

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

/// A title of a meeting's sheet is one of its headings.
void add_entry(const model::Gathering& gathering, std::vector<model::OutlineEntry>& outline) {
  const auto* head = std::get_if<model::Masthead>(&gathering);
  if (head == nullptr) return;
  const std::string anchor = masthead_anchor(*head);
  if (!anchor.empty()) outline.push_back({head->level, masthead_title(*head), anchor});
}

void add_entries(const model::Blocks& blocks, std::vector<model::OutlineEntry>& outline);

void add_entries(const model::GridSheet& sheet, std::vector<model::OutlineEntry>& outline) {
  for (const model::Frame& frame : sheet.frames) {
    if (!is_running(frame)) add_entries(frame.blocks, outline);
  }
}

void add_entries(const model::Blocks& blocks, std::vector<model::OutlineEntry>& outline) {
  for (const auto& block : blocks) {
    if (const auto* contents = std::get_if<model::Contents>(&block)) {
      outline.push_back({1, contents->title, std::string(kContentsAnchor)});
    } else if (const auto* heading = std::get_if<model::Heading>(&block)) {
      outline.push_back({heading->level, heading_title(*heading), heading->id});
    } else if (const auto* gathering = std::get_if<model::Gathering>(&block)) {
      add_entry(*gathering, outline);
    } else if (const auto* sheet = std::get_if<model::GridSheet>(&block)) {
      add_entries(*sheet, outline);
      continue;
    }
    model::for_each_list_inside(block,
                                [&](const model::Blocks& inside) { add_entries(inside, outline); });
  }
}

void report_unsettled(const model::Manuscript& manuscript, Findings& findings) {
  findings.push_back(
      {.code = "page-reference",
       .severity = Severity::kError,
       .place = {manuscript.name, "", ""},
       .message = manuscript.name + "のページ番号の参照が定まりません。" +
                  std::to_string(kMostRounds) +
                  "回組み直しても、印刷した番号と参照先のページが一致しませんでした。",
       .remedy = "参照のある段落の文を少し長くするか短くするかして、組み直してください（例: "
                 "「{{page:goal}}ページ」を「このあとの{{page:goal}}ページ」に改める）。",
       .related = {}});
}

/// Sets the booklet again until its references print the folios of the pages that they name.
Result<std::vector<model::Page>> set_pages(const model::Manuscript& manuscript,
                                           const model::Style& style, font::FontSet& fonts,
                                           Phrases& phrases, Findings& findings, int jobs) {
  Workers others(static_cast<std::size_t>(jobs - 1));
  const TextTools tools{fonts, phrases, others};
  const auto first_finding = static_cast<std::ptrdiff_t>(findings.size());
  Folios folios(referenced_anchors(manuscript));
  for (int round = 1;; ++round) {
    findings.erase(findings.begin() + first_finding, findings.end());
    Booklet booklet(manuscript, style, tools, findings, folios);
    if (auto failure = booklet.set()) return *failure;
    const bool settled = folios.settle(booklet.folios());
    if (!settled && round < kMostRounds) continue;
    if (!settled) report_unsettled(manuscript, findings);
    return booklet.take_pages();
  }
}

}  // namespace

Result<model::Pages> typeset(const model::Manuscript& manuscript, const model::Style& style,
                             font::FontSet& fonts, Findings& findings, int jobs) {
  const std::size_t first_finding = findings.size();
  Phrases phrases(style.unbroken_words);
  auto set = set_pages(manuscript, style, fonts, phrases, findings, jobs);
  if (!set) return set.error();
  drop_repeated(findings, first_finding);
  model::Pages pages;
  pages.name = manuscript.name;
  pages.title = manuscript.title;
  pages.author = manuscript.author;
  pages.subject = manuscript.subject;
  pages.issued = manuscript.issued;
  pages.faces = fonts.faces();
  pages.pages = std::move(*set);
  put_texts_in_leaves(pages.pages);
  add_entries(manuscript.blocks, pages.outline);
  close_up_heading_levels(pages.pages, pages.outline);
  std::erase_if(pages.outline, [](const auto& entry) { return entry.level > kOutlineDepth; });
  pages.by_dictionary = phrases.asked();
  return pages;
}

}  // namespace nenpo::typeset
