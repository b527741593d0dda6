#include "typeset/blocks/callout_setter.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "typeset/blocks/heading_setter.h"
#include "typeset/blocks/rounded_box.h"
#include "typeset/blocks/speech_mark.h"
#include "typeset/flow/line_grid.h"

namespace nenpo::typeset {
namespace {

/// Grounds that follow on one another overlap by so much, so that no seam shows, and leave a rule
/// between them alone.
constexpr Pt kSeam{0.25};
constexpr std::size_t kLinesBelowTitle = 2;

enum class Edge { kClosed, kOpen };  // kOpen: the box goes on here

class CalloutSetting {
 public:
  CalloutSetting(const model::Callout& callout, const model::CalloutStyle& style, Pieces inside,
                 Setting& setting)
      : callout_(callout),
        style_(style),
        setting_(setting),
        inside_(std::move(inside)),
        width_(setting.line_length) {
    set_title();
    stack();
  }

  Pieces set() { return style_.may_split && inside_.size() > 1 ? set_parts() : set_whole(); }

 private:
  void set_title() {
    const model::Heading* heading = title_heading(callout_);
    const model::Inlines words = heading != nullptr ? heading_words(*heading) : callout_.title;
    if (words.empty()) return;
    const Pt room = title_beside() ? style_.text_at - style_.pad_x : width_ - title_inset() * 2;
    title_ = setting_.setter.set(words, title_style(),
                                 ragged(room - mark_room(), Breaks::kByPhrase), callout_.from);
  }

  /// In a column of its own, at the left of the text.
  bool title_beside() const { return style_.text_at > Pt{}; }
  Pt text_at() const { return title_beside() ? style_.text_at : style_.pad_x; }
  Pt title_inset() const { return style_.title_inset.value_or(style_.pad_x); }
  Pt mark_room() const { return style_.mark ? style_.mark->side + style_.mark_gap : Pt{}; }

  const model::TextStyle& title_style() const {
    return style_.title ? *style_.title : style_.paragraph.text;
  }

  Pt lines_of_title() const { return title_style().leading * static_cast<double>(title_.size()); }
  /// What the title takes above the text.
  Pt title_height() const { return title_beside() ? Pt{} : lines_of_title(); }

  /// Where each piece stands, from the top of the box's first line. What is on the page's grid
  /// stays on it; what that leaves blank stands above the box.
  void stack() {
    const Pt leading = setting_.style.page.leading;
    Pt y = title_height() + style_.pad_top;
    const bool on_grid =
        setting_.on_grid && std::any_of(inside_.begin(), inside_.end(),
                                        [](const Piece& p) { return p.snap == Snap::kGrid; });
    snap_ = on_grid ? Snap::kGrid : Snap::kFree;
    const Pt first = on_grid ? up_to_grid(y, leading) : y;
    top_ = first - y;
    y = first;
    Pt after;
    for (std::size_t i = 0; i < inside_.size(); ++i) {
      y += after + (i == 0 ? Pt{} : inside_[i].before);
      if (on_grid && inside_[i].snap == Snap::kGrid) y = up_to_grid(y, leading);
      tops_.push_back(y);
      y += inside_[i].height;
      after = inside_[i].after;
    }
    bottom_ = y + style_.pad_bottom;
    if (title_beside()) bottom_ = std::max(bottom_, lowest_foot());
    make_higher();
  }

  /// A box that has a least height keeps what stands in it in its middle, when it grows as well.
  void make_higher() {
    const Pt lacking = std::max(Pt{}, style_.least_height - (bottom_ - top_));
    const Pt more = lacking + (callout_.grows ? setting_.growth : Pt{});
    bottom_ += more;
    if (style_.least_height <= Pt{}) return;
    lowered_ = more / 2;
    for (Pt& top : tops_) top += lowered_;
  }

  /// Of a box that is as high as the title in its column.
  Pt lowest_foot() const { return top_ + lines_of_title() + style_.pad_top + style_.pad_bottom; }

  Piece begin() {
    Piece piece;
    piece.snap = snap_;
    piece.before = std::max(Pt{}, style_.before - top_);
    piece.from = callout_.from;
    return piece;
  }

