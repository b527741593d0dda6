#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/inlines.h"

namespace nenpo::model {

// Figures that are drawn from data: their places and sizes follow from the words and the style.

/// Words of a node, one line each, as the template divides them.
using NodeLines = std::vector<std::string>;

/// Points in time at equal distances: what was decided when.
struct Timeline {
  struct Point {
    std::string time;  // 昭和53(1978)年
    Inlines text;
  };
  std::vector<Point> points;
  std::string alternative_text;
  SourceLine from{};
};

/// Ellipses one within the other with their names, and a note on each below them: 地域 within 区域
/// within 市域.
struct NestedTiers {
  struct Tier {
    std::string name;
    Inlines note;
  };
  std::vector<Tier> tiers;  // the innermost first, as the notes stand
  std::string alternative_text;
  SourceLine from{};
};

/// Who works together around a centre: nodes in groups, clockwise, and a box beside them that tells
/// what the centre does.
struct Hub {
  struct Group {
    std::vector<NodeLines> nodes;
  };
  std::string area;  // 区域（行政区エリア）: what all of it stands in
  NodeLines centre;
  std::vector<Group> groups;
  std::string box_title;
  std::vector<Inlines> box;
  std::string alternative_text;
  SourceLine from{};
};

/// Where a plan stands among others: rows of nodes, one below the other, those of `peers` joined by
/// a double arrow; below them a box of what follows from them.
struct PositionFigure {
  struct Node {
    NodeLines lines;
    bool own = false;  // the plan that the figure is about
  };
  struct Row {
    std::vector<Node> nodes;
    bool peers = false;
  };
  std::vector<Row> rows;
  std::string box_title;
  std::vector<Inlines> box;  // 【防災】 at their heads stand as strong text
  std::string alternative_text;
  SourceLine from{};
};

/// An arrow down, from what to what, and what passes along it.
struct Process {
  NodeLines label;
  std::vector<Inlines> steps;
  std::string alternative_text;
  SourceLine from{};
};

/// Short names in rows: each in a frame, flush at both sides, or behind a mark, ragged.
struct Items {
  std::string kind;   // Style: [items.<kind>]
  std::string title;  // may be empty
  std::vector<Inlines> items;
  std::string alternative_text;
  SourceLine from{};
};

/// What a label means: a row for each, the labels in a column of their own. Where what is said
/// about a label leads to something, that stands behind an arrow in a third column.
struct LabelTable {
  struct Entry {
    std::string mark;  // 成果, ・ or empty
    Inlines text;
  };
  struct Row {
    Inlines label;
    std::vector<Entry> entries;
    Inlines outcome;
  };
  std::string kind;             // Style: [label_table.<kind>]
  std::vector<Inlines> header;  // one a column, or none
  std::vector<Row> rows;
  SourceLine from{};
};

/// What was counted or asked, with who says so. The key figures stand before each sentence, which
/// is printed as it was written.
struct Statistics {
  /// A stretch of the sentence; a source is set back and not divided.
  struct Stretch {
    Inlines text;
    bool source = false;
  };
  struct Claim {
    std::vector<std::string> keys;  // 29%, 約7人に1人; none: the claim has no figure
    std::vector<Stretch> stretches;
    std::string source;  // what its sources say, 同上 resolved; empty: none is named
    SourceLine from{};
  };
  std::string kind;  // Style: [statistics.<kind>]
  std::vector<Claim> claims;
  SourceLine from{};
};

/// What was said in a meeting, item by item, and who said it.
struct Opinions {
  Inlines title;  // may be empty
  std::vector<Inlines> opinions;
  Inlines attribution;  // behind the last one; may be empty
  SourceLine from{};
};

/// Which of the sheets this is: a cell for each, its own one solid.
struct SheetCounter {
  int sheet = 1, of = 1;
  SourceLine from{};
};

struct Diagram : std::variant<Timeline, NestedTiers, Hub, PositionFigure, Process, Items,
                              LabelTable, Statistics, Opinions, SheetCounter> {
  using variant::variant;
};

void visit_inlines(Diagram& diagram, const VisitInlines& visit);
std::string dump(const Diagram& diagram);

}  // namespace nenpo::model
