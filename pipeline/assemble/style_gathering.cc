#include <string>

#include "assemble/style_parts.h"

namespace nenpo::assemble {
namespace {

void read_part(StyleKeys& keys, model::AgendaStyle& agenda) {
  keys.read("number", agenda.number);
  keys.read("text", agenda.text);
  keys.read("remark", agenda.remark);
  keys.read("speaker", agenda.speaker);
  keys.read("text_at", agenda.text_at);
  keys.read_positive("pitch", agenda.pitch);
  keys.read_positive("roomy_items", agenda.roomy_items);
  keys.read_positive("close_pitch", agenda.close_pitch);
  keys.read("leader", agenda.leader);
  keys.read_positive("leader_pitch", agenda.leader_pitch);
  keys.read("leader_gap", agenda.leader_gap);
  keys.read_positive("least_leader", agenda.least_leader);
  keys.read("before", agenda.before);
  keys.read("after", agenda.after);
}

void read_roster_words(StyleKeys& keys, model::RosterStyle& roster) {
  keys.read("head", roster.head);
  keys.read("number", roster.number);
  keys.read("affiliation", roster.affiliation);
  keys.read("role", roster.role);
  keys.read("name", roster.name);
  keys.read("ruby", roster.ruby);
  keys.read("head_number", roster.head_number);
  keys.read("head_affiliation", roster.head_affiliation);
  keys.read("head_name", roster.head_name);
}

void read_part(StyleKeys& keys, model::RosterStyle& roster) {
  read_roster_words(keys, roster);
  keys.read_positive("columns", roster.columns);
  keys.read("column_gap", roster.column_gap);
  keys.read("number_width", roster.number_width);
  keys.read("role_width", roster.role_width);
  keys.read("name_width", roster.name_width);
  keys.read("number_gap", roster.number_gap);
  keys.read("name_end", roster.name_end);
  keys.read("role_gap", roster.role_gap);
  keys.read("head_height", roster.head_height);
  keys.read_positive("row_height", roster.row_height);
  keys.read("ruby_rise", roster.ruby_rise);
  keys.read("tint", roster.tint);
  keys.read("frame", roster.frame);
  keys.read("hairline", roster.hairline);
  keys.read("before", roster.before);
  keys.read("after", roster.after);
}

void read_part(StyleKeys& keys, model::PeopleRingStyle& ring) {
  keys.read("radius", ring.radius);
  keys.read("dot", ring.dot);
  keys.read("dot_share", ring.dot_share);
  keys.read("colour", ring.colour);
}

void read_seating_words(StyleKeys& keys, model::SeatingStyle& seating) {
  keys.read("letter", seating.letter);
  keys.read("facilitator_word", seating.facilitator_word);
  keys.read("facilitator", seating.facilitator);
  keys.read("missing", seating.missing);
  keys.read("seat", seating.seat);
  keys.read("seat_name", seating.seat_name);
  keys.read("move", seating.move);
  keys.read("facilitator_label", seating.facilitator_label);
  keys.read("missing_label", seating.missing_label);
  keys.read("move_label", seating.move_label);
}

void read_part(StyleKeys& keys, model::SeatingStyle& seating) {
  read_seating_words(keys, seating);
  keys.read_positive("columns", seating.columns);
  keys.read("column_gap", seating.column_gap);
  keys.read("top", seating.top);
  keys.read("table_radius", seating.table_radius);
  keys.read("ring_radius", seating.ring_radius);
  keys.read("seat_radius", seating.seat_radius);
  keys.read("names_radius", seating.names_radius);
  keys.read("words_gap", seating.words_gap);
  keys.read("fill", seating.fill);
  keys.read("line", seating.line);
  keys.read("missing_ring", seating.missing_ring);
  keys.read("missing_frame", seating.missing_frame);
  keys.read("arrow", seating.arrow);
  keys.read("missing_width", seating.missing_width);
  keys.read("missing_height", seating.missing_height);
  keys.read("arrow_length", seating.arrow_length);
  keys.read("arrow_head", seating.arrow_head);
  keys.read("row_gap", seating.row_gap);
  keys.read("before", seating.before);
  keys.read("after", seating.after);
}

void read_part(StyleKeys& keys, model::ThemesStyle& themes) {
  keys.read("table", themes.table);
  keys.read("theme", themes.theme);
  keys.read("facilitator", themes.facilitator);
  keys.read_positive("columns", themes.columns);
  keys.read("column_gap", themes.column_gap);
  keys.read("rule", themes.rule);
  keys.read("pad_top", themes.pad_top);
  keys.read("row_gap", themes.row_gap);
  keys.read("before", themes.before);
  keys.read("after", themes.after);
}

void read_part(StyleKeys& keys, model::MastheadStyle& head) {
  keys.read("kicker", head.kicker);
  keys.read("title", head.title);
  keys.read("remark", head.remark);
  keys.read("remark_beside", head.remark_beside);
  if (keys.has("kicker_gap")) keys.read("kicker_gap", head.kicker_gap);
  if (keys.has("remark_gap")) keys.read("remark_gap", head.remark_gap);
  keys.read("rule_above", head.rule_above);
  if (keys.has("pad_top")) keys.read("pad_top", head.pad_top);
  keys.read("before", head.before);
  keys.read("after", head.after);
}

void read_part(StyleKeys& keys, model::RuledRowsStyle& rows) {
  keys.read("label", rows.label);
  keys.read("text", rows.text);
  if (keys.has("text_at")) keys.read("text_at", rows.text_at);
  if (keys.has("pad_x")) keys.read("pad_x", rows.pad_x);
  keys.read("pad_y", rows.pad_y);
  keys.read("fill", rows.fill);
  keys.read("rule_above", rows.rule_above);
  keys.read("rule_between", rows.rule_between);
  keys.read("rule_below", rows.rule_below);
  if (keys.has("radius")) keys.read("radius", rows.radius);
  keys.read("before", rows.before);
  keys.read("after", rows.after);
}

void read_part(StyleKeys& keys, model::TurnStyle& turn) {
  keys.read("avoided", turn.avoided);
  keys.read("hoped", turn.hoped);
  keys.read("frame", turn.frame);
  keys.read("fill", turn.fill);
  keys.read("arrow", turn.arrow);
  keys.read_positive("height", turn.height);
  keys.read("side_arrow_width", turn.side_arrow_width);
  keys.read("side_arrow_height", turn.side_arrow_height);
  keys.read("side_arrow_gap", turn.side_arrow_gap);
  keys.read("avoided_height", turn.avoided_height);
  keys.read("hoped_height", turn.hoped_height);
  keys.read("arrow_width", turn.arrow_width);
  keys.read("arrow_height", turn.arrow_height);
  keys.read("radius", turn.radius);
  keys.read("before", turn.before);
  keys.read("after", turn.after);
}

void read_part(StyleKeys& keys, model::ContactStyle& contact) {
  keys.read("office", contact.office);
  keys.read("label", contact.label);
  keys.read("value", contact.value);
  keys.read("search_lead", contact.search_lead);
  keys.read("search_words", contact.search_words);
  keys.read("search_button", contact.search_button);
  keys.read("ways_at", contact.ways_at);
  keys.read("label_width", contact.label_width);
  keys.read("second_way_at", contact.second_way_at);
  keys.read("search_gap", contact.search_gap);
  keys.read("search_pad_x", contact.search_pad_x);
  keys.read("search_height", contact.search_height);
  keys.read("search_radius", contact.search_radius);
  keys.read("search_frame", contact.search_frame);
  keys.read("button", contact.button);
  keys.read("before", contact.before);
  keys.read("after", contact.after);
}

template <typename Part>
void read_one(StyleKeys& file, std::string_view key, std::optional<Part>& part) {
  if (const toml::table* table = file.keys().table(key)) {
    read_part(*file.below(*table), part.emplace());
  }
}

/// [masthead.cover], [ruled_rows.date]: a look for each kind.
template <typename Part>
void read_kinds(StyleKeys& file, std::string_view key, std::map<std::string, Part>& parts) {
  const toml::table* kinds = file.keys().table(key);
  if (kinds == nullptr) return;
  for (const auto& [kind, node] : *kinds) {
    if (const toml::table* table = node.as_table()) {
      read_part(*file.below(*table), parts[std::string(kind.str())]);
    } else {
      file.keys().refuse(static_cast<int>(node.source().begin.line),
                         "「" + std::string(kind.str()) + "」の体裁は、[" + std::string(key) +
                             ".名前] の下に書いてください。例：[" + std::string(key) + ".cover]");
    }
  }
}

}  // namespace

void read_parts(StyleKeys& file, model::GatheringStyles& styles) {
  read_one(file, "agenda", styles.agenda);
  read_one(file, "roster", styles.roster);
  read_one(file, "people_ring", styles.people_ring);
  read_one(file, "seating", styles.seating);
  read_one(file, "workshop_themes", styles.workshop_themes);
  read_kinds(file, "masthead", styles.mastheads);
  read_kinds(file, "ruled_rows", styles.ruled_rows);
  read_one(file, "turn", styles.turn);
  read_one(file, "contact", styles.contact);
}

}  // namespace nenpo::assemble
