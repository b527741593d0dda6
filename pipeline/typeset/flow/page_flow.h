#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/pages.h"
#include "model/style.h"
#include "typeset/flow/piece.h"
#include "typeset/text/paragraph_setter.h"

namespace nenpo::typeset {

/// Puts pieces on pages: on the grid, keeping together what belongs together, repeating the heads
/// of tables that go on, with the foot line on every page but full ones. The foot of a page may
/// stay blank; the grid is never opened.
class PageFlow {
 public:
  /// `first_folio` is the number of the first page that has one. `publication` names the place in
  /// findings.
  PageFlow(const model::Style& style, ParagraphSetter& setter, Findings& findings,
           std::string publication, std::string running_title, int first_folio);

  /// What stands between two forced page breaks: all that is kept together is known by then.
  void add(std::vector<Passage> passages);
  /// Ends the last page. The flow is used up.
  std::vector<model::Page> finish();
  /// The folio of the page on which each anchor stands.
  const std::map<std::string, std::string>& labels() const { return labels_; }
  int next_folio() const { return folio_; }

 private:
  void add(Pieces pieces);
  struct Cursor {
    Pt y;      // from the top of the type area
    Pt after;  // of the piece above
    bool head = true;
  };
  std::size_t group_end(const Pieces& pieces, std::size_t begin) const;
  std::size_t end_on_this_page(const Pieces& pieces, std::size_t begin) const;
  std::size_t end_on_new_page(const Pieces& pieces, std::size_t begin) const;
  std::size_t preferred_cut(const Pieces& pieces, std::size_t begin, std::size_t end) const;
  bool fits(const Pieces& pieces, std::size_t begin, std::size_t end, Cursor cursor) const;
  Pt top_of(const Piece& piece, const Cursor& cursor) const;
  void advance(const Piece& piece, Cursor& cursor) const;
  void put(Piece piece);
  void put_full_page(Piece piece);
  void put_head_again(const Piece& head);
  void take_items(Piece& piece, Pt x, Pt y);
  void report_overflow(const Piece& piece, Pt bottom);
  void begin_page();
  void end_page();
  void set_foot();
  TextLine set_running_title(Pt room);
  Pt area_left() const;
  Pt area_height() const { return style_.page.leading * style_.page.lines; }

  const model::Style& style_;
  ParagraphSetter& setter_;
  Findings& findings_;
  std::string publication_;
  std::string running_title_;
  int folio_;
  bool open_ = false;
  Cursor cursor_;
  std::vector<model::PageItem> at_cut_;  // of the piece above, at its place
  std::vector<model::Page> pages_;
  std::map<std::string, std::string> labels_;
};

}  // namespace nenpo::typeset
