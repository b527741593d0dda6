#pragma once

#include <cstddef>
#include <vector>

#include "model/style.h"
#include "typeset/flow/footnote_area.h"
#include "typeset/flow/gaps.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Where the next piece would stand. y counts from the top of the type area, as every y of the
/// planning does.
struct Cursor {
  Pt y;
  Pt after;          // the space below the piece above
  bool head = true;  // nothing stands above it in its column
};

/// How far a passage has been set. Copied to try how pieces would stand.
struct Progress {
  std::size_t next = 0;             // the first piece that has no place
  std::vector<std::size_t> floats;  // before `next`, waiting for a head, in order
  std::vector<NoteRef> notes;       // the rest of a note, for the foot of the next column
};

/// A passage as the planning reads it.
struct Material {
  const model::Style& style;
  const Pieces& pieces;
  const std::vector<Gap>& gaps;

  bool all_set(const Progress& progress) const {
    return progress.next == pieces.size() && progress.floats.empty() && progress.notes.empty();
  }
};

/// May a note be divided to let its mark stand in the column?
enum class NoteCuts { kAllowed, kNone };

/// The column to be filled.
struct ColumnSpace {
  Cursor from;
  Pt body_foot;  // the text ends here
  Pt foot;       // the notes end here; not above body_foot
  Pt notes;      // height of the notes that stand there already
  Pt tail;       // height of what must follow the last piece if that is kept with it
  NoteCuts note_cuts = NoteCuts::kAllowed;
  std::size_t stop = static_cast<std::size_t>(-1);  // the piece that begins the next page
};

struct PlacedPiece {
  std::size_t piece = 0;
  Pt top;
  bool first = false;  // in its column
};

struct FilledColumn {
  std::vector<PlacedPiece> pieces;
  std::vector<NoteRef> notes;
  Pt notes_height;
  Cursor end;
};

/// Plans one column and moves `progress` on.
///
/// Pieces go by groups: what is bound together by Keep. A group that fits is put. Else, in this
/// order:
/// - a float in it waits for the next head and what follows takes its place, unless it would pass a
///   piece with `stops_floats` and no more than a third of the page stays blank without it;
/// - a note of the group goes on in the next column, if its first lines fit;
/// - the column ends, if not more of the page's height stays blank than the group may leave
///   (Piece::most_blank) and a whole page can hold it;
/// - the group is cut at the last Keep::kPrefer whose part fits;
/// - what stands before its first Keep::kPrefer goes on in the same way, or else is cut at the last
///   Keep::kStrongly whose part fits;
/// - in a column as high as the page, of which nothing is filled, it is cut where it must be.
///
/// Below a float stand two lines or none, unless the passage ends there (4.3.4 c).
///
/// A waiting float stands at the head of a column, but not between the rows of a table, or else
/// between the next two blocks where it fits. JLREQ 4.3.4 (#requirements_for_illustration
/// _positioning_in_horizontal_layout).
FilledColumn fill_column(const Material& material, Progress& progress, const ColumnSpace& space);

/// The height of the first pieces that no page end parts, with their notes, standing below others.
Pt height_of_start(const model::Style& style, const Pieces& pieces);

}  // namespace nenpo::typeset
