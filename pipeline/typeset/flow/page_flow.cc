#include "typeset/flow/page_flow.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace nenpo::typeset {
namespace {

constexpr double kRounding = 0.001;  // pt: sums of lengths that are equal on paper
/// More of a page than this stays blank for nobody's wish: what may be cut is then cut.
constexpr double kLargestBlank = 1.0 / 3;

Pt up_to_grid(Pt y, Pt leading) {
  return leading * std::ceil((y.count() - kRounding) / leading.count());
}

/// The items of a head without its tags: a head that is repeated is no part of the text.
std::vector<model::PageItem> without_tags(const Piece& head) {
  std::vector<model::PageItem> items;
  for (const auto& item : head.items) {
    if (std::holds_alternative<model::TagBegin>(item)) continue;
    if (std::holds_alternative<model::TagEnd>(item)) continue;
    items.push_back(item);
  }
  return items;
}

}  // namespace

PageFlow::PageFlow(const model::Style& style, ParagraphSetter& setter, Findings& findings,
                   std::string publication, std::string running_title, int first_folio)
    : style_(style),
      setter_(setter),
      findings_(findings),
      publication_(std::move(publication)),
      running_title_(std::move(running_title)),
      folio_(first_folio) {}

void PageFlow::add(std::vector<Passage> passages) {
  for (Passage& passage : passages) add(std::move(passage.pieces));
}

void PageFlow::add(Pieces pieces) {
  for (std::size_t begin = 0; begin < pieces.size();) {
    if (pieces[begin].kind == PieceKind::kFullPage) {
      put_full_page(std::move(pieces[begin++]));
      continue;
    }
    if (pieces[begin].begins == Begins::kNewPage && open_ && !cursor_.head) end_page();
    std::size_t end = end_on_this_page(pieces, begin);
    if (end == begin) {
      if (open_) end_page();
      begin_page();
      end = end_on_new_page(pieces, begin);
    }
    for (; begin < end; ++begin) put(std::move(pieces[begin]));
  }
}

std::vector<model::Page> PageFlow::finish() {
  if (open_) end_page();
  return std::move(pages_);
}

/// The end of the pieces that are to stand on one page with pieces[begin].
std::size_t PageFlow::group_end(const Pieces& pieces, std::size_t begin) const {
  std::size_t end = begin + 1;
  while (end < pieces.size() && pieces[end - 1].keep != Keep::kFree &&
         pieces[end].begins == Begins::kAnywhere && pieces[end].kind != PieceKind::kFullPage) {
    ++end;
  }
  return end;
}

/// As far as the pieces from `begin` may stand on the page that is open: all that belongs together,
/// or, when no page can hold that or too much of this one would stay blank, what fits up to a place
/// where it may be cut. `begin` itself when a new page is needed.
std::size_t PageFlow::end_on_this_page(const Pieces& pieces, std::size_t begin) const {
  if (!open_) return begin;
  const std::size_t end = group_end(pieces, begin);
  if (fits(pieces, begin, end, cursor_)) return end;
  const bool much_blank = area_height() - cursor_.y > area_height() * kLargestBlank;
  if (!much_blank && fits(pieces, begin, end, Cursor{})) return begin;
  return preferred_cut(pieces, begin, end);
}

/// A group that no page can hold is cut at its last wish that fits, else wherever it must be.
std::size_t PageFlow::end_on_new_page(const Pieces& pieces, std::size_t begin) const {
  const std::size_t end = group_end(pieces, begin);
  if (fits(pieces, begin, end, cursor_)) return end;
  const std::size_t preferred = preferred_cut(pieces, begin, end);
  if (preferred > begin) return preferred;
  std::size_t forced = begin + 1;
  while (forced + 1 < end && fits(pieces, begin, forced + 1, cursor_)) ++forced;
  return forced;
}

/// The last place in the group where a cut is only unwished and what is before it fits, or `begin`.
std::size_t PageFlow::preferred_cut(const Pieces& pieces, std::size_t begin,
                                    std::size_t end) const {
  std::size_t preferred = begin;
  for (std::size_t cut = begin + 1; cut < end && fits(pieces, begin, cut, cursor_); ++cut) {
    if (pieces[cut - 1].keep != Keep::kMust) preferred = cut;
  }
  return preferred;
}

bool PageFlow::fits(const Pieces& pieces, std::size_t begin, std::size_t end, Cursor cursor) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (cursor.head && pieces[i].repeated_head) cursor.y += pieces[i].repeated_head->height;
    advance(pieces[i], cursor);
  }
  return cursor.y.count() <= area_height().count() + kRounding;
}

Pt PageFlow::top_of(const Piece& piece, const Cursor& cursor) const {
  const Pt y = cursor.y + cursor.after + (cursor.head ? Pt{} : piece.before);
  return piece.snap == Snap::kGrid ? up_to_grid(y, style_.page.leading) : y;
}

void PageFlow::advance(const Piece& piece, Cursor& cursor) const {
  cursor.y = top_of(piece, cursor) + piece.height;
  cursor.after = piece.after;
  cursor.head = false;
}

