#include <string>

#include "typeset/diagrams/setters.h"
#include "typeset/diagrams/words.h"

namespace nenpo::typeset {

Piece set_sheet_counter(const model::SheetCounter& counter, const model::SheetCounterStyle& style,
                        Setting& setting) {
  Piece piece;
  piece.from = counter.from;
  piece.snap = Snap::kFree;
  piece.height = style.cell_height;
  open_figure(piece,
              std::to_string(counter.of) + "枚のうち" + std::to_string(counter.sheet) + "枚目");
  Pt x;
  for (int sheet = 1; sheet <= counter.of; ++sheet) {
    const bool own = sheet == counter.sheet;
    const model::Box cell = {x, Pt{}, style.cell_width, style.cell_height};
    if (own) fill(piece, cell, style.fill);
    draw_frame(piece, cell, style.frame);
    place_in_middle(piece,
                    words_of(model::NodeLines{std::to_string(sheet)}, own ? style.own : style.other,
                             counter.from, setting),
                    cell);
    x += style.cell_width + style.gap;
  }
  close_tag(piece);
  return piece;
}

}  // namespace nenpo::typeset
