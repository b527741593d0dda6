#include <algorithm>
#include <vector>

#include "typeset/charts/inks.h"
#include "typeset/charts/plot.h"

namespace nenpo::typeset {
namespace {

/// Bars begin at zero; where there are values below zero, it stands within the plot.
struct Scale {
  double low = 0, high = 0;
  Pt width;

  Pt at(double value) const { return high > low ? width * ((value - low) / (high - low)) : Pt{}; }
};

class Bars {
 public:
  /// On the scale of all `compared` series.
  Bars(Plot& plot, const PlotRoom& room, const std::vector<model::ChartSeries>& compared)
      : plot_(plot), room_(room) {
    Pt widest;
    for (const auto& series : compared) {
      for (std::size_t i = 0; i < plot.chart.categories.size(); ++i) measure(series, i, widest);
    }
    left_ = room.x + plot.style.category_width;
    scale_.width =
        std::max(Pt{}, room.width - plot.style.category_width - widest - plot.style.label_gap * 2);
  }

  Pt draw() {
    Pt y = room_.y;
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      if (i > 0) y += plot_.style.category_gap;
      y += draw_category(i, y);
    }
    const Pt zero = left_ + scale_.at(0);
    draw_rule(plot_.piece, {zero, room_.y}, {zero, y}, plot_.style.axis);
    return y - room_.y;
  }

 private:
  void measure(const model::ChartSeries& series, std::size_t category, Pt& widest) {
    const auto& value = value_at(series, category);
    widest = std::max(widest, width_of(plot_, label(series, category), plot_.style.value));
    if (!value) return;
    scale_.low = std::min(scale_.low, length_of(*value));
    scale_.high = std::max(scale_.high, length_of(*value));
  }

  /// Of several series each bar says which it is of.
  model::Inlines label(const model::ChartSeries& series, std::size_t category) const {
    const bool several = plot_.chart.series.size() > 1;
    return named(several ? series.name : "", value_at(series, category));
  }

  Pt draw_category(std::size_t category, Pt top) {
    const model::ChartStyle& style = plot_.style;
    const Pt step = std::max(style.bar_height, style.value.leading);
    const auto count = static_cast<double>(plot_.chart.series.size());
    const Pt bars = step * count + style.bar_gap * (count - 1);
    const Pt name = put_category(plot_, category, room_, top, bars);
    const Pt height = std::max(bars, name);
    Pt y = top + (height - bars) / 2;
    for (std::size_t s = 0; s < plot_.chart.series.size(); ++s) {
      draw_bar(s, category, y, step);
      y += step + style.bar_gap;
    }
    return height;
  }

  void draw_bar(std::size_t series, std::size_t category, Pt top, Pt step) {
    const model::ChartStyle& style = plot_.style;
    const auto& value = value_at(plot_.chart.series[series], category);
    const Pt zero = scale_.at(0);
    const Pt end = value ? scale_.at(length_of(*value)) : zero;
    if (value && end != zero) {
      draw_area(plot_.piece,
                {left_ + std::min(zero, end), top + (step - style.bar_height) / 2,
                 std::max(zero, end) - std::min(zero, end), style.bar_height},
                series, style);
    }
    put_line(
        plot_, label(plot_.chart.series[series], category), style.value,
        {left_ + std::max(zero, end) + style.label_gap, top + (step - style.value.leading) / 2});
  }

  Plot& plot_;
  PlotRoom room_;
  Scale scale_;
  Pt left_;
};

}  // namespace

Pt draw_bars(Plot& plot, const PlotRoom& room) {
  return Bars(plot, room, plot.chart.series).draw();
}

namespace {

/// Small charts have no room to give away beside names that are short.
model::ChartStyle with_narrow_names(Plot& plot) {
  Pt widest;
  for (const std::string& name : plot.chart.categories) {
    widest = std::max(widest, width_of(plot, plain_words(name), plot.style.category));
  }
  model::ChartStyle style = plot.style;
  style.category_width =
      std::min(style.category_width, widest + style.label_gap + style.category.size);
  return style;
}

}  // namespace

/// One small chart a series, side by side, with the same categories; on one scale where all are in
/// the chart's one unit.
Pt draw_multiples(Plot& plot, const PlotRoom& room) {
  const auto columns = static_cast<std::size_t>(plot.style.multiples);
  const Pt gap = plot.style.multiples_gap;
  const Pt width =
      (room.width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const model::ChartStyle style = with_narrow_names(plot);
  Pt y = room.y, highest;
  for (std::size_t i = 0; i < plot.chart.series.size(); ++i) {
    if (i > 0 && i % columns == 0) y += highest + plot.style.title.leading;
    if (i % columns == 0) highest = Pt{};
    const Pt x = room.x + (width + gap) * static_cast<double>(i % columns);
    model::Chart one = plot.chart;
    one.series = {plot.chart.series[i]};
    Plot part{plot.piece, one, style, plot.setting};
    const Pt name =
        put_lines(part, plain_words(one.series.front().name), plot.style.value, {x, y}, width);
    const PlotRoom below{x, y + name + plot.style.label_gap, width};
    const auto& compared = plot.chart.unit.empty() ? one.series : plot.chart.series;
    highest = std::max(highest, name + plot.style.label_gap + Bars(part, below, compared).draw());
  }
  return y + highest - room.y;
}

}  // namespace nenpo::typeset