  Pieces set_whole() {
    Piece piece = begin();
    piece.height = bottom_;
    piece.after = style_.after;
    constexpr Edge kClosed = Edge::kClosed;
    if (style_.fill || style_.side_rule || is_rounded(kClosed, kClosed)) {
      as_artifact(piece, [&] { draw_back(piece, top_, bottom_, kClosed, kClosed); });
    }
    open_tag(piece, model::Role::kSection);
    place_title(piece);
    for (std::size_t i = 0; i < inside_.size(); ++i) {
      put_into(piece, std::move(inside_[i]), text_at(), tops_[i]);
    }
    if (style_.frame && !is_rounded(kClosed, kClosed)) {
      as_artifact(piece, [&] { draw_frame(piece, top_, bottom_, kClosed, kClosed); });
    }
    close_tag(piece);
    Pieces pieces;
    pieces.push_back(std::move(piece));
    return pieces;
  }

  /// Each piece reaches down to the next one's top.
  Pieces set_parts() {
    Pieces parts;
    for (std::size_t i = 0; i < inside_.size(); ++i) {
      const bool last = i + 1 == inside_.size();
      const Pt from = i == 0 ? Pt{} : tops_[i];
      const Pt to = last ? bottom_ : tops_[i + 1];
      Piece part = i == 0 ? begin() : Piece{};
      part.height = to - from;
      part.from = inside_[i].from;
      part.kind = inside_[i].kind == PieceKind::kLine ? PieceKind::kLine : PieceKind::kOther;
      part.keep = i + 1 < kLinesBelowTitle ? Keep::kMust : inside_[i].keep;
      if (i > 0) part.snap = Snap::kFree;
      draw_box(part, i == 0 ? top_ : Pt{}, part.height, i == 0 ? Edge::kClosed : Edge::kOpen,
               last ? Edge::kClosed : Edge::kOpen);
      if (i == 0) {
        open_tag(part, model::Role::kSection);
        place_title(part);
      } else {
        part.repeated_head = opened_again(i);
      }
      if (!last) {
        part.at_cut = closed(inside_[i], tops_[i] - from, part.height);
        part.cut_room = style_.pad_bottom;
      }
      put_into(part, std::move(inside_[i]), text_at(), tops_[i] - from);
      parts.push_back(std::move(part));
    }
    parts.back().after = style_.after;
    parts.back().keep = Keep::kFree;
    close_tag(parts.back());
    return parts;
  }

  /// What stands above a part that begins a page: the box's head, and that of a table in it. It is
  /// as high as what follows needs to come back to the page's grid.
  std::shared_ptr<const Piece> opened_again(std::size_t index) const {
    const Piece& inner = inside_[index];
    const Pt needed = style_.pad_top + (inner.repeated_head ? inner.repeated_head->height : Pt{});
    const Pt leading = setting_.style.page.leading;
    const Pt above_grid = up_to_grid(tops_[index], leading) - tops_[index];
    Piece head;
    head.height = up_to_grid(needed + above_grid, leading) - above_grid;
    const Pt top = head.height - needed;
    draw_box(head, top, head.height, Edge::kClosed, Edge::kOpen);
    if (inner.repeated_head) {
      put_into(head, *inner.repeated_head, text_at(), top + style_.pad_top);
    }
    return std::make_shared<const Piece>(std::move(head));
  }

  /// The foot of the box where a page ends, and what the piece itself draws there.
  std::vector<model::PageItem> closed(const Piece& inner, Pt top, Pt bottom) const {
    Piece own;
    own.items = inner.at_cut;
    Piece cut;
    draw_box(cut, bottom, bottom + style_.pad_bottom, Edge::kOpen, Edge::kClosed);
    put_into(cut, std::move(own), text_at(), top);
    return std::move(cut.items);
  }

  /// Ground and frame as one shape with round corners.
  void draw_rounded(Piece& piece, Pt top, Pt bottom) const {
    model::Path shape =
        rounded_box({Pt{}, top, width_, bottom - top}, style_.radius, style_.rounded);
    shape.fill = style_.fill;
    if (style_.frame) {
      shape.stroke = model::PathStroke{style_.frame->width, style_.frame->colour, false};
    }
    piece.items.emplace_back(std::move(shape));
  }

  bool is_rounded(Edge above, Edge below) const {
    return above == Edge::kClosed && below == Edge::kClosed && style_.radius > Pt{};
  }

