#pragma once

#include <vector>

#include "model/pages.h"

namespace nenpo::typeset {

/// What stands in the plot of a line chart: finds room for the values of its points beside it.
class LineLabels {
 public:
  void add_point(model::Point at, Pt radius);
  void add_stroke(model::Point from, model::Point to) { strokes_.push_back({from, to}); }

  /// Room of `width` and `height` beside the point: above it or below it, in the middle or to a
  /// side, or at its height, where nothing stands and no line passes; else lower, where nothing
  /// stands.
  model::Box place(model::Point at, Pt radius, Pt width, Pt height);

 private:
  struct Stroke {
    model::Point from, to;
  };
  bool is_taken(const model::Box& box) const;
  bool is_crossed(const model::Box& box) const;

  std::vector<model::Box> taken_;
  std::vector<Stroke> strokes_;
};

}  // namespace nenpo::typeset
