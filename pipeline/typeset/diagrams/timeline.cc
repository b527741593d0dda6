#include <algorithm>
#include <utility>
#include <vector>

#include "typeset/diagrams/setters.h"
#include "typeset/diagrams/words.h"

namespace nenpo::typeset {
namespace {

struct Cell {
  Words time, text;
};

std::vector<Cell> cells_of(const model::Timeline& line, const model::TimelineStyle& style, Pt room,
                           Setting& setting) {
  std::vector<Cell> cells;
  const LineShape shape = ragged(room, Breaks::kByPhrase);
  for (const model::Timeline::Point& point : line.points) {
    cells.push_back({words_of(inlines_of(point.time), style.time, shape, line.from, setting),
                     words_of(point.text, style.text, shape, line.from, setting)});
  }
  return cells;
}

}  // namespace

Piece set_timeline(const model::Timeline& line, const model::TimelineStyle& style,
                   Setting& setting) {
  Piece piece;
  piece.before = style.before;
  piece.after = style.after;
  piece.from = line.from;
  piece.snap = Snap::kFree;
  if (line.points.empty()) return piece;
  const Pt width = setting.line_length / static_cast<double>(line.points.size());
  auto cells = cells_of(line, style, width - style.cell_gap, setting);
  Pt time_height, text_height;
  for (const Cell& cell : cells) {
    time_height = std::max(time_height, cell.time.height());
    text_height = std::max(text_height, cell.text.height());
  }
  const Pt centre = time_height + style.gap + style.dot / 2;
  const Pt text_top = centre + style.dot / 2 + style.gap;
  open_figure(piece, line.alternative_text);
  const Pt radius = style.dot / 2;
  const Pt last = width * static_cast<double>(cells.size() - 1) + radius;
  draw_rule(piece, {radius, centre}, {last, centre}, style.rule);
  Pt x;
  for (Cell& cell : cells) {
    piece.items.emplace_back(model::Circle{{x + radius, centre}, radius, Pt{}, style.rule.colour});
    const Pt time_top = time_height - cell.time.height();
    place_words(piece, std::move(cell.time), {x, time_top}, width);
    place_words(piece, std::move(cell.text), {x, text_top}, width);
    x += width;
  }
  close_tag(piece);
  piece.height = text_top + text_height;
  return piece;
}

}  // namespace nenpo::typeset
