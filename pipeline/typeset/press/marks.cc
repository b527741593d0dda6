#include "typeset/press/marks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace nenpo::typeset {
namespace {

constexpr model::Colour kEveryPlate = model::mark_colour(model::kRegistrationMark);

constexpr Pt kSameWidth{0.5};

/// A side's or corner's directions away from the page.
constexpr int kBack = -1, kForth = 1;

void draw_angle(Piece& piece, const std::vector<model::Point>& points, Pt width) {
  piece.items.emplace_back(model::Polyline{points, width, kEveryPlate});
}

/// The angles cross each other: where one cuts across, the other ends the bleed down.
void draw_corner(Piece& piece, model::Point corner, int x, int y, const model::PressStyle& style) {
  const auto at = [&](Pt across, Pt down) {
    return model::Point{corner.x + across * x, corner.y + down * y};
  };
  const Pt bleed = style.bleed, end = style.bleed + style.crop_marks.length;
  const Pt width = style.crop_marks.width;
  draw_angle(piece, {at(end, Pt{}), at(bleed, Pt{}), at(bleed, end)}, width);
  draw_angle(piece, {at(end, bleed), at(Pt{}, bleed), at(Pt{}, end)}, width);
}

/// What a centre mark stands for: the middle alone (センタートンボ), or a fold there (折りトンボ).
enum class Centre { kMiddle, kFold };

/// `middle` is that of one side of the page, `outwards` a step of 1 pt away from it. A fold is
/// dashed.
void draw_cross(Piece& piece, model::Point middle, model::Point outwards, Centre centre,
                const model::PressStyle& style) {
  const model::CropMarkStyle& marks = style.crop_marks;
  const auto at = [&](Pt along, Pt out) {
    const double a = along.count(), o = out.count();
    return model::Point{middle.x + outwards.y * a + outwards.x * o,
                        middle.y + outwards.x * a + outwards.y * o};
  };
  const Pt out = style.bleed + marks.bar_at;
  const model::RuleStyle rule{marks.width, kEveryPlate};
  piece.items.emplace_back(model::Line{.from = at(Pt{}, style.bleed),
                                       .to = at(Pt{}, style.bleed + marks.length),
                                       .width = rule.width,
                                       .colour = rule.colour,
                                       .dashed = centre == Centre::kFold});
  draw_rule(piece, at(-marks.bar / 2, out), at(marks.bar / 2, out), rule);
}

}  // namespace

void draw_crop_marks(Piece& piece, Pt width, Pt height, const model::PressStyle& style) {
  for (const int x : {kBack, kForth}) {
    for (const int y : {kBack, kForth}) {
      draw_corner(piece, {x < 0 ? Pt{} : width, y < 0 ? Pt{} : height}, x, y, style);
    }
  }
  const Pt step{1};
  const bool folded = std::abs((width - style.folded_width).count()) < kSameWidth.count();
  const Centre upright = folded ? Centre::kFold : Centre::kMiddle;
  draw_cross(piece, {width / 2, Pt{}}, {Pt{}, -step}, upright, style);
  draw_cross(piece, {width / 2, height}, {Pt{}, step}, upright, style);
  draw_cross(piece, {Pt{}, height / 2}, {-step, Pt{}}, Centre::kMiddle, style);
  draw_cross(piece, {width, height / 2}, {step, Pt{}}, Centre::kMiddle, style);
}

void draw_colour_bar(Piece& piece, Pt width, const model::PressStyle& style) {
  const std::size_t count = style.colour_bar.patches.size();
  if (count == 0) return;
  const Pt room = room_beside_centre_mark(width, style) / static_cast<double>(count);
  const Pt side = std::min(style.colour_bar.side, room);
  const Pt foot = -style.bleed - style.colour_bar.above;
  for (std::size_t i = 0; i < count; ++i) {
    const Pt x = style.slug.inset + side * static_cast<double>(i);
    fill(piece, {x, foot - side, side, side}, model::mark_colour(model::kFirstPatchMark + i));
  }
}

Pt room_beside_centre_mark(Pt width, const model::PressStyle& style) {
  return std::max(Pt{1}, (width - style.crop_marks.bar) / 2 - style.slug.inset * 2);
}

}  // namespace nenpo::typeset
