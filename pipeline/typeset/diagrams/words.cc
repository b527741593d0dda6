#include "typeset/diagrams/words.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>

namespace nenpo::typeset {

Pt Words::width() const {
  Pt widest;
  for (const TextLine& line : lines) widest = std::max(widest, line.to - line.from);
  return widest;
}

Words words_of(const model::Inlines& text, const model::TextStyle& style, const LineShape& shape,
               const model::SourceLine& from, Setting& setting) {
  return {setting.setter.set(text, style, shape, from), style.leading,
          setting.setter.baseline(style)};
}

Words words_of(const model::NodeLines& lines, const model::TextStyle& style,
               const model::SourceLine& from, Setting& setting) {
  Words words{{}, style.leading, setting.setter.baseline(style)};
  for (const std::string& line : lines) {
    words.lines.push_back(setting.setter.set_line(line, style, from));
  }
  return words;
}

namespace {

/// The faces that a role sets Japanese and Latin text in.
std::set<std::uint16_t> faces_of(const std::string& role, model::TextStyle style,
                                 Setting& setting) {
  style.role = role;
  std::set<std::uint16_t> faces;
  const TextLine sample = setting.setter.set_line("川A1、", style);
  for (const model::GlyphRun& run : sample.runs) faces.insert(run.face);
  return faces;
}

}  // namespace

void colour_strong(Words& words, const model::TextStyle& style, model::Colour colour,
                   Setting& setting) {
  if (style.strong_role.empty()) return;
  const auto regular = faces_of(style.role, style, setting);
  const auto strong = faces_of(style.strong_role, style, setting);
  for (TextLine& line : words.lines) {
    for (model::GlyphRun& run : line.runs) {
      if (strong.contains(run.face) && !regular.contains(run.face)) run.colour = colour;
    }
  }
}

model::Inlines inlines_of(std::string_view text) {
  return {model::Text{.text = std::string(text), .strong = false, .fact = {}}};
}

void place_words(Piece& piece, Words words, model::Point left_top, Pt width, Across across) {
  Pt baseline = left_top.y + words.baseline;
  for (TextLine& line : words.lines) {
    const Pt rest = width - (line.to - line.from);
    Pt x = left_top.x;
    if (across == Across::kCentre) x += rest / 2 - line.from;
    if (across == Across::kEnd) x += rest - line.from;
    place_recorded(piece, std::move(line), x, baseline);
    baseline += words.leading;
  }
}

void place_in_middle(Piece& piece, Words words, const model::Box& box) {
  const Pt top = box.y + (box.height - words.height()) / 2;
  place_words(piece, std::move(words), {box.x, top}, box.width, Across::kCentre);
}

model::Path polygon(const std::vector<model::Point>& points, model::Colour fill) {
  model::Path path;
  for (const model::Point& point : points) {
    if (path.steps.empty()) {
      path.steps.emplace_back(model::PathMove{point});
    } else {
      path.steps.emplace_back(model::PathLine{point});
    }
  }
  path.steps.emplace_back(model::PathClose{});
  path.fill = fill;
  return path;
}

void open_figure(Piece& piece, const std::string& alternative_text) {
  model::TagBegin figure;
  figure.role = model::Role::kFigure;
  figure.alternative_text = alternative_text;
  open_tag(piece, std::move(figure));
}

namespace {

Pt title_height(const model::FigureBoxStyle& style) {
  return style.title.leading + style.title_pad_y * 2;
}

Pt texts_height(const FigureBox& box) {
  Pt height;
  for (const Words& words : box.texts) height += words.height();
  return height;
}

}  // namespace

Pt height_of(const FigureBox& box, const model::FigureBoxStyle& style) {
  return title_height(style) + style.pad_y * 2 + texts_height(box);
}

void place_box(Piece& piece, FigureBox box, const model::FigureBoxStyle& style,
               const model::Box& place, const model::SourceLine& from, Setting& setting) {
  const Pt head = title_height(style);
  fill(piece, place, style.fill);
  fill(piece, {place.x, place.y, place.width, head}, style.title_fill);
  draw_frame(piece, place, style.frame);
  const LineShape shape = ragged(place.width - style.title_pad_x * 2, Breaks::kByPhrase);
  place_words(piece, words_of(inlines_of(box.title), style.title, shape, from, setting),
              {place.x + style.title_pad_x, place.y + style.title_pad_y}, shape.line_length);
  const double gaps = static_cast<double>(std::max<std::size_t>(box.texts.size(), 2) - 1);
  const Pt spare = std::max(Pt{}, place.height - height_of(box, style)) / gaps;
  Pt y = place.y + head + style.pad_y;
  for (Words& words : box.texts) {
    const Pt height = words.height();
    place_words(piece, std::move(words), {place.x + style.pad_x, y}, place.width - style.pad_x * 2);
    y += height + spare;
  }
}

}  // namespace nenpo::typeset
