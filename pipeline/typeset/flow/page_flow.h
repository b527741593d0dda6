#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/pages.h"
#include "model/style.h"
#include "typeset/flow/head_line.h"
#include "typeset/flow/piece.h"
#include "typeset/flow/region.h"
#include "typeset/flow/sheet.h"
#include "typeset/text/paragraph_setter.h"

namespace nenpo::typeset {

/// Puts pieces on pages: on the grid, in columns, with their footnotes, keeping together what
/// belongs together, repeating the heads of tables that go on, with the foot line on every page but
/// full ones. The foot of a page may stay blank; the grid is never opened.
///
/// Passage by passage, page by page:
/// 1. plan_region() says where the passage's pieces stand on what is left of the page. It plans on
///    heights alone, so that it may try (region.h: columns and their balance; column_filler.h: one
///    column, its groups, floats and notes; footnote_area.h: the notes' room).
/// 2. The pieces are put there, each shifted to its place, in the order in which they are read
///    (sheet.h). Notes of one column wait for the page's end, since others may join them.
/// 3. When the page ends, its notes and foot line are set and its items are brought in order.
class PageFlow {
 public:
  /// `first_folio` is the number of the first page that has one. `publication` names the place in
  /// findings.
  PageFlow(const model::Style& style, ParagraphSetter& setter, Findings& findings,
           std::string publication, std::string running_title, int first_folio);

  /// What stands between two forced page breaks: all that is kept together is known by then.
  void add(std::vector<Passage> passages);
  /// Ends the last page. The flow is used up.
  std::vector<model::Page> finish(model::PageEnd end);
  /// The folio of the page on which each anchor stands.
  const std::map<std::string, std::string>& labels() const { return labels_; }
  int next_folio() const { return folio_; }

 private:
  /// A line of a note that waits for the page's end; without a place it stands at the page's foot.
  struct WaitingNote {
    Piece line;
    std::size_t marked = 0;  // Sheet::next_piece() of what has its mark
    std::optional<model::Point> at;
  };

  void set_passage(Passage& passage, std::optional<Pt> next);
  void put_region(Passage& passage, const Region& region);
  void put_column(Passage& passage, const Region& region, const FilledColumn& column, Pt x);
  void put_piece(Piece& piece, const PlacedPiece& placed, Pt column_x, Pt column_top);
  void put_full_page(Piece piece);
  void print_folio(const PrintedFolio& folio);
  void draw_column_rules(const Region& region);
  void hold_notes(Pieces& pieces, const FilledColumn& column, std::optional<model::Point> foot,
                  const std::map<std::size_t, std::size_t>& marked);
  void set_notes();
  void take_page_head(const Piece& piece);
  void set_foot_line();
  void report(Piece& piece);
  void report_overflow(const Piece& piece, Pt bottom);
  void report_notes_overflow(const Piece& marked, Pt bottom);
  void begin_page(std::string label, const std::optional<model::PaperSize>& paper = {});
  void end_page(model::PageEnd end);
  void keep(model::Page page, model::PageEnd end);
  bool is_recto() const;
  LineEdges line_edges() const;
  Pt left_of(const Piece& piece, Pt x) const;
  Pt area_left() const;
  Pt area_height() const { return style_.page.leading * style_.page.lines; }

  const model::Style& style_;
  ParagraphSetter& setter_;
  Findings& findings_;
  std::string publication_;
  std::string running_title_;
  int folio_;
  std::optional<Sheet> sheet_;  // the page that is open
  Cursor cursor_;
  std::shared_ptr<const PageHead> page_head_;  // of the page
  bool goes_on_ = false;                       // what stands last on it
  std::vector<WaitingNote> notes_;
  Pt notes_height_;  // of those that stand at the page's foot
  TagState tags_;
  std::vector<model::Page> pages_;
  std::map<std::string, std::string> labels_;
};

}  // namespace nenpo::typeset
