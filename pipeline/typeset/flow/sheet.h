#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/pages.h"
#include "typeset/flow/open_tags.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// The tags that go on from one page to the next.
struct TagState {
  OpenTags open;
  std::size_t note_depth = 0;              // of a note that goes on
  std::vector<model::PageItem> postponed;  // behind the rest of that note
};

/// A page in the making. Items are kept in reading order: what stands elsewhere on the page than it
/// is read - a footnote, a float at a head - is an aside and takes the next place in the order at
/// which no paragraph, list or table is open. Where the page ends before there is one, it takes a
/// place within what is open: behind the mark in its own paragraph, item or cell.
///
/// A note that goes on is one Note over both pages: its first part is the last that is read on this
/// page, the rest the first on the next one. What stands around it is closed behind it.
class Sheet {
 public:
  /// `tags` as the page before left them.
  Sheet(model::Page page, TagState tags);

  /// Places a piece in reading order with its corner at (x, y).
  void put(Piece& piece, Pt x, Pt y);
  /// The same, out of it.
  void put_aside(Piece& piece, Pt x, Pt y);
  /// A line of a note whose mark stands in the piece that was put as `marked`.
  void put_note(Piece& line, Pt x, Pt y, std::size_t marked);
  /// Something that is not read.
  void draw(const std::vector<model::PageItem>& items, Pt x, Pt y);

  const OpenTags& open() const { return open_; }
  const std::string& label() const { return page_.label; }
  /// The number of the piece that is put next, for its notes.
  std::size_t next_piece() const { return begins_.size(); }
  /// Brings the items in order. The sheet is used up.
  model::Page finish(TagState& tags);

 private:
  struct Aside {
    std::size_t from = 0;  // the first place that it may take
    std::vector<model::PageItem> items;
  };

  void take(Piece& piece, Pt x, Pt y, std::vector<model::PageItem>& items);
  std::size_t behind_mark(std::size_t marked, const Piece& note) const;
  void begin_with_rest();
  void place_asides();
  void append_between(std::vector<model::PageItem> aside);
  void end_with_open_note(std::vector<model::PageItem> note);
  OpenTags tags_at_end() const;

  model::Page page_;
  OpenTags at_begin_;
  OpenTags open_;
  std::vector<std::size_t> begins_;    // of the pieces' items
  std::vector<Aside> asides_;          // the last one is the note that is open
  std::vector<model::PageItem> rest_;  // of the note that the page before began
  bool in_rest_ = false;
  std::vector<model::PageItem> postponed_;
  std::size_t note_depth_ = 0;
};

}  // namespace nenpo::typeset
