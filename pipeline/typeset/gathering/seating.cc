#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "typeset/gathering/setters.h"

namespace nenpo::typeset {
namespace {

constexpr double kFullTurn = 2 * std::numbers::pi;

class SeatingSetting {
 public:
  SeatingSetting(const model::SeatingPlan& plan, const model::SeatingStyle& style, Setting& setting)
      : plan_(plan),
        style_(style),
        setting_(setting),
        columns_(static_cast<std::size_t>(style.columns)),
        width_((setting.line_length - style.column_gap * (style.columns - 1)) / style.columns) {}

  Piece set() {
    Piece piece;
    piece.snap = Snap::kFree;
    piece.before = style_.before;
    piece.after = style_.after;
    const std::size_t rows = (plan_.tables.size() + columns_ - 1) / columns_;
    piece.height = row_height() * static_cast<double>(rows) +
                   style_.row_gap * static_cast<double>(rows > 0 ? rows - 1 : 0);
    open_tag(piece, {.role = model::Role::kFigure, .alternative_text = plan_.alternative_text});
    open_tag(piece, model::Role::kParagraph);
    for (std::size_t i = 0; i < plan_.tables.size(); ++i) put_table(piece, i);
    close_tag(piece);
    close_tag(piece);
    return piece;
  }

 private:
  Pt row_height() const {
    return style_.top + style_.ring_radius * 2 + style_.words_gap +
           style_.facilitator_word.leading + style_.facilitator.leading;
  }

  model::Point centre(std::size_t index) const {
    const auto column = static_cast<double>(index % columns_);
    const auto row = static_cast<double>(index / columns_);
    return {(width_ + style_.column_gap) * column + width_ / 2,
            (row_height() + style_.row_gap) * row + style_.top + style_.ring_radius};
  }

  /// A place on a circle around the table, `share` of the whole clockwise from its foot.
  static model::Point around(model::Point centre, Pt radius, double share) {
    const double angle = kFullTurn * share;
    return {centre.x - radius * std::sin(angle), centre.y + radius * std::cos(angle)};
  }

  void circle(Piece& piece, model::Point at, Pt radius, Pt width, model::Colour colour) const {
    piece.items.emplace_back(model::Circle{at, radius, width, colour});
  }

  void put_centred(Piece& piece, const std::string& text, const model::TextStyle& style,
                   model::Point middle) {
    TextLine line = setting_.setter.set_line(text, style, plan_.from);
    const Pt top = middle.y - style.leading / 2;
    const Pt x = middle.x - line.to / 2;
    place(piece, std::move(line), x, top + setting_.setter.baseline(style));
  }

  void put_table(Piece& piece, std::size_t index) {
    const model::SeatingPlan::Table& table = plan_.tables[index];
    const model::Point at = centre(index);
    circle(piece, at, style_.table_radius, Pt{}, style_.fill);
    circle(piece, at, style_.table_radius, style_.line.width, style_.line.colour);
    put_centred(piece, table.letter, style_.letter, at);
    if (table.seats.empty()) {
      put_missing(piece, at);
    } else {
      put_seats(piece, table, at);
    }
    put_facilitator(piece, table, at);
    const bool neighbour = index + 1 < plan_.tables.size() && (index + 1) % columns_ != 0;
    if (neighbour) put_arrow(piece, at, centre(index + 1));
  }

  /// Between two tables: whoever moves from one to the other.
  void put_arrow(Piece& piece, model::Point left, model::Point right) {
    const model::Point middle{left.x + (right.x - left.x) / 2, left.y};
    const Pt half = style_.arrow_length / 2, head = style_.arrow_head;
    const Pt from = middle.x - half, to = middle.x + half;
    draw_rule(piece, {from, middle.y}, {to, middle.y}, style_.arrow);
    const auto point = [&](Pt tip, Pt back) {
      piece.items.emplace_back(model::Polyline{
          {{back, middle.y - head * 0.5}, {tip, middle.y}, {back, middle.y + head * 0.5}},
          style_.arrow.width,
          style_.arrow.colour});
    };
    point(from, from + head);
    point(to, to - head);
    put_centred(piece, style_.move_label, style_.move,
                {middle.x, middle.y - head * 0.5 - style_.move.leading / 2});
  }

