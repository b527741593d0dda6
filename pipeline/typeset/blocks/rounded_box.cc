#include "typeset/blocks/rounded_box.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace nenpo::typeset {
namespace {

/// Where the control points of a quarter circle stand on its tangents, in radii.
constexpr double kQuarterCircle = 0.5522847498;

struct Corner {
  model::Point at;
  double from_x = 0, from_y = 0;  // towards the side that leads here
  double to_x = 0, to_y = 0;      // and the one that leads on
  Pt radius;
};

model::Point beside(const Corner& corner, double x, double y, double radii) {
  return {corner.at.x + corner.radius * (x * radii), corner.at.y + corner.radius * (y * radii)};
}

}  // namespace

model::Path rounded_box(const model::Box& box, Pt radius, model::RoundedCorners corners) {
  const Pt round = std::min({radius, box.width / 2, box.height / 2});
  const Pt left = corners == model::RoundedCorners::kRight ? Pt{} : round;
  const Pt right = corners == model::RoundedCorners::kLeft ? Pt{} : round;
  const Pt end = box.x + box.width, foot = box.y + box.height;
  // Clockwise from the left upper corner.
  const std::array<Corner, 4> all = {{{{box.x, box.y}, 0, 1, 1, 0, left},
                                      {{end, box.y}, -1, 0, 0, 1, right},
                                      {{end, foot}, 0, -1, -1, 0, right},
                                      {{box.x, foot}, 1, 0, 0, -1, left}}};
  model::Path path;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Corner& corner = all[i];
    const model::Point from = beside(corner, corner.from_x, corner.from_y, 1);
    if (i == 0) {
      path.steps.emplace_back(model::PathMove{from});
    } else {
      path.steps.emplace_back(model::PathLine{from});
    }
    if (corner.radius == Pt{}) continue;
    path.steps.emplace_back(
        model::PathCurve{beside(corner, corner.from_x, corner.from_y, 1 - kQuarterCircle),
                         beside(corner, corner.to_x, corner.to_y, 1 - kQuarterCircle),
                         beside(corner, corner.to_x, corner.to_y, 1)});
  }
  path.steps.emplace_back(model::PathClose{});
  return path;
}

}  // namespace nenpo::typeset
