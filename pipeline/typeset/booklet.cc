#include "typeset/booklet.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/blocks_inside.h"
#include "typeset/blocks/contents_setter.h"
#include "typeset/blocks/heading_setter.h"
#include "typeset/blocks/text_blocks.h"

namespace nenpo::typeset {
namespace {

constexpr std::size_t kBlocksAhead = 64;

std::string running_title(const model::Manuscript& manuscript) {
  return manuscript.short_title.empty() ? manuscript.title : manuscript.short_title;
}

void add_headings(const model::Blocks& blocks, int depth, Headings& headings) {
  for (const auto& block : blocks) {
    if (const auto* heading = std::get_if<model::Heading>(&block)) {
      if (heading->level <= depth) headings.push_back(heading);
    }
    model::for_each_list_inside(
        block, [&](const model::Blocks& inside) { add_headings(inside, depth, headings); });
  }
}

}  // namespace

Headings headings_of(const model::Manuscript& manuscript, int depth) {
  Headings headings;
  add_headings(manuscript.blocks, depth, headings);
  return headings;
}

Booklet::Booklet(const model::Manuscript& manuscript, const model::Style& style,
                 const TextTools& tools, Findings& findings, const Folios& folios)
    : manuscript_(manuscript),
      style_(style),
      findings_(findings),
      setter_(style, tools, findings, manuscript.name, folios),
      setting_{style,
               setter_,
               findings,
               manuscript.name,
               running_title(manuscript),
               style.page.line_length},
      blocks_(setting_),
      next_folio_(manuscript.first_folio) {}

std::optional<Failure> Booklet::set() {
  set_blocks(manuscript_.blocks, 1);
  end_flow();
  for (const auto& contents : contents_) set_contents_again(contents);
  close_document();
  return failure();
}

void Booklet::set_blocks(const model::Blocks& blocks, int columns) {
  std::size_t prepared = 0;
  for (std::size_t i = 0; i < blocks.size() && !failure(); ++i) {
    prepared = prepare(blocks, prepared, std::min(i + kBlocksAhead, blocks.size()));
    if (const auto* contents = std::get_if<model::Contents>(&blocks[i])) {
      begin_contents(*contents);
    } else if (const auto* inner = std::get_if<model::Columns>(&blocks[i])) {
      set_columns(*inner);
    } else {
      add(blocks_.set(blocks[i], i + 1 < blocks.size() ? &blocks[i + 1] : nullptr), columns);
    }
  }
}

/// Paragraphs are most of the text: those that come next are composed meanwhile.
std::size_t Booklet::prepare(const model::Blocks& blocks, std::size_t from, std::size_t to) {
  for (; from < to; ++from) {
    const auto* paragraph = std::get_if<model::Paragraph>(&blocks[from]);
    if (paragraph != nullptr) prepare_paragraph(*paragraph, setting_);
  }
  return from;
}

void Booklet::set_columns(const model::Columns& columns) {
  const Pt whole = std::exchange(setting_.line_length, blocks_.column_width(columns));
  set_blocks(columns.blocks, columns.count);
  setting_.line_length = whole;
}

/// The same pages with the folios, now known. Their number cannot have changed.
void Booklet::set_contents_again(const ContentsPages& contents) {
  auto pages = contents_flow(contents).finish(model::PageEnd::kForced);
  std::move(pages.begin(), pages.end(),
            pages_.begin() + static_cast<std::ptrdiff_t>(contents.first_page));
}

void Booklet::close_document() {
  if (pages_.empty()) return;
  model::TagBegin document;
  document.role = model::Role::kDocument;
  auto& first = pages_.front().items;
  first.insert(first.begin(), std::move(document));
  model::Page& last = pages_.back();
  if (blocks_.take_open_section()) last.items.emplace_back(model::TagEnd{});
  last.items.emplace_back(model::TagEnd{});
  if (last.end != model::PageEnd::kWhole) last.end = model::PageEnd::kLast;
}

std::optional<Failure> Booklet::failure() const {
  if (setter_.failure()) return setter_.failure();
  if (blocks_.failure()) return blocks_.failure();
  return contents_failure_;
}

void Booklet::add(Pieces pieces, int columns) {
  if (pieces.empty()) return;
  for (Piece& piece : pieces) add_notes(piece);
  const bool new_page =
      pieces.front().begins == Begins::kNewPage || pieces.front().kind == PieceKind::kFullPage;
  if (new_page) flush();
  if (waiting_.empty() || waiting_.back().columns != columns) waiting_.push_back({columns, {}});
  std::move(pieces.begin(), pieces.end(), std::back_inserter(waiting_.back().pieces));
}

/// The footnotes whose marks stand in the piece, and those whose marks stand in these. A note that
/// is marked twice stands where it is marked first.
void Booklet::add_notes(Piece& piece) {
  for (std::size_t i = 0; i < piece.note_marks.size(); ++i) {
    const std::size_t index = piece.note_marks[i];
    if (index >= manuscript_.footnotes.size() || !noted_.insert(index).second) continue;
    for (Piece& line : blocks_.set_footnote(manuscript_.footnotes[index], index)) {
      piece.note_marks.insert(piece.note_marks.end(), line.note_marks.begin(),
                              line.note_marks.end());
      piece.footnotes.push_back(std::move(line));
    }
  }
}

void Booklet::flush() {
  if (waiting_.empty()) return;
  if (!flow_) flow_.emplace(new_flow(next_folio_));
  for (Passage& passage : waiting_) bind_headings(passage.pieces);
  flow_->add(std::exchange(waiting_, {}));
}

void Booklet::end_flow() {
  flush();
  if (!flow_) return;
  take(*flow_);
  flow_.reset();
}

void Booklet::begin_contents(const model::Contents& contents) {
  if (!style_.contents) {
    contents_failure_ = Failure{
        "組版", style_.name, "目次の様式 [contents] がありません。様式ファイルに加えてください。"};
    return;
  }
  end_flow();
  contents_.push_back({&contents, pages_.size(), next_folio_, blocks_.take_open_section()});
  PageFlow flow = contents_flow(contents_.back());
  take(flow);
}

PageFlow Booklet::contents_flow(const ContentsPages& contents) {
  PageFlow flow = new_flow(contents.first_folio);
  Pieces pieces = set_contents(*contents.contents, headings_of(manuscript_, style_.contents->depth),
                               folios_, setting_);
  if (contents.ends_section) {
    pieces.front().items.insert(pieces.front().items.begin(), model::TagEnd{});
  }
  std::vector<Passage> passages;
  passages.push_back({1, std::move(pieces)});
  flow.add(std::move(passages));
  return flow;
}

PageFlow Booklet::new_flow(int first_folio) {
  return {style_, setter_, findings_, manuscript_.name, setting_.running_title, first_folio};
}

void Booklet::take(PageFlow& flow) {
  auto pages = flow.finish(model::PageEnd::kForced);
  std::move(pages.begin(), pages.end(), std::back_inserter(pages_));
  folios_.insert(flow.labels().begin(), flow.labels().end());
  next_folio_ = flow.next_folio();
}

}  // namespace nenpo::typeset