  /// The ring is open where the words stand and where the facilitator sits.
  void put_missing(Piece& piece, model::Point at) {
    const Pt half = style_.missing_width / 2;
    const double words = std::asin(std::min(1.0, half / style_.ring_radius)) / kFullTurn;
    const double seat = style_.seat_radius * 1.4 / style_.ring_radius / kFullTurn;
    draw_arc(piece, at, seat, 0.5 - words);
    draw_arc(piece, at, 0.5 + words, 1 - seat);
    const Pt rise = style_.ring_radius * std::cos(words * kFullTurn);
    const model::Box box{at.x - half, at.y - rise - style_.missing_height, style_.missing_width,
                         style_.missing_height};
    draw_frame(piece, box, style_.missing_frame, Stroke::kDashed);
    put_centred(piece, style_.missing_label, style_.missing,
                {at.x, box.y + style_.missing_height / 2});
  }

  /// In arcs of at most an eighth turn, which a curve follows within a thousandth of the radius.
  void draw_arc(Piece& piece, model::Point at, double from, double to) const {
    const int steps = std::max(1, static_cast<int>(std::ceil((to - from) * 8)));
    const double step = (to - from) / steps;
    const Pt pull = style_.ring_radius * (4.0 / 3.0 * std::tan(kFullTurn * step / 4));
    model::Path path;
    path.steps.emplace_back(model::PathMove{around(at, style_.ring_radius, from)});
    for (int i = 0; i < steps; ++i) {
      const double begin = from + step * i, end = begin + step;
      const model::Point a = around(at, style_.ring_radius, begin);
      const model::Point b = around(at, style_.ring_radius, end);
      const model::Point first = around(a, pull, begin + 0.25), last = around(b, pull, end - 0.25);
      path.steps.emplace_back(model::PathCurve{first, last, b});
    }
    path.stroke = model::PathStroke{style_.missing_ring.width, style_.missing_ring.colour, true};
    piece.items.emplace_back(std::move(path));
  }

  void put_seats(Piece& piece, const model::SeatingPlan::Table& table, model::Point at) {
    const double seats = static_cast<double>(table.seats.size()) + 1;
    for (std::size_t i = 0; i < table.seats.size(); ++i) {
      const double share = static_cast<double>(i + 1) / seats;
      const model::Point seat = around(at, style_.ring_radius, share);
      circle(piece, seat, style_.seat_radius, style_.line.width, style_.line.colour);
      put_centred(piece, table.seats[i].number, style_.seat, seat);
      put_centred(piece, table.seats[i].family, style_.seat_name,
                  around(at, style_.names_radius, share));
    }
  }

  void put_facilitator(Piece& piece, const model::SeatingPlan::Table& table, model::Point at) {
    const model::Point seat = around(at, style_.ring_radius, 0);
    circle(piece, seat, style_.seat_radius, Pt{}, style_.line.colour);
    const Pt top = at.y + style_.ring_radius + style_.words_gap;
    put_centred(piece, style_.facilitator_label, style_.facilitator_word,
                {at.x, top + style_.facilitator_word.leading / 2});
    put_centred(piece, table.facilitator, style_.facilitator,
                {at.x, top + style_.facilitator_word.leading + style_.facilitator.leading / 2});
  }

  const model::SeatingPlan& plan_;
  const model::SeatingStyle& style_;
  Setting& setting_;
  std::size_t columns_;
  Pt width_;
};

}  // namespace

Piece set_seating_plan(const model::SeatingPlan& plan, const model::SeatingStyle& style,
                       Setting& setting) {
  return SeatingSetting(plan, style, setting).set();
}

}  // namespace nenpo::typeset
