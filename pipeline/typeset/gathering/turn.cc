#include <string>
#include <utility>

#include "typeset/blocks/rounded_box.h"
#include "typeset/gathering/setters.h"

namespace nenpo::typeset {
namespace {

constexpr double kShaft = 0.5;  // of an arrow's breadth
constexpr double kHead = 0.55;  // of an arrow's length

class TurnSetting {
 public:
  TurnSetting(const model::Turn& turn, const model::TurnStyle& style, Setting& setting)
      : turn_(turn), style_(style), setting_(setting), width_(setting.line_length) {}

  Piece set() {
    Piece piece;
    piece.snap = Snap::kFree;
    piece.before = style_.before;
    piece.after = style_.after;
    piece.height = style_.height;
    const Pt left = style_.side_arrow_gap * 2 + style_.side_arrow_width;
    const Pt blank =
        (style_.height - style_.avoided_height - style_.arrow_height - style_.hoped_height) / 2;
    const Pt arrow_top = style_.avoided_height + blank;
    const Pt hoped_top = style_.height - style_.hoped_height;
    const model::Box avoided{left, Pt{}, width_ - left, style_.avoided_height};
    const model::Box hoped{left, hoped_top, width_ - left, style_.hoped_height};
    as_artifact(piece, [&] {
      arrow_right(piece, {style_.side_arrow_gap, style_.height / 2});
      arrow_down(piece, {left + (width_ - left) / 2, arrow_top});
      draw_avoided(piece, avoided);
      draw_hoped(piece, hoped);
    });
    put_centred(piece, turn_.avoided, style_.avoided, avoided);
    put_centred(piece, turn_.hoped, style_.hoped, hoped);
    return piece;
  }

 private:
  void draw_avoided(Piece& piece, const model::Box& box) const {
    model::Path frame = rounded_box(box, style_.radius);
    frame.stroke = model::PathStroke{style_.frame.width, style_.frame.colour, true};
    piece.items.emplace_back(std::move(frame));
  }

  void draw_hoped(Piece& piece, const model::Box& box) const {
    model::Path ground = rounded_box(box, style_.radius);
    ground.fill = style_.fill;
    piece.items.emplace_back(std::move(ground));
  }

  void draw_arrow(Piece& piece, const std::vector<model::Point>& corners) const {
    model::Path path;
    path.fill = style_.arrow;
    for (const model::Point& corner : corners) {
      if (path.steps.empty()) {
        path.steps.emplace_back(model::PathMove{corner});
      } else {
        path.steps.emplace_back(model::PathLine{corner});
      }
    }
    path.steps.emplace_back(model::PathClose{});
    piece.items.emplace_back(std::move(path));
  }

  /// From the middle of its blunt end.
  void arrow_right(Piece& piece, model::Point from) const {
    const Pt half = style_.side_arrow_height / 2, shaft = half * kShaft;
    const Pt neck = from.x + style_.side_arrow_width * (1 - kHead);
    draw_arrow(piece, {{from.x, from.y - shaft},
                       {neck, from.y - shaft},
                       {neck, from.y - half},
                       {from.x + style_.side_arrow_width, from.y},
                       {neck, from.y + half},
                       {neck, from.y + shaft},
                       {from.x, from.y + shaft}});
  }

  void arrow_down(Piece& piece, model::Point from) const {
    const Pt half = style_.arrow_width / 2, shaft = half * kShaft;
    const Pt neck = from.y + style_.arrow_height * (1 - kHead);
    draw_arrow(piece, {{from.x - shaft, from.y},
                       {from.x + shaft, from.y},
                       {from.x + shaft, neck},
                       {from.x + half, neck},
                       {from.x, from.y + style_.arrow_height},
                       {from.x - half, neck},
                       {from.x - shaft, neck}});
  }

  void put_centred(Piece& piece, const model::Inlines& text, const model::TextStyle& style,
                   const model::Box& box) {
    const Pt room = box.width - style.size;  // half a character at either side
    auto lines = setting_.setter.set(text, style, ragged(room, Breaks::kByPhrase), turn_.from);
    const Pt height = style.leading * static_cast<double>(lines.size());
    if (height > box.height) {
      report_overflow(
          piece, setting_,
          {"流れの図の枠", model::plain_text(text), lines.back().to, style.size, turn_.from});
    }
    Pt baseline = box.y + (box.height - height) / 2 + setting_.setter.baseline(style);
    open_tag(piece, model::Role::kParagraph);
    for (TextLine& line : lines) {
      const Pt x = box.x + (box.width - (line.to - line.from)) / 2 - line.from;
      place_recorded(piece, std::move(line), x, baseline);
      baseline += style.leading;
    }
    close_tag(piece);
  }

  const model::Turn& turn_;
  const model::TurnStyle& style_;
  Setting& setting_;
  Pt width_;
};

}  // namespace

Piece set_turn(const model::Turn& turn, const model::TurnStyle& style, Setting& setting) {
  return TurnSetting(turn, style, setting).set();
}

}  // namespace nenpo::typeset
