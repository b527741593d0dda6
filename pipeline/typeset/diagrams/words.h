#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/diagrams.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"
#include "typeset/text/line_shape.h"

namespace nenpo::typeset {

/// Lines of words, set but not yet placed.
struct Words {
  std::vector<TextLine> lines;
  Pt leading;
  Pt baseline;  // in a line

  Pt height() const { return leading * static_cast<double>(lines.size()); }
  Pt width() const;  // of the widest line
};

enum class Across { kStart, kCentre, kEnd };

Words words_of(const model::Inlines& text, const model::TextStyle& style, const LineShape& shape,
               const model::SourceLine& from, Setting& setting);
/// One line each, however long.
Words words_of(const model::NodeLines& lines, const model::TextStyle& style,
               const model::SourceLine& from, Setting& setting);
/// Gives strong words their colour. `style` is what the words were set in.
void colour_strong(Words& words, const model::TextStyle& style, model::Colour colour,
                   Setting& setting);
/// Plain words as inlines.
model::Inlines inlines_of(std::string_view text);

/// Places the lines from `top` down between `left` and `left + width`.
void place_words(Piece& piece, Words words, model::Point left_top, Pt width,
                 Across across = Across::kStart);
/// The same in the middle of a box, both ways.
void place_in_middle(Piece& piece, Words words, const model::Box& box);

/// A closed shape through the points.
model::Path polygon(const std::vector<model::Point>& points, model::Colour fill);

/// Opens the tag of a figure with what is read aloud in its place.
void open_figure(Piece& piece, const std::string& alternative_text);

/// The box of a hub or position figure, `height` high or as high as its text. Text is set by the
/// caller as the lines of one list.
struct FigureBox {
  std::string title;
  std::vector<Words> texts;
};
Pt height_of(const FigureBox& box, const model::FigureBoxStyle& style);
/// What is left of the height stands between the texts in equal parts.
void place_box(Piece& piece, FigureBox box, const model::FigureBoxStyle& style,
               const model::Box& place, const model::SourceLine& from, Setting& setting);

}  // namespace nenpo::typeset
