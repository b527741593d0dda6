#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "model/charts.h"
#include "model/style_charts.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// What the parts of a chart are drawn with, and where: `room` has its left upper corner and width;
/// each drawing returns the height that it took.
struct Plot {
  Piece& piece;
  const model::Chart& chart;
  const model::ChartStyle& style;
  Setting& setting;
};
struct PlotRoom {
  Pt x, y, width;
};

Pt draw_bars(Plot& plot, const PlotRoom& room);
/// Of parts: on a common scale, or each 100 %.
enum class Parts { kStacked, kShares };
Pt draw_parts(Plot& plot, const PlotRoom& room, Parts parts);
Pt draw_lines(Plot& plot, const PlotRoom& room);
Pt draw_donut(Plot& plot, const PlotRoom& room);
Pt draw_multiples(Plot& plot, const PlotRoom& room);
Pt draw_gauges(Plot& plot, const PlotRoom& room);

// ---- helpers of the drawings

/// A length only: figures are never computed with.
double length_of(const model::ChartValue& value);
const std::optional<model::ChartValue>& value_at(const model::ChartSeries& series,
                                                 std::size_t category);
/// What is printed for a value: its words with their fact, or － where none was handed in.
model::Inlines words_of(const std::optional<model::ChartValue>& value);

enum class Side { kLeft, kRight, kCentre };
/// One line of `words`; `at` is its left end, right end or middle, on the line box's top. Its
/// width.
Pt put_line(Plot& plot, const model::Inlines& words, const model::TextStyle& style, model::Point at,
            Side side = Side::kLeft);
Pt width_of(Plot& plot, const model::Inlines& words, const model::TextStyle& style);
/// Lines by phrase within `width`; `at` is the upper end of the side that they are even at. Their
/// height.
Pt put_lines(Plot& plot, const model::Inlines& words, const model::TextStyle& style,
             model::Point at, Pt width, Side side = Side::kLeft);
Pt height_of(Plot& plot, const model::Inlines& words, const model::TextStyle& style, Pt width);
/// 会場　26人: the words of a value behind the name of what it is of.
model::Inlines named(const std::string& name, const std::optional<model::ChartValue>& value);
model::Inlines plain_words(const std::string& words);
/// The names of the series, each behind a sample of its areas, in rows. Their height, with the gap
/// below.
Pt put_legend(Plot& plot, const PlotRoom& room);
/// The name of a category at the left of what is drawn for it, in the middle of `height`. The
/// height of its lines.
Pt put_category(Plot& plot, std::size_t category, const PlotRoom& room, Pt top, Pt height);

}  // namespace nenpo::typeset
