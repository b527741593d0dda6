#include "pdf/preflight/content/path.h"

#include <algorithm>
#include <cmath>

namespace nenpo::pdf {
namespace {

constexpr int kStepsOfCurve = 8;
constexpr double kTouching = 0.01;  // pt

bool same(Pt a, Pt b) { return std::abs((a - b).count()) < kTouching; }

}  // namespace

void Path::move(const QPDFMatrix& matrix, double x, double y) {
  outlines_.push_back({transformed(matrix, x, y)});
  x_ = begin_x_ = x;
  y_ = begin_y_ = y;
}

void Path::line(const QPDFMatrix& matrix, double x, double y) {
  if (outlines_.empty()) return;
  if (outlines_.back().empty()) outlines_.back().push_back(transformed(matrix, x_, y_));
  outlines_.back().push_back(transformed(matrix, x, y));
  x_ = x;
  y_ = y;
}

void Path::curve(const QPDFMatrix& matrix, double x1, double y1, double x2, double y2, double x3,
                 double y3) {
  const double x0 = x_;
  const double y0 = y_;
  for (int step = 1; step <= kStepsOfCurve; ++step) {
    const double t = static_cast<double>(step) / kStepsOfCurve;
    const double s = 1 - t;
    const double b0 = s * s * s;
    const double b1 = 3 * s * s * t;
    const double b2 = 3 * s * t * t;
    const double b3 = t * t * t;
    line(matrix, b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3, b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3);
  }
}

void Path::curve_from_here(const QPDFMatrix& matrix, double x2, double y2, double x3, double y3) {
  curve(matrix, x_, y_, x2, y2, x3, y3);
}

void Path::rectangle(const QPDFMatrix& matrix, double x, double y, double width, double height) {
  move(matrix, x, y);
  line(matrix, x + width, y);
  line(matrix, x + width, y + height);
  line(matrix, x, y + height);
  close();
}

/// What follows begins anew where the closed part began (PDF 1.7, table 59).
void Path::close() {
  if (outlines_.empty() || outlines_.back().empty()) return;
  outlines_.back().push_back(outlines_.back().front());
  outlines_.emplace_back();
  x_ = begin_x_;
  y_ = begin_y_;
}

Extent Path::extent() const {
  Extent extent;
  for (const auto& outline : outlines_) {
    for (const model::Point& point : outline) extent.add(point);
  }
  return extent;
}

bool Path::is_rectangle() const {
  const auto parts = std::count_if(outlines_.begin(), outlines_.end(),
                                   [](const auto& outline) { return outline.size() > 1; });
  if (parts != 1 || outlines_.front().size() < 4 || outlines_.front().size() > 5) return false;
  const auto& corners = outlines_.front();
  if (corners.size() == 5 &&
      !(same(corners[4].x, corners[0].x) && same(corners[4].y, corners[0].y)))
    return false;
  const auto upright = [&](int first) {  // sides by turns along x and y
    for (int i = 0; i < 4; ++i) {
      const model::Point& from = corners[static_cast<std::size_t>(i)];
      const model::Point& to = corners[static_cast<std::size_t>((i + 1) % 4)];
      const bool along = (i + first) % 2 == 0 ? same(from.y, to.y) : same(from.x, to.x);
      if (!along) return false;
    }
    return true;
  };
  return upright(0) || upright(1);
}

std::vector<std::vector<model::Point>> Path::stroked(Pt width) const {
  std::vector<std::vector<model::Point>> areas;
  for (const auto& outline : outlines_) {
    for (std::size_t i = 1; i < outline.size(); ++i) {
      const model::Point& from = outline[i - 1];
      const model::Point& to = outline[i];
      const double length = std::hypot((to.x - from.x).count(), (to.y - from.y).count());
      if (length == 0) continue;
      const Pt x = width / 2 * ((to.y - from.y).count() / length);
      const Pt y = width / 2 * ((to.x - from.x).count() / length);
      areas.push_back({{from.x - x, from.y + y},
                       {to.x - x, to.y + y},
                       {to.x + x, to.y - y},
                       {from.x + x, from.y - y}});
    }
  }
  return areas;
}

}  // namespace nenpo::pdf
