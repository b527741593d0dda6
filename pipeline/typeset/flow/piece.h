#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/manuscript.h"
#include "model/pages.h"
#include "model/style.h"
#include "typeset/text/text_line.h"

namespace nenpo::typeset {

/// May a page or column end behind this piece? kPrefer gives way when what belongs together is
/// longer than a page, kStrongly where no kPrefer can give way either.
enum class Keep { kFree, kPrefer, kStrongly, kMust };
/// kGrid: stands on the page's lines. kFree: follows directly on what is above.
enum class Snap { kGrid, kFree };
enum class Begins { kAnywhere, kNewPage };
enum class PieceKind {
  kLine,  // of running text
  kHeading,
  kOther,  // rows, figures, boxes
  kFloat,  // a figure: where it does not fit, what follows stands before it (flow/column_filler.h)
  kFullPage,  // a page of its own, without foot line; items count from the page's corner
};

struct Piece;
using Pieces = std::vector<Piece>;

/// How far something stands out of the type area, at the binding and at the outer edge.
struct Overhang {
  Pt inner, outer;
};

/// What the lines at a page's head and foot say, by what stands first on it.
struct PageHead {
  std::string label;    // アクションプログラム1
  std::string name;     // 協働のまちづくりの推進
  bool begins = false;  // with this piece; else it is continued here
  std::string title;    // at the start of the foot line
  int columns = 1;      // of the table whose rows it heads
  Overhang overhang;    // of both lines
};

/// How a page of its own prints its folio, if it does: the start of the baseline.
struct PrintedFolio {
  model::TextStyle text;
  model::Point at;
};

/// A part of a block that no page break divides: a line, a table row, a figure. Its items stand at
/// their places counted from the left edge of its column and the piece's top. Made by the block
/// setters, placed by the page flow.
struct Piece {
  Pt height;
  Pt before;  // space above; none at a page's head
  Pt after;   // space below; none at a page's foot
  PieceKind kind = PieceKind::kOther;
  Keep keep = Keep::kFree;
  /// Of a page's height: so much stays blank at most where what begins here and is kept together
  /// goes to the next page as a whole.
  double most_blank = 1.0 / 3;
  Snap snap = Snap::kGrid;
  Begins begins = Begins::kAnywhere;
  bool stops_floats = false;  // floats from above rather do not pass it: headings, levels 1, 2
  std::string chapter;        // the running title from here on
  bool counted = false;       // of the kind kFullPage: the page has a folio
  std::shared_ptr<const PrintedFolio> folio;  // and prints it so
  std::optional<model::PaperSize> paper;      // of the same kind: its page is so large
  // What a piece that stands first or last in a column has, because a block is divided there: the
  // rule that closes a part of a table, the frame that a box is opened and closed with.
  std::shared_ptr<const Piece> repeated_head;  // stands above it when it comes first in a column
  std::vector<model::PageItem> at_head;  // drawn under it when it comes first, in its own place
  std::vector<model::PageItem> at_cut;   // drawn with it when the column ends behind it
  Pt cut_room;                           // that at_cut takes below the piece
  std::shared_ptr<const Piece> lead;     // stands above it unless it comes first in a column
  std::shared_ptr<const PageHead> page_head;  // of a page on which no piece before it has one
  bool goes_on = false;                       // what it is part of goes on behind it
  Overhang overhang;
  model::SourceLine from;
  std::vector<model::PageItem> items;
  std::vector<model::FactMark> facts;
  std::vector<model::LineRecord> lines;
  std::vector<std::size_t>
      note_marks;     // of Manuscript::footnotes: the booklet sets these notes as its `footnotes`
  Pieces footnotes;   // whose marks stand in it: they go to the foot of its column
  Findings findings;  // about what stands in it: the flow says on which page
};

/// Pieces that were set to the width of one of `columns` columns. A page may hold several passages,
/// one below the other.
struct Passage {
  int columns = 1;
  Pieces pieces;
};

/// Moves an item by (x, y).
void shift(model::PageItem& item, Pt x, Pt y);

void append(Pieces& to, Pieces from);

// ---- filling a piece

/// Everything that stands in `part`, moved by (x, y); not what only its page decides: repeated
/// heads, what is drawn at cuts.
void put_into(Piece& piece, Piece part, Pt x, Pt y);
/// Items in front of those that it has.
void put_before(Piece& piece, std::vector<model::PageItem> items);
void open_before(Piece& piece, model::Role role);
void open_tag(Piece& piece, model::Role role);
void open_tag(Piece& piece, model::TagBegin tag);
void close_tag(Piece& piece);
/// What leads to an anchor: a link in a reference (PDF 1.7, table 338), clicked on in `area`.
void open_link(Piece& piece, const std::string& destination, const model::Box& area);
void close_link(Piece& piece);
/// Places a line's glyphs with its paragraph's edge at `x` and its baseline at `baseline`. Text
/// stands bare between the stretches that have tags of their own: see flow/leaf_texts.h.
void place(Piece& piece, TextLine line, Pt x, Pt baseline);
/// The same, and it is kept for the proofreader as a line of running text.
void place_recorded(Piece& piece, TextLine line, Pt x, Pt baseline);
/// Places a line so that it ends at `right`.
void place_right(Piece& piece, TextLine line, Pt right, Pt baseline);
void draw_rule(Piece& piece, model::Point from, model::Point to, const model::RuleStyle& rule);
enum class Stroke { kSolid, kDashed };
void draw_frame(Piece& piece, const model::Box& box, const model::RuleStyle& rule,
                Stroke stroke = Stroke::kSolid);
void fill(Piece& piece, const model::Box& box, model::Colour colour);
/// Takes the tags out of the items from `begin` on.
void drop_tags(Piece& piece, std::size_t begin);
/// Rules and leaders, what pages repeat: seen, not read. An artifact holds no tags.
template <typename Drawing>
void as_artifact(Piece& piece, Drawing drawing,
                 model::ArtifactKind kind = model::ArtifactKind::kLayout) {
  open_tag(piece, {.role = model::Role::kArtifact, .artifact = kind});
  const std::size_t begin = piece.items.size();
  drawing();
  drop_tags(piece, begin);
  close_tag(piece);
}

}  // namespace nenpo::typeset
