#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/period.h"

namespace nenpo::model {

/// Where a block stands in the prose or template, for findings.
struct SourceLine {
  std::string file;
  int line = 0;  // from 1
};

// ---- inlines

/// A stretch of text set alike. `fact` names the fact that the text prints, so that the page can be
/// traced.
struct Text {
  std::string text;
  bool strong = false;
  std::string fact;     // model::fact_id, or empty
  bool dotted = false;  // {強調|・}: emphasis dots above its characters
};
/// {川崎市|かわさきし}, or {川崎|かわ|さき} with a part for each character, between which a line
/// may end.
struct Ruby {
  std::string base;
  std::string reading;
  std::vector<std::string> parts{};  // of `reading`, one a character; empty: it is not divided
  bool strong = false;               // its base
};
struct LineBreak {};
/// The mark of a note (※1, *2), raised behind the word that the note explains. With `footnote`, an
/// index into Manuscript::footnotes, the note stands at the foot of the mark's page; without, it is
/// a Note further down, below a table.
struct NoteMark {
  std::string mark;
  std::optional<std::size_t> footnote{};
};
/// Prints the folio of the page on which the anchor stands, and leads there.
struct PageReference {
  std::string target;  // Heading::id, Table::id, ...; assemble has made sure that it is there
};
using Inline = std::variant<Text, Ruby, LineBreak, NoteMark, PageReference>;
using Inlines = std::vector<Inline>;

/// What a NoteMark refers to, in the order of the marks.
struct Footnote {
  std::string mark;
  Inlines text;
  SourceLine from;
};

// ---- blocks: a closed list

struct Block;
using Blocks = std::vector<Block>;

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
  std::string id{};  // ASCII, of a table that references lead to
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
/// A box, コラム: blocks on a ground of their own, which no page break divides unless its
/// style allows it. Callouts hold no headings, callouts or columns.
struct Callout {
  std::string kind;  // Style::callouts
  Inlines title;     // may be empty
  Blocks blocks;
  SourceLine from{};
};

struct Block : std::variant<Cover, Contents, Heading, Paragraph, List, Note, Quotation, Table,
                            IndicatorTable, Bars, WordsFigure, TierDiagram, Colophon, PageBreak,
                            Columns, Callout> {
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
  Blocks blocks;
  std::vector<Footnote> footnotes{};
};

/// One line a block, inlines in plain text with **strong**, {base|ruby}, {note mark|^}, [^footnote]
/// and ⟦fact⟧ marks.
std::string dump(const Manuscript& manuscript);
std::string plain_text(const Inlines& inlines);

}  // namespace nenpo::model
