#include "typeset/charts/inks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "typeset/blocks/hatching.h"

namespace nenpo::typeset {
namespace {

enum class Pattern { kSolid, kRising, kTint, kFalling, kMiddle, kDots };
constexpr std::size_t kPatterns = 6;
constexpr std::size_t kPoints = 4;

Pattern pattern_of(std::size_t series) { return static_cast<Pattern>(series % kPatterns); }

constexpr double kDot = 0.2;  // of the pitch: a dot's radius

void dots(Piece& piece, const model::Box& box, const model::ChartStyle& style) {
  const Pt pitch = style.hatch_pitch, radius = pitch * kDot;
  for (Pt y = pitch / 2; y + radius < box.height; y += pitch) {
    for (Pt x = pitch / 2; x + radius < box.width; x += pitch) {
      piece.items.emplace_back(
          model::Circle{{box.x + x, box.y + y}, radius, Pt{}, style.hatch.colour});
    }
  }
}

void add_arc(model::Path& path, const RingPart& part, Pt radius, double from, double to) {
  constexpr double kLongest = std::numbers::pi / 4;
  const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) / kLongest)));
  const double step = (to - from) / steps;
  const double handle = 4.0 / 3.0 * std::tan(step / 4);
  for (int i = 0; i < steps; ++i) {
    const double a = from + step * i, b = a + step;
    const auto start = on_circle(part.centre, radius, a);
    const auto end = on_circle(part.centre, radius, b);
    path.steps.emplace_back(model::PathCurve{
        {start.x + radius * (handle * std::cos(a)), start.y + radius * (handle * std::sin(a))},
        {end.x - radius * (handle * std::cos(b)), end.y - radius * (handle * std::sin(b))},
        end});
  }
}

model::Path outline(const RingPart& part) {
  model::Path path;
  path.steps.emplace_back(model::PathMove{on_circle(part.centre, part.outer, part.from)});
  add_arc(path, part, part.outer, part.from, part.to);
  path.steps.emplace_back(model::PathLine{on_circle(part.centre, part.inner, part.to)});
  add_arc(path, part, part.inner, part.to, part.from);
  path.steps.emplace_back(model::PathClose{});
  return path;
}

/// Whether the point stands in the part, `margin` away from its edges.
bool stands_in(const RingPart& part, model::Point at, Pt margin) {
  const double x = (at.x - part.centre.x).count(), y = (at.y - part.centre.y).count();
  const Pt radius{std::hypot(x, y)};
  if (radius < part.inner + margin || radius > part.outer - margin) return false;
  double angle = std::atan2(x, -y);
  if (angle < 0) angle += 2 * std::numbers::pi;
  const double away = margin / radius;
  return angle >= part.from + away && angle <= part.to - away;
}

/// A stroke at 45 degrees, as far as it runs through the part.
void hatch_line(Piece& piece, const RingPart& part, Pt offset, bool rising,
                const model::ChartStyle& style) {
  constexpr Pt kStep{0.2};
  const auto at = [&](Pt run) {
    const Pt y = rising ? part.outer - run : run - part.outer;
    return model::Point{part.centre.x + offset + run - part.outer, part.centre.y + y};
  };
  Pt begun;
  bool drawing = false;
  const Pt end = part.outer * 2 + kStep;
  for (Pt run; run <= end; run += kStep) {
    const bool in = run < end && stands_in(part, at(run), Pt{});
    if (in && !drawing) begun = run;
    if (drawing && !in) draw_rule(piece, at(begun), at(run - kStep), style.hatch);
    drawing = in;
  }
}

void hatch(Piece& piece, const RingPart& part, bool rising, const model::ChartStyle& style) {
  for (Pt offset = part.outer * -2; offset < part.outer * 2; offset += style.hatch_pitch) {
    hatch_line(piece, part, offset, rising, style);
  }
}

void dots(Piece& piece, const RingPart& part, const model::ChartStyle& style) {
  const Pt pitch = style.hatch_pitch, radius = pitch * kDot;
  for (Pt y = part.outer * -1; y < part.outer; y += pitch) {
    for (Pt x = part.outer * -1; x < part.outer; x += pitch) {
      const model::Point at{part.centre.x + x, part.centre.y + y};
      if (stands_in(part, at, radius)) {
        piece.items.emplace_back(model::Circle{at, radius, Pt{}, style.hatch.colour});
      }
    }
  }
}

}  // namespace

model::Point on_circle(model::Point centre, Pt radius, double angle) {
  return {centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)};
}

void draw_area(Piece& piece, const model::Box& box, std::size_t series,
               const model::ChartStyle& style) {
  const Pattern pattern = pattern_of(series);
  switch (pattern) {
    case Pattern::kSolid:
      fill(piece, box, style.fills[0]);
      return;
    case Pattern::kTint:
      fill(piece, box, style.fills[2]);
      break;
    case Pattern::kMiddle:
      fill(piece, box, style.fills[1]);
      break;
    case Pattern::kRising:
    case Pattern::kFalling:
      hatch(piece, box, {style.hatch, style.hatch_pitch, pattern == Pattern::kRising});
      break;
    case Pattern::kDots:
      dots(piece, box, style);
      break;
  }
  draw_frame(piece, box, style.frame);
}

void draw_ring_part(Piece& piece, const RingPart& part, std::size_t series,
                    const model::ChartStyle& style) {
  model::Path path = outline(part);
  const Pattern pattern = pattern_of(series);
  if (pattern == Pattern::kSolid) path.fill = style.fills[0];
  if (pattern == Pattern::kTint) path.fill = style.fills[2];
  if (pattern == Pattern::kMiddle) path.fill = style.fills[1];
  path.stroke = model::PathStroke{style.frame.width, style.frame.colour};
  if (pattern == Pattern::kRising || pattern == Pattern::kFalling) {
    hatch(piece, part, pattern == Pattern::kRising, style);
  }
  if (pattern == Pattern::kDots) dots(piece, part, style);
  piece.items.emplace_back(std::move(path));
}

void draw_point(Piece& piece, model::Point at, std::size_t series, const model::ChartStyle& style) {
  const Pt radius = style.point;
  const model::Box square{at.x - radius, at.y - radius, radius * 2, radius * 2};
  switch (series % kPoints) {
    case 0:
      piece.items.emplace_back(model::Circle{at, radius, Pt{}, style.line.colour});
      return;
    case 1:
      piece.items.emplace_back(model::Circle{at, radius, style.line.width, style.line.colour});
      return;
    case 2:
      fill(piece, square, style.line.colour);
      return;
    default:
      draw_frame(piece, square, style.line);
  }
}

}  // namespace nenpo::typeset
