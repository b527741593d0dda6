#include <algorithm>
#include <numbers>

#include "typeset/charts/inks.h"
#include "typeset/charts/plot.h"

namespace nenpo::typeset {
namespace {

double part_of_whole(const model::ChartSeries& series, std::size_t category) {
  const auto& value = value_at(series, category);
  return value ? std::max(0.0, length_of(*value)) : 0;
}

/// The names and values of the parts, each behind a sample of its area, one below the other.
class PartList {
 public:
  PartList(Plot& plot, const PlotRoom& room) : plot_(plot), room_(room) {
    const Pt before_words = plot.style.value.size + plot.style.label_gap;
    words_at_ = room.x + before_words;
    width_ = std::max(plot.style.category_width, room.width - before_words);
  }

  Pt height() {
    Pt height;
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      height += height_of(plot_, words(i), plot_.style.value, width_);
    }
    return height;
  }

  void draw(Pt y) {
    const model::TextStyle& text = plot_.style.value;
    for (std::size_t i = 0; i < plot_.chart.categories.size(); ++i) {
      draw_area(plot_.piece, {room_.x, y + (text.leading - text.size) / 2, text.size, text.size}, i,
                plot_.style);
      y += put_lines(plot_, words(i), text, {words_at_, y}, width_);
    }
  }

 private:
  model::Inlines words(std::size_t category) const {
    return named(plot_.chart.categories[category], value_at(plot_.chart.series.front(), category));
  }

  Plot& plot_;
  PlotRoom room_;
  Pt words_at_, width_;
};

void draw_ring(Plot& plot, model::Point centre) {
  const model::ChartStyle& style = plot.style;
  const model::ChartSeries& series = plot.chart.series.front();
  double whole = 0;
  for (std::size_t i = 0; i < series.values.size(); ++i) whole += part_of_whole(series, i);
  double angle = 0;
  for (std::size_t i = 0; i < series.values.size(); ++i) {
    const double part = part_of_whole(series, i);
    if (part <= 0) continue;
    const double end = angle + part / whole * 2 * std::numbers::pi;
    draw_ring_part(plot.piece,
                   {centre, style.ring_radius - style.ring_width, style.ring_radius, angle, end}, i,
                   style);
    angle = end;
  }
}

}  // namespace

/// The parts of a whole clockwise from the top, named beside the ring in the same order.
Pt draw_donut(Plot& plot, const PlotRoom& room) {
  if (plot.chart.series.empty()) return Pt{};
  const model::ChartStyle& style = plot.style;
  const Pt ring = style.ring_radius * 2;
  const Pt x = ring + style.label_gap * 4;
  PartList list(plot, {room.x + x, room.y, room.width - x});
  const Pt height = std::max(ring, list.height());
  draw_ring(plot, {room.x + style.ring_radius, room.y + height / 2});
  list.draw(room.y + (height - list.height()) / 2);
  return height;
}

}  // namespace nenpo::typeset
