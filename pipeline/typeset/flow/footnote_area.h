#pragma once

#include <cstddef>
#include <vector>

#include "model/style.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// pieces[piece].footnotes[line]: a line of a note.
struct NoteRef {
  std::size_t piece = 0;
  std::size_t line = 0;
};

/// The height of the lines of notes, one below the other.
Pt height_of_notes(const Pieces& notes);

/// The height of the whole area with so much of notes in it: the least gap below the text, the
/// rule, the notes. Nothing for no notes. JLREQ 4.2.5 g
/// (#processing_of_footnotes_in_horizontal_writing_mode).
Pt footnote_area(const model::Style& style, Pt notes);

/// From the notes' last line box to the foot of the column, so that the em boxes of notes and text
/// end at the same height, as JLREQ 4.2.5 g asks.
Pt rise_of_notes(const model::Style& style);

/// How many of a piece's lines of notes must stand in its column: all notes but the last, and of
/// the last the first lines that are kept together. `notes.size()` if it cannot be divided.
std::size_t least_notes(const Pieces& notes);

/// The short rule above notes that begin at `notes_top`, at the left of their column.
Piece note_rule(const model::FootnoteStyle& style);

}  // namespace nenpo::typeset