  void draw_box(Piece& piece, Pt top, Pt bottom, Edge above, Edge below) const {
    as_artifact(piece, [&] {
      draw_back(piece, top, bottom, above, below);
      draw_frame(piece, top, bottom, above, below);
    });
  }

  /// Behind what stands in the box.
  void draw_back(Piece& piece, Pt top, Pt bottom, Edge above, Edge below) const {
    if (is_rounded(above, below)) return draw_rounded(piece, top, bottom);
    draw_ground(piece, top, bottom, above, below);
    if (!style_.side_rule) return;
    const Pt x = style_.side_rule->width / 2;
    draw_rule(piece, {x, top}, {x, bottom}, *style_.side_rule);
  }

  /// Of a whole box over what stands in it, whose grounds may reach to its edges.
  void draw_frame(Piece& piece, Pt top, Pt bottom, Edge above, Edge below) const {
    if (!style_.frame || is_rounded(above, below)) return;
    draw_rule(piece, {Pt{}, top}, {Pt{}, bottom}, *style_.frame);
    draw_rule(piece, {width_, top}, {width_, bottom}, *style_.frame);
    if (above == Edge::kClosed) draw_rule(piece, {Pt{}, top}, {width_, top}, *style_.frame);
    if (below == Edge::kClosed) draw_rule(piece, {Pt{}, bottom}, {width_, bottom}, *style_.frame);
  }

  void draw_ground(Piece& piece, Pt top, Pt bottom, Edge above, Edge below) const {
    if (!style_.fill) return;
    const Pt from = above == Edge::kOpen ? top + kSeam : top;
    const Pt to = below == Edge::kOpen ? bottom + kSeam * 2 : bottom;
    fill(piece, {Pt{}, from, width_, to - from}, *style_.fill);
  }

  void place_title(Piece& piece) {
    if (title_.empty()) return;
    if (style_.title_fill) {
      as_artifact(piece, [&] {
        fill(piece, {Pt{}, top_, width_, title_height()}, *style_.title_fill);
      });
    }
    const Pt top = title_top();
    if (style_.mark) {
      const Pt middle = top + (title_beside() ? lines_of_title() : title_style().leading) / 2;
      draw_speech_mark(piece, {title_inset(), middle - style_.mark->side / 2}, *style_.mark);
    }
    const model::Heading* heading = title_heading(callout_);
    if (heading != nullptr) piece.items.emplace_back(model::Anchor{heading->id, {Pt{}, top_}});
    open_tag(piece, heading != nullptr ? heading_role(heading->level) : model::Role::kParagraph);
    Pt baseline = top + setting_.setter.baseline(title_style());
    for (TextLine& line : title_) {
      place_recorded(piece, std::move(line), title_inset() + mark_room(), baseline);
      baseline += title_style().leading;
    }
    close_tag(piece);
  }

  /// A title without a band stands below the pad, like the text; one beside the text in the box's
  /// middle.
  Pt title_top() const {
    if (title_beside()) return top_ + (bottom_ - top_ - lines_of_title()) / 2;
    return top_ + (style_.title_fill ? Pt{} : style_.pad_top + lowered_);
  }

  const model::Callout& callout_;
  const model::CalloutStyle& style_;
  Setting& setting_;
  Pieces inside_;
  Pt width_;
  std::vector<TextLine> title_;
  std::vector<Pt> tops_;  // of inside_
  Pt top_, bottom_;       // of the box
  Pt lowered_;            // what stands in a box that is higher than it
  Snap snap_ = Snap::kFree;
};

}  // namespace

const model::Heading* title_heading(const model::Callout& callout) {
  if (!callout.title.empty() || callout.blocks.empty()) return nullptr;
  return std::get_if<model::Heading>(&callout.blocks.front());
}

Pt callout_room(const model::CalloutStyle& style, const Setting& setting) {
  const Pt left = style.text_at > Pt{} ? style.text_at : style.pad_x;
  return setting.line_length - left - style.pad_x;
}

Pieces set_callout(const model::Callout& callout, const model::CalloutStyle& style, Pieces inside,
                   Setting& setting) {
  return CalloutSetting(callout, style, std::move(inside), setting).set();
}

}  // namespace nenpo::typeset
