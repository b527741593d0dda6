#include <algorithm>

#include "typeset/charts/inks.h"
#include "typeset/charts/plot.h"

namespace nenpo::typeset {
namespace {

// The series of a gauge.
constexpr std::size_t kBaseline = 0, kTarget = 1, kActual = 2;

/// From the baseline at the left to the target at the right, whichever is the larger; what has been
/// reached is solid. A step back stays at the baseline and is told by its figure.
class Gauges {
 public:
  Gauges(Plot& plot, const PlotRoom& room) : plot_(plot), room_(room) {
    left_ = room.x + plot.style.category_width;
    width_ = room.x + room.width - left_;
  }

  Pt draw() {
    Pt y = room_.y;
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      if (i > 0) y += plot_.style.category_gap;
      y += draw_gauge(i, y);
    }
    return y - room_.y;
  }

 private:
  const std::optional<model::ChartValue>& value(std::size_t series, std::size_t category) const {
    static const std::optional<model::ChartValue> kNone;
    return series < plot_.chart.series.size() ? value_at(plot_.chart.series[series], category)
                                              : kNone;
  }

  double reached(std::size_t category) const {
    const auto& from = value(kBaseline, category);
    const auto& to = value(kTarget, category);
    const auto& now = value(kActual, category);
    if (!from || !to || !now || length_of(*from) == length_of(*to)) return 0;
    const double way = length_of(*to) - length_of(*from);
    return std::clamp((length_of(*now) - length_of(*from)) / way, 0.0, 1.0);
  }

  Pt draw_gauge(std::size_t category, Pt top) {
    const model::ChartStyle& style = plot_.style;
    const Pt name = put_category(plot_, category, room_, top, style.bar_height);
    draw_frame(plot_.piece, {left_, top, width_, style.bar_height}, style.frame);
    const Pt solid = width_ * reached(category);
    if (solid > Pt{}) {
      draw_area(plot_.piece, {left_, top, solid, style.bar_height}, 0, style);
    }
    const Pt labels = top + style.bar_height + style.label_gap;
    const Pt first = label(kBaseline, category, {left_, labels}, Side::kLeft);
    const Pt last = label_width(kTarget, category);
    const bool both = first + last + style.value.size <= width_;  // on one line
    const Pt drop = both ? Pt{} : style.value.leading;
    label(kTarget, category, {left_ + width_, labels + drop}, Side::kRight);
    Pt height = style.bar_height + style.label_gap + style.value.leading + drop;
    if (value(kActual, category)) {
      height += label_actual(category, labels + drop, both ? first : Pt{}, last, solid);
    }
    return std::max(name, height);
  }

  Pt label(std::size_t series, std::size_t category, model::Point at, Side side) {
    if (series >= plot_.chart.series.size()) return Pt{};
    return put_line(plot_, words(series, category), plot_.style.value, at, side);
  }

  model::Inlines words(std::size_t series, std::size_t category) const {
    return named(plot_.chart.series[series].name, value(series, category));
  }

  Pt label_width(std::size_t series, std::size_t category) {
    if (series >= plot_.chart.series.size()) return Pt{};
    return width_of(plot_, words(series, category), plot_.style.value);
  }

  /// Under the end of what has been reached, between the other two or a line lower.
  Pt label_actual(std::size_t category, Pt top, Pt first, Pt last, Pt solid) {
    const model::ChartStyle& style = plot_.style;
    const Pt width = label_width(kActual, category);
    const Pt x = std::clamp(solid - width / 2, Pt{}, std::max(Pt{}, width_ - width));
    const bool beside = x > first + style.label_gap && x + width < width_ - last - style.label_gap;
    const Pt drop = beside ? Pt{} : style.value.leading;
    label(kActual, category, {left_ + x, top + drop}, Side::kLeft);
    return drop;
  }

  Plot& plot_;
  PlotRoom room_;
  Pt left_, width_;
};

}  // namespace

Pt draw_gauges(Plot& plot, const PlotRoom& room) { return Gauges(plot, room).draw(); }

}  // namespace nenpo::typeset
