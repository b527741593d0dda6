#include <algorithm>
#include <numbers>

#include "typeset/charts/inks.h"
#include "typeset/charts/plot.h"

namespace nenpo::typeset {

/// The parts of a whole clockwise from the top, named beside the ring in the same order, each with
/// a sample of its area.
Pt draw_donut(Plot& plot, const PlotRoom& room) {
  if (plot.chart.series.empty()) return Pt{};
  const model::ChartStyle& style = plot.style;
  const model::ChartSeries& series = plot.chart.series.front();
  const std::size_t count = plot.chart.categories.size();
  double whole = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& value = value_at(series, i);
    if (value) whole += std::max(0.0, length_of(*value));
  }
  const Pt ring = style.ring_radius * 2;
  const Pt list = style.value.leading * static_cast<double>(count);
  const Pt height = std::max(ring, list);
  const model::Point centre{room.x + style.ring_radius, room.y + height / 2};
  const Pt x = room.x + ring + style.label_gap * 2;
  Pt y = room.y + (height - list) / 2;
  double angle = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& value = value_at(series, i);
    const double share = value && whole > 0 ? std::max(0.0, length_of(*value)) / whole : 0;
    const double end = angle + share * 2 * std::numbers::pi;
    if (share > 0) {
      draw_ring_part(plot.piece,
                     {centre, style.ring_radius - style.ring_width, style.ring_radius, angle, end},
                     i, style);
    }
    angle = end;
    const Pt side = style.value.size;
    draw_area(plot.piece, {x, y + (style.value.leading - side) / 2, side, side}, i, style);
    model::Inlines words = words_of(value);
    words.insert(words.begin(), model::Text{plot.chart.categories[i] + "　", false, {}});
    put_line(plot, words, style.value, {x + side + style.label_gap, y});
    y += style.value.leading;
  }
  return height;
}

}  // namespace nenpo::typeset
