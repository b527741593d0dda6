#include "typeset/press/bleed.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>
#include <variant>

#include "base/overloaded.h"
#include "typeset/press/bleed_path.h"
#include "typeset/press/page_edge.h"

namespace nenpo::typeset {
namespace {

struct Sides {
  Pt left, top, right, bottom;
};

Sides sides_of(const model::Box& box) {
  return {box.x, box.y, box.x + box.width, box.y + box.height};
}

model::Box box_of(const Sides& sides) {
  return {sides.left, sides.top, sides.right - sides.left, sides.bottom - sides.top};
}

class Extension {
 public:
  Extension(const model::Page& page, Pt bleed)
      : edges_(edges_of(page.width, page.height)), bleed_(bleed) {}

  void extend(model::PageItem& item) const {
    if (const auto* area = std::get_if<model::Rectangle>(&item); area && covers_page(area->box)) {
      item = ground(*area);
      return;
    }
    std::visit(Overloaded{[this](model::Rectangle& area) { area.box = extended(area.box); },
                          [this](model::Image& image) { extend(image); },
                          [this](model::Line& line) { extend(line); },
                          [this](model::Polyline& line) { extend(line); },
                          [this](model::Path& path) { extend(path); }, [](auto&) {}},
               item);
  }

 private:
  bool covers_page(const model::Box& box) const {
    const Sides sides = sides_of(box);
    return std::all_of(edges_.begin(), edges_.end(), [&](const PageEdge& edge) {
      return edge.reached_by({sides.left, sides.top}) ||
             edge.reached_by({sides.right, sides.bottom});
    });
  }

  /// A box larger than the page is to cairo 1.16 as if the page began anew: it forgets the tags
  /// that are open, and paints no further than to the page's edge. With a speck in its corner it is
  /// no box.
  model::Path ground(const model::Rectangle& area) const {
    const Sides sides = sides_of(extended(area.box));
    const model::Point first{sides.left, sides.top};
    return {
        {model::PathMove{first}, model::PathLine{{sides.right, sides.top}},
         model::PathLine{{sides.right, sides.bottom}}, model::PathLine{{sides.left, sides.bottom}},
         model::PathClose{}, model::PathMove{first}, model::PathLine{first}, model::PathClose{}},
        area.fill,
        {}};
  }

  model::Box extended(const model::Box& box) const {
    Sides sides = sides_of(box);
    for (const PageEdge& edge : edges_) {
      model::Point upper{sides.left, sides.top}, lower{sides.right, sides.bottom};
      if (edge.reached_by(upper)) upper = edge.moved_out(upper, bleed_);
      if (edge.reached_by(lower)) lower = edge.moved_out(lower, bleed_);
      sides = {upper.x, upper.y, lower.x, lower.y};
    }
    return box_of(sides);
  }

  void extend(model::Image& image) const {
    image.window = extended(image.window);
    if (image.picture && image.picture->overruns) return;
    const Sides seen = sides_of(image.window);
    model::Box& place = image.place;
    const Pt x = place.x + place.width / 2, y = place.y + place.height / 2;
    const double growth =
        std::max({1.0, (x - seen.left) / (place.width / 2), (seen.right - x) / (place.width / 2),
                  (y - seen.top) / (place.height / 2), (seen.bottom - y) / (place.height / 2)});
    place = {x - place.width * growth / 2, y - place.height * growth / 2, place.width * growth,
             place.height * growth};
  }

  /// A rule along the edge is a band of its width.
  bool runs_along(const model::Line& line) const {
    const bool upright = line.from.x == line.to.x, level = line.from.y == line.to.y;
    if (upright == level || line.dashed) return false;
    const model::Box band = band_of(line);
    const model::Box wider = extended(band);
    return upright ? wider.width != band.width : wider.height != band.height;
  }

  static model::Box band_of(const model::Line& line) {
    const Pt left = std::min(line.from.x, line.to.x), top = std::min(line.from.y, line.to.y);
    const Pt right = std::max(line.from.x, line.to.x), bottom = std::max(line.from.y, line.to.y);
    const Pt half = line.width / 2;
    return left == right ? model::Box{left - half, top, line.width, bottom - top}
                         : model::Box{left, top - half, right - left, line.width};
  }

  void extend(model::Line& line) const {
    if (runs_along(line)) {
      const model::Box band = extended(band_of(line));
      const bool upright = line.from.x == line.to.x;
      const Pt x = band.x + band.width / 2, y = band.y + band.height / 2;
      line.width = upright ? band.width : band.height;
      line.from = upright ? model::Point{x, band.y} : model::Point{band.x, y};
      line.to =
          upright ? model::Point{x, band.y + band.height} : model::Point{band.x + band.width, y};
      return;
    }
    for (const PageEdge& edge : edges_) {
      if (edge.reached_by(line.from)) line.from = edge.carried_on(line.from, line.to, bleed_);
      if (edge.reached_by(line.to)) line.to = edge.carried_on(line.to, line.from, bleed_);
    }
  }

  void extend(model::Polyline& line) const {
    if (line.points.size() < 2) return;
    auto& points = line.points;
    const std::size_t last = points.size() - 1;
    for (const PageEdge& edge : edges_) {
      if (edge.reached_by(points[0])) points[0] = edge.carried_on(points[0], points[1], bleed_);
      if (edge.reached_by(points[last]))
        points[last] = edge.carried_on(points[last], points[last - 1], bleed_);
    }
  }

  void extend(model::Path& path) const {
    for (const PageEdge& edge : edges_) {
      if (reaches(path, edge)) path = carried_over(path, edge, bleed_);
    }
  }

  std::array<PageEdge, 4> edges_;
  Pt bleed_;
};

}  // namespace

void extend_to_bleed(model::Pages& pages, Pt bleed) {
  for (model::Page& page : pages.pages) {
    const Extension extension(page, bleed);
    for (model::PageItem& item : page.items) extension.extend(item);
  }
}

}  // namespace nenpo::typeset
