#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/length.h"
#include "model/style.h"
#include "tests/pages/reading.h"
#include "tests/pages/words_of.h"

namespace nenpo::pages {

/// One sentence a violation, with page and text. A rule that is kept gives none.
using Violations = std::vector<std::string>;

/// What the foot lines hold.
enum class Foot { kBlank, kFolio, kFolioAndTitle };

/// The kihon-hanmen that the pages were set to, and what their foot lines must say.
struct Hanmen {
  model::Sides sides = model::Sides::kFacing;
  Pt inner, top, line_length, leading;
  int lines = 0;
  Pt first_baseline;  // of the first line of text, from the page's top
  Pt body_size;
  std::set<std::uint16_t> body_faces;
  Pt foot_top;  // of the foot line, from the page's top
  Foot foot = Foot::kFolioAndTitle;
  model::FolioPlace folio = model::FolioPlace::kOutside;
  std::string running_title;  // where no chapter has begun
  int contents_depth = 0;     // the lowest heading level that the contents name
  Pt column_gap;
  int first_folio = 1;
  std::string before_folio{}, after_folio{};
  bool has_side = false;         // the foot line names a chapter that has no heading in the text
  std::string goes_on{};         // and says this where the last part of a ledger goes on
  Pt foot_height{};              // 0: a line of text
  Pt head_top{}, head_height{};  // of the line above a ledger
  Pt ledger_inner{}, ledger_outer{};  // by which a ledger is wider than the type area

  Pt height() const { return leading * lines; }
  /// A verso of facing pages.
  bool is_even(const model::Page& page) const;
  /// Of the type area: an odd page's, or of its mirror image.
  Pt left(const model::Page& page) const;
};

/// A cover or sheet: what stands on it has places of its own, off the kihon-hanmen.
bool is_whole(const model::Page& page);

// ---- lines
/// No line within a paragraph begins with a character that JLREQ 3.1.7
/// (#characters_not_starting_a_line) forbids there or ends with one of 3.1.8
/// (#characters_not_ending_a_line), and no pair of 3.1.10 (#unbreakable_character_sequences) is
/// parted.
Violations kinsoku(const Reading& reading);
/// No line ends within a number, or between it and its sign, era or unit.
Violations whole_numbers(const Reading& reading);
/// Every line of running text is kept for the proofreader with the reason of its end, and none is
/// longer than its length. What stands on one line in another size - a figure, a number - is set
/// whole and has no line ends to tell of.
Violations kept_lines(const Reading& reading, const Hanmen& hanmen);

/// Lines of body text begin at the line head that is kept for the proofreader; those that are full
/// reach their length, by what is kept and by their ink.
Violations flush_lines(const Reading& reading, const Hanmen& hanmen);

// ---- words
/// Every text of the manuscript stands on the pages to its end, and every table with all its cells.
Violations nothing_lost(const Reading& reading, const ManuscriptWords& words);

// ---- places
/// Body baselines stand on the grid of the kihon-hanmen. JLREQ 2.4, 2.5.
Violations on_grid(const Reading& reading, const Hanmen& hanmen);
/// Nothing outside the type area but the foot line; on pages without folio, nothing outside the
/// page.
Violations within_area(const Reading& reading, const Hanmen& hanmen);
/// No glyph stands on another, no rule runs through one and no ground is painted over one.
Violations apart(const Reading& reading);

// ---- columns
/// Columns stand in their widths and end together where their text ends: what is kept together may
/// make two lines of difference, a heading some more. No text that was broken for a column stands
/// without another beside it.
Violations columns_kept(const Reading& reading, const Hanmen& hanmen);
/// Items hang: their lines begin below each other, behind the mark; an inner item further right.
Violations lists_hang(const Reading& reading);

// ---- notes
/// A footnote stands on the page and in the column of its mark, at the foot, below a rule, in the
/// order of the marks, and begins with its mark. JLREQ 4.2.5
/// (#processing_of_footnotes_in_horizontal_writing_mode).
Violations footnotes_in_place(const Reading& reading, const Hanmen& hanmen);
/// Every footnote, mark and text, is printed once and to its end.
Violations footnotes_whole(const Reading& reading, const std::vector<std::string>& expected);
/// The tags stand as a reader reads: a note behind its mark and within nothing that its mark is not
/// in, a figure within no paragraph or list of running text.
Violations read_in_order(const Reading& reading);
/// A page reference says the folio of the page it leads to, and can be clicked.
Violations references_true(const Reading& reading);

// ---- page ends
Violations no_lone_heading(const Reading& reading);
Violations no_widow_or_orphan(const Reading& reading);
/// A blank of more than a third of the type area stands only before a forced new page.
Violations no_empty_third(const Reading& reading, const Hanmen& hanmen);
/// A row stands on one page unless it is higher than a page.
Violations whole_rows(const Reading& reading, const Hanmen& hanmen);
/// A table that goes on leaves no single low row at a page's foot or head.
Violations no_lone_row(const Reading& reading, const Hanmen& hanmen);
/// A table's caption and header stand on the page of its first row, and the header again on every
/// page on which the table goes on. JLREQ 4.4.6.
Violations table_heads(const Reading& reading);

// ---- floats
/// A figure that may float: the text that it stands behind in the manuscript and words that only
/// the figure has, without blanks.
struct FloatPlace {
  std::u32string before;
  std::u32string words;
};
/// A figure stands not before the end of the text before it, and on its page or the next.
Violations floats_near(const Reading& reading, const std::vector<FloatPlace>& floats);

/// A box that must not be divided stands in one column of one page. Named by the words of its first
/// line, without blanks.
Violations boxes_whole(const Reading& reading, const std::vector<std::u32string>& boxes);

// ---- what refers to pages
/// The contents name every heading down to their depth, in order, with its text and its page's
/// label; so does the outline; every link has its end.
Violations contents_true(const Reading& reading, const Hanmen& hanmen);
/// The foot line of a page: its folio at the outer edge or in the middle, and the title of the
/// chapter that the page belongs to.
Violations foot_lines(const Reading& reading, const Hanmen& hanmen);

// ---- structure
/// Elements stand in those that may hold them, text in leaves, and none is empty. PDF 1.7, 14.8.4.
Violations nested_structure(const model::Pages& pages);
/// No heading skips a level, nor does an entry of the outline. ISO 14289-1, 7.4.2.
Violations heading_levels(const model::Pages& pages);
/// All rows of a table have the same number of columns, spans counted. PDF 1.7, 14.8.4.3.4.
Violations regular_tables(const model::Pages& pages);

}  // namespace nenpo::pages
