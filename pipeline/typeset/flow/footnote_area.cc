#include "typeset/flow/footnote_area.h"

#include <algorithm>

namespace nenpo::typeset {
namespace {

int depth_change(const Piece& piece) {
  int depth = 0;
  for (const auto& item : piece.items) {
    if (std::holds_alternative<model::TagBegin>(item)) ++depth;
    if (std::holds_alternative<model::TagEnd>(item)) --depth;
  }
  return depth;
}

/// The first line of the last note: what no tag encloses begins a note.
std::size_t begin_of_last(const Pieces& notes) {
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (depth == 0) begin = i;
    depth += depth_change(notes[i]);
  }
  return begin;
}

}  // namespace

Pt height_of_notes(const Pieces& notes) {
  Pt height;
  for (const Piece& note : notes) height += note.before + note.height;
  return height;
}

Pt footnote_area(const model::Style& style, Pt notes) {
  if (notes == Pt{} || !style.footnote) return notes;
  return style.footnote->gap + style.footnote->below_rule + notes + rise_of_notes(style);
}

Pt rise_of_notes(const model::Style& style) {
  if (!style.footnote) return {};
  const auto below_em_box = [](Pt leading, Pt size) { return (leading - size) / 2; };
  const Pt text = below_em_box(style.page.leading, style.paragraph.text.size);
  const model::TextStyle& note = style.footnote->text;
  return std::max(Pt{}, text - below_em_box(note.leading, note.size));
}

std::size_t least_notes(const Pieces& notes) {
  std::size_t count = begin_of_last(notes);
  while (count < notes.size() && notes[count].keep == Keep::kMust) ++count;
  return std::min(count + 1, notes.size());
}

Piece note_rule(const model::FootnoteStyle& style) {
  Piece piece;
  as_artifact(piece, [&] { draw_rule(piece, {}, {style.rule_length, Pt{}}, style.rule); });
  return piece;
}

}  // namespace nenpo::typeset
