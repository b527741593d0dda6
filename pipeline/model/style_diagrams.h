#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

/// [timeline]: cells of equal width, the time above its dot, the text below.
struct TimelineStyle {
  TextStyle time, text;
  RuleStyle rule;  // through the dots
  Pt dot;          // its diameter
  Pt gap;          // between text and dot
  Pt cell_gap;     // between the texts of two cells
  Pt before, after;
};

/// [nested_tiers]
struct NestedTiersStyle {
  struct Ellipse {
    Pt rx, ry;
    Colour fill, ink;
  };
  std::vector<Ellipse> ellipses;  // the widest first, as many as a figure may have tiers
  RuleStyle outline;
  Pt step;  // from the foot of an ellipse to that of the next one
  TextStyle name;
  TextStyle note;  // its head, the tier's name, stands as strong text
  Colour note_head;
  Pt key, key_top, note_at;  // the disc before a note: diameter, place; where the note begins
  Pt notes_gap, note_gap;    // above the notes, between them
  Pt before, after;
};

/// A box with a title on a ground: beside a hub, below a position figure.
struct FigureBoxStyle {
  TextStyle title, text;
  Colour strong_colour;  // of strong words in the text
  Colour title_fill, fill;
  RuleStyle frame;
  Pt title_pad_x, title_pad_y, pad_x, pad_y;
};

/// [hub]
struct HubStyle {
  Pt height;  // of the area; a ring that needs more makes it higher, which is reported
  Point centre;
  Pt radius;
  Pt rx, ry;             // of the ellipse on which the nodes' centres stand
  Pt port;               // left free at the right for the way to the box
  double group_gap = 2;  // the gap between groups, of that between nodes
  double rail = 0.62;    // the rail of a group, of the ellipse
  Pt least_gap;          // between two nodes
  Pt least_width;        // of a node
  Pt pad;                // beside and above a node's words, on each side
  TextStyle node, name, area;
  Colour name_fill, ground, node_fill;
  RuleStyle frame;  // of the area and the nodes
  RuleStyle rail_rule, spoke, way;
  Pt area_x, area_y;
  Pt box_at, box_top, box_right, box_bottom;  // the box: its left edge, insets within the area
  FigureBoxStyle box;
  Pt before, after;
};

/// [position]
struct PositionStyle {
  TextStyle node;
  Colour own_fill, own_ink;
  RuleStyle frame, connector, arrow;
  Pt column_gap, connector_length;
  Pt node_height, node_pad;  // at least; above and below the words
  Pt arrow_length, arrow_head;
  FigureBoxStyle box;
  Pt box_indent;  // of what goes on behind 【防災】
  Pt before, after;
};

/// [process]: an arrow downward, its label, and what passes along it.
struct ProcessStyle {
  TextStyle label, text;
  Colour arrow_fill;
  Pt arrow_width, arrow_height;
  Pt inset, gap;
  std::string separator;  // between the steps: ・
  Pt before, after;
};

/// [items.<kind>]
struct ItemsStyle {
  TextStyle text;
  std::string mark;  // before each item: ○; empty with frames
  std::optional<TextStyle> title;
  std::optional<RuleStyle> title_rule;
  std::optional<RuleStyle> frame;  // around each item
  std::optional<Colour> fill;      // within it
  std::optional<Colour> title_fill;
  bool title_beside = false;  // as the first cell of the row, all cells joined
  bool flush = false;         // the rows' items made wider, so that both sides are flush
  Pt gap, row_gap;
  Pt pad_x, pad_y;
  Pt before, after;
};

/// [label_table.<kind>]
struct LabelTableStyle {
  TextStyle label, text, mark;
  std::optional<TextStyle> head;
  std::optional<Colour> label_fill, head_fill;
  RuleStyle hairline;  // between rows
  Pt label_width;
  Pt outcome_width;  // of the third column, with its arrow
  Pt arrow;          // its side
  Pt arrow_gap;
  Colour arrow_fill;
  Pt mark_room;  // from the mark of an entry to its text
  Pt label_pad, pad_x, pad_y;
  Pt hang;  // of a label that begins with a serial: ①
  Pt before, after;
};

/// [statistics.<kind>]
struct StatisticsStyle {
  TextStyle key, text, source, none;
  std::string absent;  // where a claim has no figure: —
  RuleStyle hairline;
  Pt key_width, key_gap, pad_y, pad_right;
  Pt before, after;
};

/// [opinions]
struct OpinionsStyle {
  TextStyle title, text, attribution;
  std::string mark;  // before each: ・
  Pt before, after;
};

/// [sheet_counter]
struct SheetCounterStyle {
  TextStyle own, other;
  Colour fill;  // of its own cell
  RuleStyle frame;
  Pt cell_width, cell_height, gap;
};

struct DiagramStyles {
  std::optional<TimelineStyle> timeline;
  std::optional<NestedTiersStyle> nested_tiers;
  std::optional<HubStyle> hub;
  std::optional<PositionStyle> position;
  std::optional<ProcessStyle> process;
  std::optional<OpinionsStyle> opinions;
  std::optional<SheetCounterStyle> sheet_counter;
  std::map<std::string, ItemsStyle> items;
  std::map<std::string, LabelTableStyle> labels;
  std::map<std::string, StatisticsStyle> statistics;
};

}  // namespace nenpo::model
