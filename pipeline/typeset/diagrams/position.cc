#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "typeset/diagrams/setters.h"
#include "typeset/diagrams/words.h"

namespace nenpo::typeset {
namespace {

class PositionSetting {
 public:
  PositionSetting(const model::PositionFigure& figure, const model::PositionStyle& style,
                  Setting& setting)
      : figure_(figure), style_(style), setting_(setting) {}

  Piece set() {
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = figure_.from;
    piece_.snap = Snap::kFree;
    open_figure(piece_, figure_.alternative_text);
    Pt y;
    for (std::size_t i = 0; i < figure_.rows.size(); ++i) {
      y = set_row(figure_.rows[i], y);
      const bool goes_on = i + 1 < figure_.rows.size() || !figure_.box.empty();
      if (goes_on) y = connect(figure_.rows[i], y);
    }
    if (!figure_.box.empty()) y = set_box(y);
    close_tag(piece_);
    piece_.height = y;
    return std::move(piece_);
  }

 private:
  Pt node_width(const model::PositionFigure::Row& row) const {
    const auto count = static_cast<double>(std::max<std::size_t>(row.nodes.size(), 1));
    return (setting_.line_length - style_.column_gap * (count - 1)) / count;
  }

  Pt node_at(const model::PositionFigure::Row& row, std::size_t node) const {
    return (node_width(row) + style_.column_gap) * static_cast<double>(node);
  }

  Pt set_row(const model::PositionFigure::Row& row, Pt top) {
    std::vector<Words> words;
    Pt height = style_.node_height;
    for (const model::PositionFigure::Node& node : row.nodes) {
      model::TextStyle text = style_.node;
      if (node.own) text.colour = style_.own_ink;
      words.push_back(words_of(node.lines, text, figure_.from, setting_));
      height = std::max(height, words.back().height() + style_.node_pad * 2);
    }
    for (std::size_t i = 0; i < row.nodes.size(); ++i) {
      const model::Box box = {node_at(row, i), top, node_width(row), height};
      if (row.nodes[i].own) fill(piece_, box, style_.own_fill);
      draw_frame(piece_, box, style_.frame);
      if (words[i].width() > box.width) {
        report_overflow(piece_, setting_,
                        {"図の枠", row.nodes[i].lines.front(), words[i].width() - box.width,
                         style_.node.size, figure_.from});
      }
      place_in_middle(piece_, std::move(words[i]), box);
      if (row.peers && i > 0) draw_double_arrow(box.x - style_.column_gap / 2, top + height / 2);
    }
    return top + height;
  }

  void draw_double_arrow(Pt x, Pt y) {
    const Pt half = style_.arrow_length / 2;
    const Pt head = style_.arrow_head;
    draw_rule(piece_, {x - half, y}, {x + half, y}, style_.arrow);
    for (const double side : {-1.0, 1.0}) {
      const Pt tip = x + half * side;
      const Pt back = tip - head * side;
      piece_.items.emplace_back(model::Polyline{
          {{back, y - head}, {tip, y}, {back, y + head}}, style_.arrow.width, style_.arrow.colour});
    }
  }

  Pt connect(const model::PositionFigure::Row& row, Pt top) {
    const Pt bottom = top + style_.connector_length;
    for (std::size_t i = 0; i < row.nodes.size(); ++i) {
      const Pt x = node_at(row, i) + node_width(row) / 2;
      draw_rule(piece_, {x, top}, {x, bottom}, style_.connector);
    }
    return bottom;
  }

  Pt set_box(Pt top) {
    FigureBox box{figure_.box_title, {}};
    const LineShape shape{.line_length = setting_.line_length - style_.box.pad_x * 2,
                          .first_indent = -style_.box_indent,
                          .rest_indent = style_.box_indent,
                          .justify = jlreq::Justify::kNo,
                          .breaks = Breaks::kByPhrase};
    for (const model::Inlines& text : figure_.box) {
      box.texts.push_back(words_of(text, style_.box.text, shape, figure_.from, setting_));
      colour_strong(box.texts.back(), style_.box.text, style_.box.strong_colour, setting_);
    }
    const Pt height = height_of(box, style_.box);
    place_box(piece_, std::move(box), style_.box, {Pt{}, top, setting_.line_length, height},
              figure_.from, setting_);
    return top + height;
  }

  const model::PositionFigure& figure_;
  const model::PositionStyle& style_;
  Setting& setting_;
  Piece piece_;
};

}  // namespace

Piece set_position(const model::PositionFigure& figure, const model::PositionStyle& style,
                   Setting& setting) {
  return PositionSetting(figure, style, setting).set();
}

}  // namespace nenpo::typeset
