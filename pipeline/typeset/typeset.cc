#include "typeset/typeset.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "typeset/block_setter.h"
#include "typeset/contents_setter.h"
#include "typeset/heading_setter.h"
#include "typeset/page_flow.h"

namespace nenpo::typeset {
namespace {

constexpr int kOutlineDepth = 3;

using Folios = std::map<std::string, std::string>;
using Headings = std::vector<const model::Heading*>;

/// The pages of a contents, which are set a second time when the folios are known.
struct ContentsPages {
  const model::Contents* contents = nullptr;
  std::size_t first_page = 0;
  int first_folio = 0;
  bool ends_section = false;  // of the chapter before it
};

Headings headings_of(const model::Manuscript& manuscript, int depth) {
  Headings headings;
  for (const auto& block : manuscript.blocks) {
    const auto* heading = std::get_if<model::Heading>(&block);
    if (heading != nullptr && heading->level <= depth) headings.push_back(heading);
  }
  return headings;
}

std::string running_title(const model::Manuscript& manuscript) {
  return manuscript.short_title.empty() ? manuscript.title : manuscript.short_title;
}

class Booklet {
 public:
  Booklet(const model::Manuscript& manuscript, const model::Style& style, font::FontSet& fonts,
          Findings& findings)
      : manuscript_(manuscript),
        style_(style),
        findings_(findings),
        setter_(style, fonts, findings, manuscript.name),
        setting_{style, setter_, findings, manuscript.name, running_title(manuscript)},
        blocks_(setting_) {}

  std::optional<Failure> set() {
    const auto& blocks = manuscript_.blocks;
    for (std::size_t i = 0; i < blocks.size() && !failure(); ++i) {
      if (const auto* contents = std::get_if<model::Contents>(&blocks[i])) {
        begin_contents(*contents);
        continue;
      }
      add(blocks_.set(blocks[i], i + 1 < blocks.size() ? &blocks[i + 1] : nullptr));
    }
    end_flow();
    for (const auto& contents : contents_) set_contents_again(contents);
    close_document();
    return failure();
  }

  std::vector<model::Page> take_pages() { return std::move(pages_); }

 private:
  /// A failure of the blocks or of the fonts; a style without [contents] is one as well.
  std::optional<Failure> failure() const {
    if (setter_.failure()) return setter_.failure();
    if (blocks_.failure()) return blocks_.failure();
    return contents_failure_;
  }

  PageFlow new_flow(int first_folio) {
    return {style_, setter_, findings_, manuscript_.name, setting_.running_title, first_folio};
  }

  /// Pieces wait until the next forced page: what is kept together is known by then.
  void add(Pieces pieces) {
    if (pieces.empty()) return;
    const bool new_page =
        pieces.front().begins == Begins::kNewPage || pieces.front().kind == PieceKind::kFullPage;
    if (new_page) flush();
    std::move(pieces.begin(), pieces.end(), std::back_inserter(waiting_));
  }

  void flush() {
    if (waiting_.empty()) return;
    if (!flow_) flow_.emplace(new_flow(next_folio_));
    bind_headings(waiting_);
    flow_->add(std::exchange(waiting_, {}));
  }

  void end_flow() {
    flush();
    if (!flow_) return;
    take(*flow_);
    flow_.reset();
  }

  void take(PageFlow& flow) {
    auto pages = flow.finish();
    std::move(pages.begin(), pages.end(), std::back_inserter(pages_));
    folios_.insert(flow.labels().begin(), flow.labels().end());
    next_folio_ = flow.next_folio();
  }

  void begin_contents(const model::Contents& contents) {
    if (!style_.contents) {
      contents_failure_ =
          Failure{"組版", style_.name,
                  "目次の様式 [contents] がありません。様式ファイルに加えてください。"};
      return;
    }
    end_flow();
    contents_.push_back({&contents, pages_.size(), next_folio_, blocks_.take_open_section()});
    PageFlow flow = contents_flow(contents_.back());
    take(flow);
  }

  PageFlow contents_flow(const ContentsPages& contents) {
    PageFlow flow = new_flow(contents.first_folio);
    Pieces pieces = set_contents(
        *contents.contents, headings_of(manuscript_, style_.contents->depth), folios_, setting_);
    if (contents.ends_section) {
      pieces.front().items.insert(pieces.front().items.begin(), model::TagEnd{});
    }
    flow.add(std::move(pieces));
    return flow;
  }

  /// The same pages with the folios, now known. Their number cannot have changed: heights do not
  /// depend on folios.
  void set_contents_again(const ContentsPages& contents) {
    auto pages = contents_flow(contents).finish();
    std::move(pages.begin(), pages.end(),
              pages_.begin() + static_cast<std::ptrdiff_t>(contents.first_page));
  }

  void close_document() {
    if (pages_.empty()) return;
    model::TagBegin document;
    document.role = model::Role::kDocument;
    auto& first = pages_.front().items;
    first.insert(first.begin(), std::move(document));
    auto& last = pages_.back().items;
    if (blocks_.take_open_section()) last.emplace_back(model::TagEnd{});
    last.emplace_back(model::TagEnd{});
  }

  const model::Manuscript& manuscript_;
  const model::Style& style_;
  Findings& findings_;
  ParagraphSetter setter_;
  Setting setting_;
  BlockSetter blocks_;
  std::optional<PageFlow> flow_;
  std::optional<Failure> contents_failure_;
  Pieces waiting_;
  std::vector<model::Page> pages_;
  std::vector<ContentsPages> contents_;
  Folios folios_;
  int next_folio_ = 1;
};

/// A text that is set twice (contents, measured cells) is reported once.
void drop_repeated(Findings& findings, std::size_t first) {
  const auto same = [](const Finding& a, const Finding& b) {
    return a.code == b.code && a.place == b.place && a.message == b.message;
  };
  auto kept = findings.begin() + static_cast<std::ptrdiff_t>(first);
  const auto begin = kept;
  for (auto it = kept; it != findings.end(); ++it) {
    const bool known = std::any_of(begin, kept, [&](const Finding& f) { return same(f, *it); });
    if (known) continue;
    if (kept != it) *kept = std::move(*it);
    ++kept;
  }
  findings.erase(kept, findings.end());
}

std::vector<model::OutlineEntry> outline_of(const model::Manuscript& manuscript) {
  std::vector<model::OutlineEntry> outline;
  for (const auto* heading : headings_of(manuscript, kOutlineDepth)) {
    outline.push_back({heading->level, heading_title(*heading), heading->id});
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
