#include <algorithm>

#include "typeset/charts/inks.h"
#include "typeset/charts/plot.h"

namespace nenpo::typeset {
namespace {

double total_of(const model::Chart& chart, std::size_t category) {
  double total = 0;
  for (const auto& series : chart.series) {
    const auto& value = value_at(series, category);
    if (value) total += std::max(0.0, length_of(*value));
  }
  return total;
}

class PartBars {
 public:
  PartBars(Plot& plot, const PlotRoom& room, Parts parts)
      : plot_(plot), room_(room), parts_(parts) {
    for (std::size_t i = 0; i < plot.chart.categories.size(); ++i) {
      largest_ = std::max(largest_, total_of(plot.chart, i));
    }
    named_ = std::any_of(plot.chart.categories.begin(), plot.chart.categories.end(),
                         [](const std::string& name) { return !name.empty(); });
    left_ = room.x + (named_ ? plot.style.category_width : Pt{});
    width_ = room.x + room.width - left_;
  }

  Pt draw() {
    Pt y = room_.y;
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      if (i > 0) y += plot_.style.category_gap;
      y += draw_bar(i, y);
    }
    return y - room_.y;
  }

 private:
  Pt draw_bar(std::size_t category, Pt top) {
    const model::ChartStyle& style = plot_.style;
    const double whole = parts_ == Parts::kShares ? total_of(plot_.chart, category) : largest_;
    const Pt name = named_ ? put_category(plot_, category, room_, top, style.bar_height) : Pt{};
    Pt x = left_, taken = left_ - style.label_gap, drop = style.label_gap;
    for (std::size_t s = 0; s < plot_.chart.series.size(); ++s) {
      const auto& value = value_at(plot_.chart.series[s], category);
      const Pt width =
          value && whole > 0 ? width_ * (std::max(0.0, length_of(*value)) / whole) : Pt{};
      if (width > Pt{}) draw_area(plot_.piece, {x, top, width, style.bar_height}, s, style);
      label(s, category, {x, top + style.bar_height}, taken, drop);
      x += width;
    }
    return std::max(name, style.bar_height + drop + style.value.leading);
  }

  /// Under the left end of its part; a line lower, with a leader, where the one before leaves no
  /// room; within the plot.
  void label(std::size_t series, std::size_t category, model::Point at, Pt& taken, Pt& drop) {
    const model::ChartStyle& style = plot_.style;
    model::Inlines words = words_of(value_at(plot_.chart.series[series], category));
    words.insert(words.begin(), model::Text{plot_.chart.series[series].name + "　", false, {}});
    const Pt width = width_of(plot_, words, style.value);
    const Pt x = std::max(left_, std::min(at.x, left_ + width_ - width));
    if (x < taken + style.label_gap) {
      drop += style.value.leading;
      draw_rule(plot_.piece, at, {at.x, at.y + drop}, style.axis);
    }
    put_line(plot_, words, style.value, {x, at.y + drop});
    taken = x + width;
  }

  Plot& plot_;
  PlotRoom room_;
  Parts parts_;
  double largest_ = 0;
  bool named_ = false;
  Pt left_, width_;
};

}  // namespace

Pt draw_parts(Plot& plot, const PlotRoom& room, Parts parts) {
  return PartBars(plot, room, parts).draw();
}

}  // namespace nenpo::typeset
