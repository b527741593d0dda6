#include <algorithm>

#include "typeset/charts/inks.h"
#include "typeset/charts/plot.h"

namespace nenpo::typeset {
namespace {

/// Points at equal distances, joined by lines; each series is named at its last point. Where a
/// value was not handed in the line is interrupted.
class Lines {
 public:
  Lines(Plot& plot, const PlotRoom& room) : plot_(plot), room_(room) {
    bool any = false;
    Pt names;
    for (const auto& series : plot.chart.series) {
      names = std::max(names,
                       width_of(plot, {model::Text{series.name, false, {}}}, plot.style.category));
      for (const auto& value : series.values) {
        if (!value) continue;
        const double length = length_of(*value);
        low_ = any ? std::min(low_, length) : length;
        high_ = any ? std::max(high_, length) : length;
        any = true;
      }
    }
    const Pt inset = plot.style.category_width / 2;
    left_ = room.x + inset;
    width_ = room.width - inset * 2 - names;
    top_ = room.y + plot.style.value.leading + plot.style.label_gap;
  }

  Pt draw() {
    const model::ChartStyle& style = plot_.style;
    const Pt foot = top_ + style.plot_height + style.label_gap;
    draw_rule(plot_.piece, {room_.x, foot}, {left_ + width_ + style.category_width / 2, foot},
              style.axis);
    for (std::size_t s = 0; s < plot_.chart.series.size(); ++s) draw_series(s);
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      put_line(plot_, {model::Text{plot_.chart.categories[i], false, {}}}, style.category,
               {x_of(i), foot + style.label_gap}, Side::kCentre);
    }
    return foot + style.label_gap + style.category.leading - room_.y;
  }

 private:
  Pt x_of(std::size_t category) const {
    const std::size_t last = plot_.chart.categories.size() - 1;
    if (last == 0) return left_ + width_ / 2;
    return left_ + width_ * (static_cast<double>(category) / static_cast<double>(last));
  }

  Pt y_of(const model::ChartValue& value) const {
    const double share = high_ > low_ ? (length_of(value) - low_) / (high_ - low_) : 0.5;
    return top_ + plot_.style.plot_height * (1 - share);
  }

  void draw_series(std::size_t index) {
    const model::ChartSeries& series = plot_.chart.series[index];
    const model::ChartStyle& style = plot_.style;
    model::Point last;
    bool any = false, joined = false;
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      const auto& value = value_at(series, i);
      if (value) {
        const model::Point at{x_of(i), y_of(*value)};
        if (joined) join(last, at, index);
        put_line(plot_, words_of(value), style.value,
                 {at.x, at.y - style.point - style.value.leading}, Side::kCentre);
        last = at;
        any = true;
      }
      joined = value.has_value();
    }
    draw_points(index);
    if (!any) return;
    put_line(plot_, {model::Text{series.name, false, {}}}, style.category,
             {last.x + style.category_width / 2, last.y - style.category.leading / 2});
  }

  void join(model::Point from, model::Point to, std::size_t series) {
    constexpr std::size_t kLineKinds = 2;  // solid, dashed
    plot_.piece.items.emplace_back(model::Line{from, to, plot_.style.line.width,
                                               plot_.style.line.colour, series % kLineKinds != 0});
  }

  void draw_points(std::size_t index) {
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      const auto& value = value_at(plot_.chart.series[index], i);
      if (value) draw_point(plot_.piece, {x_of(i), y_of(*value)}, index, plot_.style);
    }
  }

  Plot& plot_;
  PlotRoom room_;
  double low_ = 0, high_ = 0;
  Pt left_, width_, top_;
};

}  // namespace

Pt draw_lines(Plot& plot, const PlotRoom& room) {
  return plot.chart.categories.empty() ? Pt{} : Lines(plot, room).draw();
}

}  // namespace nenpo::typeset