void PageFlow::put(Piece piece) {
  if (!piece.chapter.empty()) running_title_ = piece.chapter;
  if (cursor_.head && piece.repeated_head) put_head_again(*piece.repeated_head);
  const Pt top = top_of(piece, cursor_);
  at_cut_ = std::move(piece.at_cut);
  for (auto& item : at_cut_) shift(item, area_left(), style_.page.top + top);
  take_items(piece, area_left(), style_.page.top + top);
  const Pt bottom = top + piece.height;
  if (bottom.count() > area_height().count() + kRounding) report_overflow(piece, bottom);
  advance(piece, cursor_);
}

void PageFlow::put_full_page(Piece piece) {
  if (open_) end_page();
  model::Page page;
  page.width = style_.page.width;
  page.height = style_.page.height;
  pages_.push_back(std::move(page));
  take_items(piece, Pt{}, Pt{});
  pages_.back().items.shrink_to_fit();
}

void PageFlow::put_head_again(const Piece& head) {
  Piece again;
  open_tag(again, model::Role::kArtifact);
  for (auto& item : without_tags(head)) again.items.push_back(std::move(item));
  close_tag(again);
  take_items(again, area_left(), style_.page.top + cursor_.y);
  cursor_.y += head.height;
}

void PageFlow::take_items(Piece& piece, Pt x, Pt y) {
  model::Page& page = pages_.back();
  for (auto& item : piece.items) {
    shift(item, x, y);
    if (const auto* anchor = std::get_if<model::Anchor>(&item)) labels_[anchor->id] = page.label;
    page.items.push_back(std::move(item));
  }
  for (auto& fact : piece.facts) {
    fact.box.x += x;
    fact.box.y += y;
    page.facts.push_back(std::move(fact));
  }
  for (auto& line : piece.lines) {
    line.at.x += x;
    line.at.y += y;
    page.lines.push_back(std::move(line));
  }
}

void PageFlow::report_overflow(const Piece& piece, Pt bottom) {
  const Pt over = bottom - area_height();
  const auto lines = static_cast<int>(std::ceil(over / style_.page.leading));
  findings_.push_back(
      {.code = "box-overflow",
       .severity = Severity::kError,
       .place = {publication_, "", pages_.back().label},
       .message = "版面の高さを" + std::to_string(lines) + "行分こえる部分があります（" +
                  piece.from.file + "の" + std::to_string(piece.from.line) + "行）。",
       .remedy = "文を短くするか、表や図を二つに分けてください（例: 表を前半と後半に分ける）。",
       .related = {}});
}

void PageFlow::begin_page() {
  model::Page page;
  page.width = style_.page.width;
  page.height = style_.page.height;
  page.label = std::to_string(folio_);
  pages_.push_back(std::move(page));
  cursor_ = {};
  open_ = true;
}

void PageFlow::end_page() {
  model::Page& page = pages_.back();
  std::move(at_cut_.begin(), at_cut_.end(), std::back_inserter(page.items));
  at_cut_.clear();
  if (style_.foot) set_foot();
  page.items.shrink_to_fit();
  page.lines.shrink_to_fit();
  ++folio_;
  open_ = false;
  cursor_ = {};
}

/// Folio at the outer edge of the type area, the running title beside it; or the folio alone in the
/// middle.
void PageFlow::set_foot() {
  const model::FootStyle& foot = *style_.foot;
  const model::Page& page = pages_.back();
  const Pt left = area_left();
  const Pt right = left + style_.page.line_length;
  const Pt baseline = foot.top + setter_.baseline(foot.folio);
  TextLine folio = setter_.set_plain(page.label, foot.folio);
  const Pt width = folio.to;
  const bool recto = style_.page.sides == model::Sides::kSingle || folio_ % 2 == 1;
  Pt at = recto ? right - width : left;
  if (foot.place == model::FolioPlace::kCentre) at = (left + right - width) / 2;
  Piece piece;
  open_tag(piece, model::Role::kArtifact);
  place(piece, std::move(folio), at, baseline);
  if (foot.running_title && !running_title_.empty()) {
    TextLine title = set_running_title(style_.page.line_length - width - foot.gap);
    if (recto) {
      place_right(piece, std::move(title), at - foot.gap, baseline);
    } else {
      place(piece, std::move(title), at + width + foot.gap, baseline);
    }
  }
  close_tag(piece);
  take_items(piece, Pt{}, Pt{});
}

TextLine PageFlow::set_running_title(Pt room) {
  const model::TextStyle& text = *style_.foot->running_title;
  TextLine title = setter_.set_line(running_title_, text);
  if (title.to > room) {
    const auto over = static_cast<int>(std::ceil((title.to - room) / text.size));
    findings_.push_back({.code = "box-overflow",
                         .severity = Severity::kError,
                         .place = {publication_, "", pages_.back().label},
                         .message = "柱に「" + running_title_ + "」が" + std::to_string(over) +
                                    "字分入りきりません。",
                         .remedy = "章の題名を" + std::to_string(over) + "字分短くしてください。",
                         .related = {}});
  }
  return title;
}

Pt PageFlow::area_left() const {
  const model::PageStyle& page = style_.page;
  const bool recto = page.sides == model::Sides::kSingle || folio_ % 2 == 1;
  return recto ? page.inner : page.width - page.inner - page.line_length;
}

}  // namespace nenpo::typeset
