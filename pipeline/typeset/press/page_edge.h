#pragma once

#include <array>

#include "base/length.h"
#include "model/pages.h"

namespace nenpo::typeset {

/// One of the four edges of a page as it will be cut.
class PageEdge {
 public:
  /// How far the point lies beyond the edge; less than 0 within the page.
  Pt beyond(model::Point point) const;
  /// Lies on the edge, but for rounding, or beyond it.
  bool reached_by(model::Point point) const;
  /// The point carried on to `bleed` beyond the edge, on the straight way that leads to it from
  /// `from`; square to the edge where that way hardly leads outwards.
  model::Point carried_on(model::Point point, model::Point from, Pt bleed) const;
  /// Square to the edge.
  model::Point moved_out(model::Point point, Pt bleed) const;

  friend std::array<PageEdge, 4> edges_of(Pt width, Pt height);

 private:
  PageEdge(model::Point outward, Pt at) : outward_(outward), at_(at) {}

  model::Point outward_;  // a step of 1 pt away from the page
  Pt at_;                 // of the edge, counted outwards
};

std::array<PageEdge, 4> edges_of(Pt width, Pt height);

}  // namespace nenpo::typeset
