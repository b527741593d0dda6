#include "typeset/charts/plot.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nenpo::typeset {
namespace {

constexpr double kOneLine = 10000;  // pt
constexpr double kTen = 10;

TextLine line_of(Plot& plot, const model::Inlines& words, const model::TextStyle& style) {
  auto lines = plot.setting.setter.set(words, style, ragged(Pt{kOneLine}), plot.chart.from);
  return lines.empty() ? TextLine{} : std::move(lines.front());
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
  const Pt back = side == Side::kRight ? width : side == Side::kCentre ? width / 2 : Pt{};
  place_recorded(plot.piece, std::move(line), at.x - back,
                 at.y + plot.setting.setter.baseline(style));
  return width;
}

Pt width_of(Plot& plot, const model::Inlines& words, const model::TextStyle& style) {
  return plot.setting.setter.extent(words, style).natural;
}

Pt put_lines(Plot& plot, const std::string& words, const model::TextStyle& style, model::Point at,
             Pt width) {
  auto lines = plot.setting.setter.set({model::Text{words, false, {}}}, style,
                                       ragged(width, Breaks::kByPhrase), plot.chart.from);
  Pt y;
  for (TextLine& line : lines) {
    place_recorded(plot.piece, std::move(line), at.x,
                   at.y + y + plot.setting.setter.baseline(style));
    y += style.leading;
  }
  return y;
}

Pt put_category(Plot& plot, std::size_t category, const PlotRoom& room, Pt top, Pt height) {
  const Pt width = plot.style.category_width - plot.style.label_gap;
  const std::string& name = plot.chart.categories[category];
  const auto lines = plot.setting.setter.set({model::Text{name, false, {}}}, plot.style.category,
                                             ragged(width, Breaks::kByPhrase), plot.chart.from);
  const Pt text = plot.style.category.leading * static_cast<double>(lines.size());
  const Pt drop = std::max(Pt{}, (height - text) / 2);
  put_lines(plot, name, plot.style.category, {room.x, top + drop}, width);
  return text;
}

}  // namespace nenpo::typeset
