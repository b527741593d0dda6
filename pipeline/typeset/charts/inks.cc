#include "typeset/charts/inks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nenpo::typeset {
namespace {

enum class Pattern { kSolid, kRising, kTint, kFalling, kDots };
constexpr std::size_t kPatterns = 5;
constexpr std::size_t kPoints = 4;

Pattern pattern_of(std::size_t series) { return static_cast<Pattern>(series % kPatterns); }

/// Strokes at 45 degrees, cut at the box.
void hatch(Piece& piece, const model::Box& box, Pattern pattern, const model::ChartStyle& style) {
  for (Pt foot = style.hatch_pitch - box.height; foot < box.width; foot += style.hatch_pitch) {
    const Pt left = std::max(foot, Pt{});
    const Pt right = std::min(foot + box.height, box.width);
    Pt from = left - foot, to = right - foot;
    if (pattern == Pattern::kRising) {
      from = box.height - from;
      to = box.height - to;
    }
    draw_rule(piece, {box.x + left, box.y + from}, {box.x + right, box.y + to}, style.hatch);
  }
}

void dots(Piece& piece, const model::Box& box, const model::ChartStyle& style) {
  const Pt pitch = style.hatch_pitch;
  for (Pt y = pitch / 2; y < box.height; y += pitch) {
    for (Pt x = pitch / 2; x < box.width; x += pitch) {
      piece.items.emplace_back(
          model::Circle{{box.x + x, box.y + y}, style.hatch.width, Pt{}, style.hatch.colour});
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

/// Strokes from the inner to the outer edge.
void rays(Piece& piece, const RingPart& part, const model::ChartStyle& style) {
  const double step = style.hatch_pitch / ((part.inner + part.outer) / 2);
  for (double angle = part.from + step / 2; angle < part.to; angle += step) {
    draw_rule(piece, on_circle(part.centre, part.inner, angle),
              on_circle(part.centre, part.outer, angle), style.hatch);
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
    case Pattern::kRising:
    case Pattern::kFalling:
      hatch(piece, box, pattern, style);
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
  if (pattern == Pattern::kFalling) path.fill = style.fills[1];
  path.stroke = model::PathStroke{style.frame.width, style.frame.colour};
  piece.items.emplace_back(std::move(path));
  if (pattern == Pattern::kRising || pattern == Pattern::kDots) rays(piece, part, style);
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
