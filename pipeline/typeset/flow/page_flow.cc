#include "typeset/flow/page_flow.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "typeset/flow/foot_line.h"
#include "typeset/flow/repeated_head.h"

namespace nenpo::typeset {
namespace {

constexpr double kRounding = 0.001;  // pt: sums of lengths that are equal on paper

bool is_forced(const Piece& piece) {
  return piece.begins == Begins::kNewPage || piece.kind == PieceKind::kFullPage;
}

/// A passage for each forced page.
std::vector<Passage> at_forced_pages(std::vector<Passage> passages) {
  std::vector<Passage> parts;
  for (Passage& passage : passages) {
    bool begins = true;
    for (Piece& piece : passage.pieces) {
      if (begins || is_forced(piece)) parts.push_back({passage.columns, {}});
      begins = piece.kind == PieceKind::kFullPage;
      parts.back().pieces.push_back(std::move(piece));
    }
  }
  return parts;
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
  std::vector<Passage> parts = at_forced_pages(std::move(passages));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Piece& first = parts[i].pieces.front();
    if (first.kind == PieceKind::kFullPage) {
      put_full_page(std::move(first));
      continue;
    }
    if (first.begins == Begins::kNewPage && sheet_ && !cursor_.head) {
      end_page(model::PageEnd::kForced);
    }
    std::optional<Pt> next;
    if (i + 1 < parts.size() && !is_forced(parts[i + 1].pieces.front())) {
      next = height_of_start(style_, parts[i + 1].pieces);
    }
    set_passage(parts[i], next);
  }
}

std::vector<model::Page> PageFlow::finish(model::PageEnd end) {
  if (sheet_) end_page(end);
  return std::move(pages_);
}

void PageFlow::set_passage(Passage& passage, std::optional<Pt> next) {
  const std::vector<Gap> gaps = gaps_of(passage.pieces);
  const Material material{style_, passage.pieces, gaps};
  Progress progress;
  while (!material.all_set(progress)) {
    if (!sheet_) begin_page(std::to_string(folio_));
    const Region region = plan_region(
        material, progress,
        {.columns = passage.columns, .from = cursor_, .notes = notes_height_, .next = next});
    put_region(passage, region);
    if (!material.all_set(progress)) end_page(model::PageEnd::kFull);
  }
}

void PageFlow::put_region(Passage& passage, const Region& region) {
  const bool several = passage.columns > 1;
  const Pt gap = several && style_.columns ? style_.columns->gap : Pt{};
  const Pt step = column_width(style_, passage.columns) + gap;
  Pt x = area_left();
  for (const FilledColumn& column : region.columns) {
    put_column(passage, region, column, x);
    x += step;
  }
  if (several) draw_column_rules(region);
  cursor_ = region.end;
}

void PageFlow::put_column(Passage& passage, const Region& region, const FilledColumn& column,
                          Pt x) {
  std::map<std::size_t, std::size_t> marked;
  for (const PlacedPiece& placed : column.pieces) {
    put_piece(passage.pieces[placed.piece], placed, x, region.top);
    marked[placed.piece] = sheet_->next_piece() - 1;
  }
  if (!column.pieces.empty()) {
    const PlacedPiece& last = column.pieces.back();
    const Piece& piece = passage.pieces[last.piece];
    const bool goes_on = last.piece + 1 < passage.pieces.size();
    if (goes_on) sheet_->draw(piece.at_cut, left_of(piece, x), style_.page.top + last.top);
    goes_on_ = piece.goes_on;
  }
  std::optional<model::Point> foot;
  if (passage.columns > 1) foot = model::Point{x, style_.page.top + region.notes_foot};
  hold_notes(passage.pieces, column, foot, marked);
}

void PageFlow::put_piece(Piece& piece, const PlacedPiece& placed, Pt column_x, Pt column_top) {
  if (!piece.chapter.empty()) running_title_ = piece.chapter;
  const Pt x = left_of(piece, column_x);
  const Pt y = style_.page.top + placed.top;
  take_page_head(piece);
  if (!placed.first && piece.lead) {
    Piece lead = *piece.lead;
    sheet_->put(lead, x, y - lead.height);
  }
  if (placed.first) {
    if (piece.repeated_head) {
      sheet_->draw(repeated(*piece.repeated_head).items, x, style_.page.top + column_top);
    }
    sheet_->draw(piece.at_head, x, y);
  }
  const bool aside = piece.kind == PieceKind::kFloat && !sheet_->open().between_blocks();
  report(piece);
  const Pt bottom = placed.top + piece.height;
  if (bottom.count() > area_height().count() + kRounding) report_overflow(piece, bottom);
  if (aside) {
    sheet_->put_aside(piece, x, y);
  } else {
    sheet_->put(piece, x, y);
  }
}

/// Its notes stand at the foot of the type area, as on other pages.
void PageFlow::put_full_page(Piece piece) {
  if (sheet_) end_page(model::PageEnd::kForced);
  if (!piece.chapter.empty()) running_title_ = piece.chapter;
  begin_page(piece.counted ? std::to_string(folio_) : std::string(), piece.paper);
  const std::size_t marked = sheet_->next_piece();
  sheet_->put(piece, Pt{}, Pt{});
  report(piece);
  for (Piece& line : piece.footnotes) {
    notes_height_ += line.before + line.height;
    notes_.push_back({std::move(line), marked, std::nullopt});
  }
  set_notes();
  if (piece.folio) print_folio(*piece.folio);
  keep(sheet_->finish(tags_), model::PageEnd::kWhole);
  sheet_.reset();
  cursor_ = {};
  if (piece.counted) ++folio_;
}

void PageFlow::print_folio(const PrintedFolio& folio) {
  Piece printed;
  as_artifact(
      printed,
      [&] {
        place(printed, setter_.set_plain(sheet_->label(), folio.text), folio.at.x, folio.at.y);
      },
      model::ArtifactKind::kFooter);
  sheet_->draw(printed.items, Pt{}, Pt{});
}

void PageFlow::draw_column_rules(const Region& region) {
  if (!style_.columns || !style_.columns->rule) return;
  const Pt gap = style_.columns->gap;
  const Pt step = column_width(style_, static_cast<int>(region.columns.size())) + gap;
  const Pt top = style_.page.top + region.top;
  Pt bottom = style_.page.top + region.end.y;
  for (const FilledColumn& column : region.columns) {
    if (!column.notes.empty()) bottom = std::max(bottom, style_.page.top + region.notes_foot);
  }
  Piece rules;
  as_artifact(rules, [&] {
    for (std::size_t i = 1; i < region.columns.size(); ++i) {
      const Pt x = area_left() + step * static_cast<double>(i) - gap / 2;
      draw_rule(rules, {x, top}, {x, bottom}, *style_.columns->rule);
    }
  });
  if (bottom > top) sheet_->draw(rules.items, Pt{}, Pt{});
}

/// The notes of one of several columns have their place: they end at its `foot`.
void PageFlow::hold_notes(Pieces& pieces, const FilledColumn& column,
                          std::optional<model::Point> foot,
                          const std::map<std::size_t, std::size_t>& marked) {
  if (column.notes.empty()) return;
  if (foot) {
    foot->y -= rise_of_notes(style_) + column.notes_height;
    if (style_.footnote) {
      sheet_->draw(note_rule(*style_.footnote).items, foot->x,
                   foot->y - style_.footnote->below_rule);
    }
  } else {
    notes_height_ += column.notes_height;
  }
  const Pt bottom =
      column.end.y + footnote_area(style_, foot ? column.notes_height : notes_height_);
  const double foot_of_page = area_height().count() + kRounding;
  if (column.end.y.count() <= foot_of_page && bottom.count() > foot_of_page) {
    report_notes_overflow(pieces[column.notes.front().piece], bottom);
  }
  for (const NoteRef& note : column.notes) {
    Piece& line = pieces[note.piece].footnotes[note.line];
    const auto mark = marked.find(note.piece);
    WaitingNote waiting{std::move(line), mark != marked.end() ? mark->second : 0, foot};
    if (waiting.at) {
      waiting.at->y += waiting.line.before;
      foot->y += waiting.line.before + waiting.line.height;
    }
    notes_.push_back(std::move(waiting));
  }
}

void PageFlow::set_notes() {
  Pt y = style_.page.top + area_height() - rise_of_notes(style_) - notes_height_;
  if (notes_height_ > Pt{} && style_.footnote) {
    sheet_->draw(note_rule(*style_.footnote).items, area_left(), y - style_.footnote->below_rule);
  }
  for (WaitingNote& note : notes_) {
    report(note.line);
    if (note.at) {
      sheet_->put_note(note.line, note.at->x, note.at->y, note.marked);
      continue;
    }
    sheet_->put_note(note.line, area_left(), y + note.line.before, note.marked);
    y += note.line.before + note.line.height;
  }
  notes_.clear();
  notes_height_ = Pt{};
}

/// The head line of the page is known: where it says what begins here, it is read here.
void PageFlow::take_page_head(const Piece& piece) {
  if (page_head_ || !piece.page_head) return;
  page_head_ = piece.page_head;
  if (!style_.head) return;
  Piece line = set_head_line({.style = *style_.head,
                              .head = *page_head_,
                              .running_title = running_title_,
                              .edges = line_edges(),
                              .recto = is_recto(),
                              .place = {publication_, "", sheet_->label()}},
                             setter_, findings_);
  sheet_->put(line, Pt{}, Pt{});
}

void PageFlow::set_foot_line() {
  if (!style_.foot) return;
  const LineEdges edges = line_edges();
  const FootLine line{.style = *style_.foot,
                      .folio = sheet_->label(),
                      .running_title = running_title_,
                      .left = edges.left,
                      .right = edges.right,
                      .title = page_head_ ? page_head_->title : std::string(),
                      .goes_on = goes_on_,
                      .middle = area_left() + style_.page.line_length / 2,
                      .recto = is_recto(),
                      .place = {publication_, "", sheet_->label()}};
  sheet_->draw(typeset::set_foot_line(line, setter_, findings_).items, Pt{}, Pt{});
}

/// Says on which page it stands: a page without folio by its place in the booklet.
void PageFlow::report(Piece& piece) {
  const bool has_folio = sheet_ && !sheet_->label().empty();
  const std::string page =
      has_folio ? sheet_->label() + "ページ" : std::to_string(pages_.size() + 1) + "枚目";
  for (Finding& finding : piece.findings) {
    finding.message += "（" + page + "）";
    findings_.push_back(std::move(finding));
  }
  piece.findings.clear();
}

void PageFlow::report_overflow(const Piece& piece, Pt bottom) {
  const Pt over = bottom - area_height();
  const auto lines = static_cast<int>(std::ceil(over / style_.page.leading));
  const std::string from = piece.from.file.empty() ? ""
                                                   : "（" + piece.from.file + "の" +
                                                         std::to_string(piece.from.line) + "行）";
  findings_.push_back(
      {.code = "box-overflow",
       .severity = Severity::kError,
       .place = {publication_, "", sheet_->label()},
       .message = "版面の高さを" + std::to_string(lines) + "行分こえる部分があります" + from + "。",
       .remedy = "文を短くするか、表や図を二つに分けてください（例: 表を前半と後半に分ける）。",
       .related = {}});
}

/// Only the last of a line's notes may go on: several long ones stand above one another.
void PageFlow::report_notes_overflow(const Piece& marked, Pt bottom) {
  const auto lines = static_cast<int>(std::ceil((bottom - area_height()) / style_.page.leading));
  findings_.push_back(
      {.code = "box-overflow",
       .severity = Severity::kError,
       .place = {publication_, "", sheet_->label()},
       .message = "脚注が版面の高さを" + std::to_string(lines) + "行分こえます（印は" +
                  marked.from.file + "の" + std::to_string(marked.from.line) + "行）。",
       .remedy = "脚注を短くするか、印を別の段落に分けてください（例: 長い説明を本文に移す）。",
       .related = {}});
}

void PageFlow::begin_page(std::string label, const std::optional<model::PaperSize>& paper) {
  model::Page page;
  page.width = paper ? paper->width : style_.page.width;
  page.height = paper ? paper->height : style_.page.height;
  page.label = std::move(label);
  sheet_.emplace(std::move(page), std::move(tags_));
  cursor_ = {};
}

void PageFlow::end_page(model::PageEnd end) {
  set_notes();
  set_foot_line();
  keep(sheet_->finish(tags_), end);
  sheet_.reset();
  ++folio_;
  cursor_ = {};
  page_head_ = nullptr;
  goes_on_ = false;
}

void PageFlow::keep(model::Page page, model::PageEnd end) {
  page.end = end;
  for (const auto& item : page.items) {
    if (const auto* anchor = std::get_if<model::Anchor>(&item)) labels_[anchor->id] = page.label;
  }
  pages_.push_back(std::move(page));
}

bool PageFlow::is_recto() const {
  return style_.page.sides == model::Sides::kSingle || folio_ % 2 == 1;
}

/// Of the lines at the page's head and foot.
LineEdges PageFlow::line_edges() const {
  const Pt left = area_left();
  const Pt right = left + style_.page.line_length;
  if (!page_head_) return {left, right};
  const Overhang& out = page_head_->overhang;
  return is_recto() ? LineEdges{left - out.inner, right + out.outer}
                    : LineEdges{left - out.outer, right + out.inner};
}

Pt PageFlow::left_of(const Piece& piece, Pt x) const {
  return x - (is_recto() ? piece.overhang.inner : piece.overhang.outer);
}

Pt PageFlow::area_left() const {
  const model::PageStyle& page = style_.page;
  return is_recto() ? page.inner : page.width - page.inner - page.line_length;
}

}  // namespace nenpo::typeset
