#include "typeset/charts/charts.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "typeset/charts/plot.h"

namespace nenpo::typeset {
namespace {

Pt draw(Plot& plot, const PlotRoom& room) {
  switch (plot.chart.kind) {
    case model::ChartKind::kBars:
      return draw_bars(plot, room);
    case model::ChartKind::kStackedBars:
      return draw_parts(plot, room, Parts::kStacked);
    case model::ChartKind::kShareBars:
      return draw_parts(plot, room, Parts::kShares);
    case model::ChartKind::kLines:
      return draw_lines(plot, room);
    case model::ChartKind::kDonut:
      return draw_donut(plot, room);
    case model::ChartKind::kSmallMultiples:
      return draw_multiples(plot, room);
    case model::ChartKind::kGauge:
      return draw_gauges(plot, room);
  }
  return Pt{};
}

/// What is missing and who owes it, in a dashed frame; the owner a line lower where both do not
/// stand side by side.
Pt draw_missing(Plot& plot, const model::MissingStyle& style, const PlotRoom& room) {
  const model::Inlines word{model::Text{plot.chart.missing, true, {}}};
  const model::Inlines owner{model::Text{plot.chart.owner, false, {}}};
  const Pt inner = room.width - style.pad_x * 2;
  const Pt together =
      width_of(plot, word, style.text) + width_of(plot, owner, style.text) + style.text.size * 2;
  const bool beside = together <= inner || plot.chart.owner.empty();
  const Pt lines = style.text.leading * (beside ? 1 : 2);
  const Pt height = std::max(plot.style.missing_height, lines + style.pad_y * 2);
  const Pt top = room.y + (height - lines) / 2;
  const model::Box box{room.x, room.y, room.width, height};
  if (style.fill) fill(plot.piece, box, *style.fill);
  draw_frame(plot.piece, box, style.frame, Stroke::kDashed);
  put_line(plot, word, style.text, {room.x + style.pad_x, top});
  if (plot.chart.owner.empty()) return height;
  const Pt right = room.x + room.width - style.pad_x;
  put_line(plot, owner, style.text, {right, beside ? top : top + style.text.leading}, Side::kRight);
  return height;
}

/// The title above the chart is its caption.
Pt set_title(Piece& piece, const model::Chart& chart, const model::ChartStyle& style,
             Setting& setting) {
  if (chart.title.empty()) return Pt{};
  Pt y;
  open_tag(piece, model::Role::kCaption);
  for (TextLine& line : setting.setter.set(
           chart.title, style.title, ragged(setting.line_length, Breaks::kByPhrase), chart.from)) {
    place_recorded(piece, std::move(line), Pt{}, y + setting.setter.baseline(style.title));
    y += style.title.leading;
  }
  close_tag(piece);
  return y + style.title_gap;
}

}  // namespace

Pieces set_chart(const model::Chart& chart, Setting& setting) {
  const auto* style = part_of(setting, setting.style.charts.chart, "chart");
  const auto* missing =
      chart.missing.empty() ? nullptr : part_of(setting, setting.style.missing, "missing");
  if (style == nullptr || setting.failure) return {};
  const std::size_t found = setting.findings.size();
  Piece piece;
  piece.snap = Snap::kFree;
  piece.before = style->before;
  piece.after = style->after;
  piece.from = chart.from;
  const Pt top = set_title(piece, chart, *style, setting);
  model::TagBegin figure;
  figure.role = model::Role::kFigure;
  figure.alternative_text = chart.alternative_text;
  open_tag(piece, std::move(figure));
  Plot plot{piece, chart, *style, setting};
  const PlotRoom room{Pt{}, top, setting.line_length};
  const Pt height = missing != nullptr ? draw_missing(plot, *missing, room) : draw(plot, room);
  close_tag(piece);
  piece.height = top + height;
  move_findings(setting, found, piece);
  Pieces pieces;
  pieces.push_back(std::move(piece));
  return pieces;
}

}  // namespace nenpo::typeset
