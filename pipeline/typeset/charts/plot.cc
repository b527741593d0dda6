#include "typeset/charts/plot.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "typeset/charts/inks.h"

namespace nenpo::typeset {
namespace {

constexpr double kOneLine = 10000;  // pt
constexpr double kTen = 10;

TextLine line_of(Plot& plot, const model::Inlines& words, const model::TextStyle& style) {
  auto lines = plot.setting.setter.set(words, style, ragged(Pt{kOneLine}), plot.chart.from);
  return lines.empty() ? TextLine{} : std::move(lines.front());
}

/// From where a line stands back to its start.
Pt back_of(Pt width, Side side) {
  return side == Side::kRight ? width : side == Side::kCentre ? width / 2 : Pt{};
}

}  // namespace

double length_of(const model::ChartValue& value) {
  return static_cast<double>(value.value.digits) / std::pow(kTen, value.value.places);
}

const std::optional<model::ChartValue>& value_at(const model::ChartSeries& series,
                                                 std::size_t category) {
  static const std::optional<model::ChartValue> kNone;
  return category < series.values.size() ? series.values[category] : kNone;
}

model::Inlines words_of(const std::optional<model::ChartValue>& value) {
  if (!value) return {model::Text{"－", false, {}}};
  return {model::Text{value->printed, false, value->fact}};
}

Pt put_line(Plot& plot, const model::Inlines& words, const model::TextStyle& style, model::Point at,
            Side side) {
  TextLine line = line_of(plot, words, style);
  const Pt width = line.to;
  place_recorded(plot.piece, std::move(line), at.x - back_of(width, side),
                 at.y + plot.setting.setter.baseline(style));
  return width;
}

Pt width_of(Plot& plot, const model::Inlines& words, const model::TextStyle& style) {
  return plot.setting.setter.extent(words, style).natural;
}

model::Inlines plain_words(const std::string& words) { return {model::Text{words, false, {}}}; }

model::Inlines named(const std::string& name, const std::optional<model::ChartValue>& value) {
  model::Inlines words = words_of(value);
  if (!name.empty()) words.insert(words.begin(), model::Text{name + "　", false, {}});
  return words;
}

Pt put_lines(Plot& plot, const model::Inlines& words, const model::TextStyle& style,
             model::Point at, Pt width, Side side) {
  auto lines =
      plot.setting.setter.set(words, style, ragged(width, Breaks::kByPhrase), plot.chart.from);
  Pt y;
  for (TextLine& line : lines) {
    const Pt back = back_of(line.to, side);
    place_recorded(plot.piece, std::move(line), at.x - back,
                   at.y + y + plot.setting.setter.baseline(style));
    y += style.leading;
  }
  return y;
}

Pt height_of(Plot& plot, const model::Inlines& words, const model::TextStyle& style, Pt width) {
  const auto lines =
      plot.setting.setter.set(words, style, ragged(width, Breaks::kByPhrase), plot.chart.from);
  return style.leading * static_cast<double>(lines.size());
}

Pt put_legend(Plot& plot, const PlotRoom& room) {
  const model::TextStyle& text = plot.style.category;
  const Pt sample = text.size;
  Pt x = room.x, y = room.y;
  for (std::size_t s = 0; s < plot.chart.series.size(); ++s) {
    const model::Inlines name = plain_words(plot.chart.series[s].name);
    const Pt width = sample + plot.style.label_gap + width_of(plot, name, text);
    if (x > room.x && x + width > room.x + room.width) {
      x = room.x;
      y += text.leading;
    }
    draw_area(plot.piece, {x, y + (text.leading - sample) / 2, sample, sample}, s, plot.style);
    put_line(plot, name, text, {x + sample + plot.style.label_gap, y});
    x += width + text.size;
  }
  return y + text.leading + plot.style.label_gap - room.y;
}

Pt put_category(Plot& plot, std::size_t category, const PlotRoom& room, Pt top, Pt height) {
  const Pt width = plot.style.category_width - plot.style.label_gap;
  const model::Inlines name = plain_words(plot.chart.categories[category]);
  const Pt text = height_of(plot, name, plot.style.category, width);
  const Pt drop = std::max(Pt{}, (height - text) / 2);
  return put_lines(plot, name, plot.style.category, {room.x, top + drop}, width);
}

}  // namespace nenpo::typeset
