#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/charts.h"
#include "model/pages.h"
#include "model/style.h"

namespace nenpo::typeset {

/// The style of the booklets, whose frames, hatches and axes are each of a width of their own.
const model::Style& chart_style();

/// A chart from its lines as a template writes them, "区分 | 会場 | オンライン" and then a line a
/// category; － is a value that was not handed in.
model::Chart chart_of(model::ChartKind kind, std::string_view lines, std::string unit = {});

/// What a chart is drawn with, on a page by itself.
struct DrawnChart {
  explicit DrawnChart(const model::Chart& chart);

  /// An area that stands for a value; `strokes` and `dots` are those of its pattern.
  struct Area {
    model::Box box;
    bool solid = false;  // in the darkest fill
    bool filled = false;
    std::size_t strokes = 0;
    bool rising = false;  // its strokes
    std::size_t dots = 0;
  };
  struct Label {
    std::string text;
    model::Box box;  // of the letters
  };

  std::vector<Area> areas;  // in the order in which they are drawn
  std::vector<Label> labels;
  std::vector<model::Circle> points;
  std::vector<model::Line> lines;  // that join points
  std::vector<model::Path> ring;
  std::string alternative_text;

  /// The label that says so; a failure where there is none.
  Label label(std::string_view text) const;
};

bool overlap(const model::Box& a, const model::Box& b);

}  // namespace nenpo::typeset
