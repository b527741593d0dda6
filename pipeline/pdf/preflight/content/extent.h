#pragma once

#include <algorithm>
#include <limits>
#include <qpdf/QPDFMatrix.hh>

#include "model/pages.h"

namespace nenpo::pdf {

/// The smallest upright rectangle around points, in pt.
struct Extent {
  double left = std::numeric_limits<double>::infinity();
  double top = std::numeric_limits<double>::infinity();
  double right = -std::numeric_limits<double>::infinity();
  double bottom = -std::numeric_limits<double>::infinity();

  static Extent everything() {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    return {-kFar, -kFar, kFar, kFar};
  }
  bool empty() const { return left > right || top > bottom; }
  void add(const model::Point& point) {
    left = std::min(left, point.x.count());
    right = std::max(right, point.x.count());
    top = std::min(top, point.y.count());
    bottom = std::max(bottom, point.y.count());
  }
  Extent cut_to(const Extent& other) const {
    return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
            std::min(bottom, other.bottom)};
  }
  Extent joined_with(const Extent& other) const {
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
  }
  Extent grown_by(Pt margin) const {
    const double by = margin.count();
    return {left - by, top - by, right + by, bottom + by};
  }
  model::Box box() const { return {Pt{left}, Pt{top}, Pt{right - left}, Pt{bottom - top}}; }
};

inline Extent extent_of(const model::Box& box) {
  return {box.x.count(), box.y.count(), (box.x + box.width).count(), (box.y + box.height).count()};
}

inline model::Point transformed(const QPDFMatrix& matrix, double x, double y) {
  double to_x = 0;
  double to_y = 0;
  matrix.transform(x, y, to_x, to_y);
  return {Pt{to_x}, Pt{to_y}};
}

/// Of a rectangle that `matrix` turns, leans or scales.
inline Extent transformed(const QPDFMatrix& matrix, const Extent& area) {
  Extent extent;
  extent.add(transformed(matrix, area.left, area.top));
  extent.add(transformed(matrix, area.right, area.top));
  extent.add(transformed(matrix, area.left, area.bottom));
  extent.add(transformed(matrix, area.right, area.bottom));
  return extent;
}

}  // namespace nenpo::pdf
