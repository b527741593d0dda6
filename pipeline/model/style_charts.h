#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "model/style_basics.h"

namespace nenpo::model {

/// Series are told apart by fill and pattern together, never by colour alone.
constexpr std::size_t kChartFills = 3;

/// [chart]
struct ChartStyle {
  TextStyle title, category, value;
  Pt title_gap;                          // below the title
  Pt category_width;                     // of the names at the left of bars and gauges
  Pt label_gap;                          // between what is drawn and its words
  Pt bar_height, bar_gap, category_gap;  // of bars; between those of a category; between these
  Pt plot_height;                        // of lines
  Pt point;                              // radius of a point of a line
  Pt ring_radius, ring_width;            // of a donut
  int multiples = 3;                     // small charts side by side
  Pt multiples_gap;
  std::array<Colour, kChartFills> fills{};  // dark, middle, light
  RuleStyle frame, hatch, axis, line;
  Pt hatch_pitch;
  Pt missing_height;  // of the frame for what was not handed in
  Pt before, after;
};

struct ChartStyles {
  std::optional<ChartStyle> chart;
};

}  // namespace nenpo::model
