#include "typeset/progress/result_band.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "typeset/progress/ledger_items.h"
#include "typeset/progress/result_label.h"

namespace nenpo::typeset {
namespace {

/// So much stays and goes where a band is divided: these many items or these many lines.
constexpr std::size_t kLeastItems = 2;
constexpr std::size_t kLeastLines = 4;

/// An item in its lines.
struct Part {
  LedgerItem item;
  std::vector<TextLine> lines;
  Pt before;  // space above, none above the first
  Pt height;  // without it

  bool is_subhead() const { return item.mark == LedgerMark::kSubhead; }
};
using Parts = std::vector<Part>;

class ResultBand {
 public:
  ResultBand(const Ledger& ledger, const model::ProgressTable::Result& result, const Piece& above)
      : ledger_(ledger),
        style_(ledger.style().result),
        result_(result),
        left_(ledger.edge(1) + style_.pad_left),
        parts_(parts()) {
    const Piece again = head_again(above);
    again_ = std::make_shared<const Piece>(again);
  }

  Pieces set() {
    Pieces pieces;
    for (std::size_t begin = 0, end = 0; begin < parts_.size(); begin = end) {
      end = begin + 1;
      while (end < parts_.size() && !may_cut(end)) ++end;
      pieces.push_back(part_of_band(begin, end));
    }
    return pieces;
  }

 private:
  Parts parts() {
    Parts parts;
    for (std::size_t i = 0; i < result_.items.size(); ++i) {
      parts.push_back(part(result_.items[i], parts.empty() ? nullptr : &parts.back()));
    }
    if (parts.empty()) parts.push_back(part({model::Text{"未提出", false, {}}}, nullptr));
    return parts;
  }

  Part part(const model::Inlines& text, const Part* above) {
    Part part{ledger_item(text), {}, {}, {}};
    const model::TextStyle& look = part.is_subhead() ? style_.subhead : style_.text;
    const Pt room =
        ledger_.width() - style_.pad_right - left_ - (part.is_subhead() ? Pt{} : style_.text.size);
    part.lines = ledger_.setting().setter.set(
        part.item.text, look, {.line_length = room, .first_indent = {}, .rest_indent = {}},
        ledger_.from());
    part.height = look.leading * static_cast<double>(part.lines.size());
    if (above != nullptr) {
      part.before = above->is_subhead() ? style_.subhead_after : style_.item_gap;
      if (part.is_subhead()) part.before = style_.subhead_before;
    }
    return part;
  }

  // ---- where it may be divided
  struct Extent {
    std::size_t items = 0, lines = 0;
    Pt height;
  };

  Extent extent(std::size_t begin, std::size_t end) const {
    Extent sum;
    for (std::size_t i = begin; i < end; ++i) {
      if (!parts_[i].is_subhead()) ++sum.items;
      sum.lines += parts_[i].lines.size();
      sum.height += parts_[i].height + (i > begin ? parts_[i].before : Pt{});
    }
    sum.height += style_.pad_top + style_.pad_bottom;
    return sum;
  }

  bool may_cut(std::size_t at) const {
    const Extent stays = extent(0, at);
    const Extent goes = extent(at, parts_.size());
    const auto enough = [](const Extent& part) {
      return part.items >= kLeastItems || part.lines >= kLeastLines;
    };
    return !parts_[at - 1].is_subhead() && enough(stays) && enough(goes) &&
           stays.height >= label_height(ledger_) && goes.height >= label_again_height(ledger_);
  }

  // ---- its pieces
  Piece part_of_band(std::size_t begin, std::size_t end) {
    Piece piece = ledger_.band();
    const bool first = begin == 0;
    Pt y = first ? style_.pad_top : Pt{};
    if (first) open_row(piece);
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) y += parts_[i].before;
      y = set_part(piece, parts_[i], y);
    }
    piece.height = y;
    if (end == parts_.size()) close_row(piece);
    if (!first) {
      piece.before = parts_[begin].before;
      piece.repeated_head = again_;
    }
    ledger_.draw_sides(piece, Pt{} - piece.before, piece.height, edges());
    if (first) ledger_.draw_across(piece, Pt{}, ledger_.style().middle);
    if (end < parts_.size()) {
      piece.keep = Keep::kStrongly;
      leave_open(piece);
    } else {
      piece.keep = Keep::kPrefer;
      ledger_.close_at_cut(piece);
    }
    return piece;
  }

  void open_row(Piece& piece) {
    open_tag(piece, model::Role::kTableRow);
    set_result_label(piece, ledger_, result_, Pt{});
    model::TagBegin cell;
    cell.role = model::Role::kTableCell;
    cell.column_span = static_cast<int>(ledger_.columns()) - 1;
    open_tag(piece, std::move(cell));
  }

  /// A band is not lower than its label.
  void close_row(Piece& piece) {
    tags_.close(piece);
    close_tag(piece);
    close_tag(piece);
    piece.height += style_.pad_bottom;
    piece.height += std::max(Pt{}, label_height(ledger_) - extent(0, parts_.size()).height);
  }

  Pt set_part(Piece& piece, Part& part, Pt y) {
    const model::TextStyle& look = part.is_subhead() ? style_.subhead : style_.text;
    Pt x = left_;
    tags_.begin(piece, part.item);
    if (!part.item.sign.empty()) {
      ParagraphSetter& setter = ledger_.setting().setter;
      place(piece, setter.set_plain(part.item.sign, look), x, y + setter.baseline(look));
    }
    if (!part.is_subhead()) x += look.size;
    tags_.begin_text(piece, part.item);
    y = ledger_.place_lines(piece, std::move(part.lines), look, x, y);
    tags_.end(piece, part.item);
    part.lines.clear();
    return y;
  }

  std::vector<Pt> edges() const { return {style_.label_width, ledger_.edge(1)}; }

  /// The band goes on: below a hair the frame stays open.
  void leave_open(Piece& piece) const {
    Piece cut;
    const Pt foot = piece.height + style_.pad_bottom;
    ledger_.draw_sides(cut, piece.height, foot, edges());
    ledger_.draw_across(cut, foot, ledger_.style().hair);
    piece.at_cut = std::move(cut.items);
    piece.cut_room = style_.pad_bottom;
  }

  Piece head_again(const Piece& above) const {
    Piece again = above;
    ledger_.draw_across(again, again.height, ledger_.style().middle);
    set_label_again(again, ledger_, result_, again.height);
    ledger_.draw_sides(again, again.height, again.height + style_.pad_top, edges());
    again.height += style_.pad_top;
    return again;
  }

  const Ledger& ledger_;
  const model::ProgressResultStyle& style_;
  const model::ProgressTable::Result& result_;
  Pt left_;
  Parts parts_;
  ItemTags tags_;
  std::shared_ptr<const Piece> again_;
};

}  // namespace

Pieces set_result_band(const Ledger& ledger, const model::ProgressTable::Result& result,
                       const Piece& above) {
  return ResultBand(ledger, result, above).set();
}

}  // namespace nenpo::typeset
