#include "typeset/press/page_edge.h"

#include <cmath>

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.05};
/// Of a way's length: what leads outwards less than this runs along the edge.
constexpr double kAlongTheEdge = 0.1;

}  // namespace

Pt PageEdge::beyond(model::Point point) const {
  return point.x * outward_.x.count() + point.y * outward_.y.count() - at_;
}

bool PageEdge::reached_by(model::Point point) const { return beyond(point) >= -kRounding; }

model::Point PageEdge::moved_out(model::Point point, Pt bleed) const {
  const double way = (bleed - beyond(point)).count();
  if (way <= 0) return point;
  return {point.x + outward_.x * way, point.y + outward_.y * way};
}

model::Point PageEdge::carried_on(model::Point point, model::Point from, Pt bleed) const {
  const Pt x = point.x - from.x, y = point.y - from.y;
  const Pt way = beyond(point) - beyond(from);
  if (way.count() <= kAlongTheEdge * std::hypot(x.count(), y.count()))
    return moved_out(point, bleed);
  const double steps = (bleed - beyond(point)) / way;
  if (steps <= 0) return point;
  return {point.x + x * steps, point.y + y * steps};
}

std::array<PageEdge, 4> edges_of(Pt width, Pt height) {
  return {PageEdge{{Pt{-1}, Pt{0}}, Pt{0}}, PageEdge{{Pt{1}, Pt{0}}, width},
          PageEdge{{Pt{0}, Pt{-1}}, Pt{0}}, PageEdge{{Pt{0}, Pt{1}}, height}};
}

}  // namespace nenpo::typeset
