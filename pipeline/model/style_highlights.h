#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

/// [key_facts.<kind>]: facts side by side, each label, figure, and then bar or words.
struct KeyFactsStyle {
  TextStyle label, number, unit, words;
  Pt gap;                         // between facts
  std::optional<RuleStyle> rule;  // in the gap, `rule_inset` before the fact behind it
  Pt rule_inset;
  Pt number_gap;  // below the label
  Pt unit_gap;    // beside the number
  Pt body_gap;    // below the number
  Pt bar_height, compared_height, compared_gap;
  Pt part_gap;  // below the bar
  Colour bar;
  RuleStyle frame, hatch;  // of what is not solid
  Pt hatch_pitch;
  Pt before, after;
};

/// 吹き出し, drawn in strokes: a mark beside what somebody said.
struct SpeechMarkStyle {
  Pt side;
  RuleStyle stroke;
};

/// [voices]
struct VoicesStyle {
  TextStyle voice, attribution;
  SpeechMarkStyle mark;
  Pt text_at;
  Pt row_height;  // at least
  Pt pad_y;
  RuleStyle frame, hairline;
  Pt before, after;
};

/// [numbered]
struct NumberedStyle {
  TextStyle numeral, text;
  Pt text_at;
  Pt row_height;  // at least
  Pt pad_y;
  std::optional<RuleStyle> hairline, foot;  // between the rows, below the last one
  Pt before, after;
};

/// [labels]
struct LabelsStyle {
  TextStyle own, other;
  RuleStyle frame;  // of one's own offices
  Colour fill;      // of the others
  Pt pad_x, pad_y;
  std::string joint;  // ×
  TextStyle joint_text;
  Pt joint_width, row_gap;
  Pt before, after;
};

/// [badge.<kind>]
struct BadgeStyle {
  enum class Shape { kDisc, kFrame, kSolid };
  Shape shape = Shape::kFrame;
  TextStyle text;
  Pt side;          // of a disc
  Pt pad_x, pad_y;  // of the others
  RuleStyle frame;
  Colour fill;
  Pt before, after;
};

/// [goal_band]: tiles one below the other, each with its goal's name beside it.
struct GoalBandStyle {
  /// The first step is taken that has room for so many tiles.
  struct Step {
    int up_to = 0;
    Pt side, pitch;
  };
  std::vector<Step> steps;
  TextStyle number, name, missing;
  Pt name_gap;
  std::string missing_word;
  RuleStyle missing_frame;  // dashed
  Pt before, after;
};

/// [time_axis]
struct TimeAxisStyle {
  TextStyle year, head, text, past;
  Pt year_length;  // on the axis
  Pt bar_at, bar_width, text_at;
  Pt open_before, open_after;  // dashed: before and after the span
  Colour bar, ground;
  RuleStyle dashed, leader;
  Pt dot;          // its radius
  Pt year_gap;     // between a year and the bar
  Pt leader_drop;  // from a leader to the text below it
  Pt before, after;
};

/// [ranking]
struct RankingStyle {
  TextStyle head, cell, previous, own, own_word;
  std::string head_rank, head_previous, head_name, head_score, word;  // word: 本市
  Pt rank_width, previous_width, name_width, score_width;             // what is left holds the dots
  Pt head_height, row_height, pad_x;
  Colour tint, word_fill;
  Pt word_pad_x, word_gap;
  RuleStyle frame, hairline, own_rule, strip, dot_line;
  Pt dot, own_dot;  // radii
  int scale_from = 0, scale_to = 0;
  std::vector<std::string> ticks;
  TextStyle tick;
  Pt strip_inset;
  Pt before, after;
};

struct HighlightStyles {
  std::map<std::string, KeyFactsStyle> key_facts;  // by KeyFacts::kind
  std::optional<VoicesStyle> voices;
  std::optional<NumberedStyle> numbered;
  std::optional<LabelsStyle> labels;
  std::map<std::string, BadgeStyle> badges;  // by Badge::kind
  std::optional<GoalBandStyle> goal_band;
  std::optional<TimeAxisStyle> time_axis;
  std::optional<RankingStyle> ranking;
};

}  // namespace nenpo::model
