#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/style_basics.h"

namespace nenpo::model {

/// [agenda]
struct AgendaStyle {
  TextStyle number, text, remark, speaker;
  Pt text_at;            // behind the number
  Pt pitch;              // from one item to the next
  int roomy_items = 0;   // more items than these stand
  Pt close_pitch;        // so far apart
  std::string leader;    // one sign of it
  Pt leader_pitch;       // on a grid that is counted from the right
  Pt leader_gap;         // least distance to the words on both sides
  int least_leader = 0;  // signs; with fewer the speaker stands on a line of his own
  Pt before, after;
};

/// [roster]: columns side by side, numbers run down, then across.
struct RosterStyle {
  TextStyle head, number, affiliation, role, name, ruby;
  std::string head_number, head_affiliation, head_name;
  int columns = 1;
  Pt column_gap;
  Pt number_width, role_width, name_width;  // what is left is the affiliation's
  Pt number_gap;                            // between number and affiliation
  Pt name_end;                              // right of the name: ruby may stand out by so much
  Pt role_gap;                              // between role and name
  Pt head_height, row_height;
  Pt ruby_rise;  // between the name's em box and the reading's
  Colour tint;
  RuleStyle frame, hairline;
  Pt before, after;
};

/// [people_ring]
struct PeopleRingStyle {
  Pt radius;             // of the circle on which the dots' centres stand
  Pt dot;                // the dots' largest radius
  double dot_share = 0;  // of half the chord between two dots, at most
  Colour colour;
};

/// [seating]
struct SeatingStyle {
  TextStyle letter, facilitator_word, facilitator, missing, seat, seat_name, move;
  std::string facilitator_label, missing_label, move_label;  // ファシリテーター, 席割　未提出, 市長
  int columns = 1;
  Pt column_gap;
  Pt top;  // from the block's top to the seats' ring
  Pt table_radius, ring_radius, seat_radius, names_radius;
  Pt words_gap;  // below the ring
  Colour fill;
  RuleStyle line, missing_ring, missing_frame, arrow;
  Pt missing_width, missing_height;
  Pt arrow_length, arrow_head;
  Pt row_gap;
  Pt before, after;
};

/// [workshop_themes]
struct ThemesStyle {
  TextStyle table, theme, facilitator;
  int columns = 1;
  Pt column_gap;
  RuleStyle rule;
  Pt pad_top, row_gap;
  Pt before, after;
};

/// [masthead.<kind>]
struct MastheadStyle {
  std::optional<TextStyle> kicker;
  TextStyle title;
  std::optional<TextStyle> remark;
  bool remark_beside = false;  // on the title's line, if there is room
  Pt kicker_gap, remark_gap;
  std::optional<RuleStyle> rule_above;
  Pt pad_top;
  Pt before, after;
};

/// [ruled_rows.<kind>]
struct RuledRowsStyle {
  std::optional<TextStyle> label;
  TextStyle text;
  Pt text_at, pad_x, pad_y;
  std::optional<Colour> fill;
  std::optional<RuleStyle> rule_above, rule_between, rule_below;
  Pt radius;
  Pt before, after;
};

/// [turn]
struct TurnStyle {
  TextStyle avoided, hoped;
  RuleStyle frame;  // dashed, around what is avoided
  Colour fill;      // behind what is hoped for
  Colour arrow;
  Pt height;                                               // of the whole
  Pt side_arrow_width, side_arrow_height, side_arrow_gap;  // points at both
  Pt avoided_height, hoped_height;
  Pt arrow_width, arrow_height;
  Pt radius;
  Pt before, after;
};

/// [contact]
struct ContactStyle {
  TextStyle office, label, value, search_lead, search_words, search_button;
  Pt ways_at, label_width;
  Pt second_way_at;  // of the way that stands beside the others: E-mail
  Pt search_gap, search_pad_x, search_height, search_radius;
  RuleStyle search_frame;
  Colour button;
  Pt before, after;
};

struct GatheringStyles {
  std::optional<AgendaStyle> agenda;
  std::optional<RosterStyle> roster;
  std::optional<PeopleRingStyle> people_ring;
  std::optional<SeatingStyle> seating;
  std::optional<ThemesStyle> workshop_themes;
  std::map<std::string, MastheadStyle> mastheads;
  std::map<std::string, RuledRowsStyle> ruled_rows;
  std::optional<TurnStyle> turn;
  std::optional<ContactStyle> contact;
};

}  // namespace nenpo::model
