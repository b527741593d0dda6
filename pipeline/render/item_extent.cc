#include "render/item_extent.h"

#include <algorithm>

#include "base/overloaded.h"

namespace nenpo::render {
namespace {

/// em: where the box of a text begins above the baseline.
constexpr double kBoxAscent = 0.88;

using Extent = std::optional<model::Box>;

/// Grows from point to point.
class PointBox {
 public:
  void add(model::Point point) {
    const model::Box here{point.x, point.y, Pt{}, Pt{}};
    box_ = box_ ? united(*box_, here) : here;
  }

  /// With half a line of that width around the points.
  Extent take(Pt width) const {
    if (!box_) return std::nullopt;
    const Pt half = width / 2;
    return model::Box{box_->x - half, box_->y - half, box_->width + width, box_->height + width};
  }

 private:
  Extent box_;
};

Extent of(const model::GlyphRun& run) {
  PointBox box;
  for (const model::Glyph& glyph : run.glyphs) {
    const Pt x{static_cast<double>(glyph.x)};
    const Pt top = Pt{static_cast<double>(glyph.y)} - run.size * kBoxAscent;
    box.add({x, top});
    box.add({x + run.size * run.stretch, top + run.size});
  }
  return box.take(Pt{});
}

Extent of(const model::Line& line) {
  PointBox box;
  box.add(line.from);
  box.add(line.to);
  return box.take(line.width);
}

Extent of(const model::Polyline& line) {
  PointBox box;
  for (const model::Point point : line.points) box.add(point);
  return box.take(line.width);
}

Extent of(const model::Circle& circle) {
  PointBox box;
  box.add(circle.centre);
  return box.take(circle.radius * 2 + circle.width);
}

/// A curve lies within its points and control points.
Extent of(const model::Path& path) {
  PointBox box;
  for (const model::PathStep& step : path.steps) {
    std::visit(Overloaded{[&](const model::PathCurve& curve) {
                            box.add(curve.first);
                            box.add(curve.second);
                            box.add(curve.to);
                          },
                          [](const model::PathClose&) {},
                          [&](const auto& straight) { box.add(straight.to); }},
               step);
  }
  return box.take(path.stroke ? path.stroke->width : Pt{});
}

}  // namespace

std::optional<model::Box> extent_of(const model::PageItem& item) {
  return std::visit(
      Overloaded{[](const model::Rectangle& rectangle) -> Extent { return rectangle.box; },
                 [](const model::Image& image) -> Extent { return image.window; },
                 [](const model::TagBegin&) -> Extent { return std::nullopt; },
                 [](const model::TagEnd&) -> Extent { return std::nullopt; },
                 [](const model::Anchor&) -> Extent { return std::nullopt; },
                 [](const auto& drawn) -> Extent { return of(drawn); }},
      item);
}

model::Box united(const model::Box& a, const model::Box& b) {
  const Pt left = std::min(a.x, b.x);
  const Pt top = std::min(a.y, b.y);
  const Pt right = std::max(a.x + a.width, b.x + b.width);
  const Pt bottom = std::max(a.y + a.height, b.y + b.height);
  return {left, top, right - left, bottom - top};
}

}  // namespace nenpo::render
