#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "base/period.h"
#include "model/charts.h"
#include "model/diagrams.h"
#include "model/gathering.h"
#include "model/highlights.h"
#include "model/inlines.h"
#include "model/pictures.h"
#include "model/progress.h"
#include "model/sheet.h"

namespace nenpo::model {

// ---- blocks: a closed list

/// Level 1 is the chapter. `marker` is the number or mark that the prose begins with: "1", "(1)",
/// "1.", "①", or "○" for a measure (施策); the text stands without it. Brackets around a whole
/// heading are dropped and `bracketed` set.
struct Heading {
  int level = 1;
  std::string marker;
  Inlines text;
  std::string id;  // ASCII, unique in the manuscript: destination of links
  bool bracketed = false;
  SourceLine from;
  bool in_page_head = false;  // said at head and foot of the pages of the ProgressTable behind it
};
struct Paragraph {
  Inlines text;
  SourceLine from;
};
struct ListItem {
  Inlines text;
  std::vector<ListItem> children;
  SourceLine from;
  std::string mark{};  // "1.", "(2)" as numbered in the prose; empty: its level's bullet
};
struct List {
  std::vector<ListItem> items;
};
/// ※ explanation of a word, set smaller below the text it belongs to.
struct Note {
  std::string mark;  // "※"
  Inlines text;
  SourceLine from;
};
struct Quotation {
  std::vector<Paragraph> paragraphs;
};

enum class Alignment { kStart, kCentre, kEnd };
/// Cells of a table that are printed as one, the first of them; the others are empty.
struct MergedCell {
  std::size_t row = 0;  // header rows count first, then the body's go on
  std::size_t column = 0;
  std::size_t rows = 1, columns = 1;
};
/// A table of running data: header rows are repeated after a page break.
struct Table {
  Inlines caption;
  std::vector<Alignment> columns;
  std::vector<std::vector<Inlines>> header;
  std::vector<std::vector<Inlines>> rows;
  SourceLine from;
  std::vector<MergedCell> merged{};
  std::string id{};                        // ASCII, of a table that references lead to
  std::string kind{};                      // Style::tables; empty: Style::table
  std::vector<std::size_t> marked_rows{};  // of the body, from 0: set off, as one's own city
};

/// One value of an indicator table, in the parts that are set differently. When `missing` is not
/// empty it is printed instead of the number: 未提出, 要確認, 集計値未提出.
struct IndicatorValue {
  std::string period;  // 2025年度
  std::string number;  // ▲35.0, 1,039
  std::string unit;    // %
  std::string bound;   // 以上, 以下 or empty
  std::string fact;    // model::fact_id, or empty
  std::string missing;
  std::string note_mark;  // ※1 after the year, when a note explains it
};
struct GoalTargets {
  int goal = 0;
  std::vector<std::string> targets;  // "9.1", "9.b"
};
struct IndicatorRow {
  std::string indicator_id;
  std::string name;
  std::string source;
  std::vector<GoalTargets> goals;  // ascending
  IndicatorValue baseline;
  IndicatorValue target;
  SourceLine from;
};
struct IndicatorTable {
  std::vector<IndicatorRow> rows;
  std::vector<Note> notes;  // goal years outside the plan's term and the like
};

/// Bars of equal scale, their lengths given as shares of the full width.
struct Bar {
  std::string label;
  double share = 0;  // 0 to 1, a length on the page, not a published figure
};
struct Bars {
  std::vector<Bar> bars;
  SourceLine from;
};

/// A figure whose picture is not at hand: its title and its words, set in a box.
struct WordsFigure {
  std::string title;
  std::vector<Inlines> lines;
  SourceLine from;
  std::string id{};  // ASCII, of a figure that references lead to
  std::vector<std::size_t> heads{};  // the lines that are small headings of those behind them
};

/// Boxes one below the other, joined by arrows: who steers what.
struct TierDiagram {
  struct Field {
    std::string label;  // 本部長; may be empty
    std::vector<std::string> lines;
    bool strong = false;
    bool right_column = false;
  };
  struct Tier {
    std::string title;
    std::vector<Field> fields;
  };
  enum class Arrow { kDown, kUp };
  struct Link {
    Arrow arrow = Arrow::kDown;
    std::string label;
  };
  std::vector<Tier> tiers;
  std::vector<Link> links;  // links[i] stands between tiers[i] and tiers[i + 1]
  std::string caption;
  std::string alternative_text;
  SourceLine from;
  std::string id{};  // ASCII, of a figure that references lead to
};

struct Cover {
  std::string publisher;
  std::vector<std::string> title_lines;
  std::string term;
  std::vector<std::string> columns;  // the years of the term
  std::string issued;                // 令和8（2026）年3月 策定
};
/// 目次, made from the headings of level 1 and 2; page numbers by the typesetter.
struct Contents {
  std::string title;
};
struct Colophon {
  std::vector<Inlines> lines;
};
struct PageBreak {};

/// Blocks in columns, filled one after the other and made equally long where they end. Columns
/// hold no columns.
struct Columns {
  int count = 2;
  Blocks blocks;
  SourceLine from{};
};
/// A box, コラム: blocks on a ground of their own, which no page break divides unless its style
/// allows it. It holds no callouts, no columns, and no heading but its title, the first block.
struct Callout {
  std::string kind;  // Style::callouts
  Inlines title;     // as typed; may be empty
  Blocks blocks;
  SourceLine from{};
  bool grows = false;  // in a cell of a Row: down to the row's foot
};

struct Block : std::variant<Cover, Contents, Heading, Paragraph, List, Note, Quotation, Table,
                            IndicatorTable, Bars, WordsFigure, TierDiagram, Colophon, PageBreak,
                            Columns, Callout, GridSheet, Row, Look, Graphic, Chart, Diagram,
                            Highlight, ProgressTable, Gathering> {
  using variant::variant;
};

/// A publication before it has pages. Made by assemble, read by typeset.
struct Manuscript {
  std::string name;  // "plan": file name and command line
  std::string title;
  std::string short_title;  // running foot where no chapter has begun
  std::string author;
  std::string subject;
  Date issued;  // the document's date; nothing in it comes from the clock
  int first_folio = 1;
  Blocks blocks;
  std::vector<Footnote> footnotes{};
};

/// One line a block, inlines in plain text with **strong**, {base|ruby}, {note mark|^}, [^footnote]
/// and ⟦fact⟧ marks.
std::string dump(const Manuscript& manuscript);

}  // namespace nenpo::model
