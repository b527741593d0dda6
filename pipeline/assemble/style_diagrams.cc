#include <toml++/toml.h>

#include <map>
#include <string>
#include <string_view>

#include "assemble/style_parts.h"

namespace nenpo::assemble {
namespace {

void read_part(StyleKeys& keys, model::TimelineStyle& line) {
  keys.read("time", line.time);
  keys.read("text", line.text);
  keys.read("rule", line.rule);
  keys.read("dot", line.dot);
  keys.read("gap", line.gap);
  keys.read("cell_gap", line.cell_gap);
  keys.read("before", line.before);
  keys.read("after", line.after);
}

void read_part(StyleKeys& keys, model::NestedTiersStyle::Ellipse& ellipse) {
  keys.read_positive("rx", ellipse.rx);
  keys.read_positive("ry", ellipse.ry);
  keys.read("fill", ellipse.fill);
  keys.read("ink", ellipse.ink);
}

void read_part(StyleKeys& keys, model::NestedTiersStyle& tiers) {
  for (const toml::table* table : keys.keys().tables("ellipse")) {
    read_part(*keys.below(*table), tiers.ellipses.emplace_back());
  }
  if (tiers.ellipses.empty()) {
    keys.refuse("ellipse", "[[nested_tiers.ellipse]] を、外側の段から順に書いてください。");
  }
  keys.read("outline", tiers.outline);
  keys.read("step", tiers.step);
  keys.read("name", tiers.name);
  keys.read("note", tiers.note);
  keys.read("note_head", tiers.note_head);
  keys.read("key", tiers.key);
  keys.read("key_top", tiers.key_top);
  keys.read("note_at", tiers.note_at);
  keys.read("notes_gap", tiers.notes_gap);
  keys.read("note_gap", tiers.note_gap);
  keys.read("before", tiers.before);
  keys.read("after", tiers.after);
}

void read_part(StyleKeys& keys, model::FigureBoxStyle& box) {
  keys.read("title", box.title);
  keys.read("text", box.text);
  keys.read("title_fill", box.title_fill);
  keys.read("strong_colour", box.strong_colour);
  keys.read("fill", box.fill);
  keys.read("frame", box.frame);
  keys.read("title_pad_x", box.title_pad_x);
  keys.read("title_pad_y", box.title_pad_y);
  keys.read("pad_x", box.pad_x);
  keys.read("pad_y", box.pad_y);
}

void read_ring(StyleKeys& keys, model::HubStyle& hub) {
  keys.read("height", hub.height);
  keys.read("centre_x", hub.centre.x);
  keys.read("centre_y", hub.centre.y);
  keys.read("radius", hub.radius);
  keys.read_positive("rx", hub.rx);
  keys.read_positive("ry", hub.ry);
  keys.read("port", hub.port);
  keys.read("group_gap", hub.group_gap);
  keys.read("rail", hub.rail);
  keys.read("least_gap", hub.least_gap);
  keys.read("least_width", hub.least_width);
  keys.read("pad", hub.pad);
}

void read_part(StyleKeys& keys, model::HubStyle& hub) {
  read_ring(keys, hub);
  keys.read("node", hub.node);
  keys.read("name", hub.name);
  keys.read("area", hub.area);
  keys.read("name_fill", hub.name_fill);
  keys.read("ground", hub.ground);
  keys.read("node_fill", hub.node_fill);
  keys.read("frame", hub.frame);
  keys.read("rail_rule", hub.rail_rule);
  keys.read("spoke", hub.spoke);
  keys.read("way", hub.way);
  keys.read("area_x", hub.area_x);
  keys.read("area_y", hub.area_y);
  keys.read("box_at", hub.box_at);
  keys.read("box_top", hub.box_top);
  keys.read("box_right", hub.box_right);
  keys.read("box_bottom", hub.box_bottom);
  if (const auto box = keys.section("box")) read_part(*box, hub.box);
  keys.read("before", hub.before);
  keys.read("after", hub.after);
}

void read_part(StyleKeys& keys, model::PositionStyle& position) {
  keys.read("node", position.node);
  keys.read("own_fill", position.own_fill);
  keys.read("own_ink", position.own_ink);
  keys.read("frame", position.frame);
  keys.read("connector", position.connector);
  keys.read("arrow", position.arrow);
  keys.read("column_gap", position.column_gap);
  keys.read("connector_length", position.connector_length);
  keys.read("node_height", position.node_height);
  keys.read("node_pad", position.node_pad);
  keys.read("arrow_length", position.arrow_length);
  keys.read("arrow_head", position.arrow_head);
  if (const auto box = keys.section("box")) read_part(*box, position.box);
  keys.read("box_indent", position.box_indent);
  keys.read("before", position.before);
  keys.read("after", position.after);
}

void read_part(StyleKeys& keys, model::ProcessStyle& process) {
  keys.read("label", process.label);
  keys.read("text", process.text);
  keys.read("arrow_fill", process.arrow_fill);
  keys.read("arrow_width", process.arrow_width);
  keys.read("arrow_height", process.arrow_height);
  keys.read("inset", process.inset);
  keys.read("gap", process.gap);
  keys.read("separator", process.separator);
  keys.read("before", process.before);
  keys.read("after", process.after);
}

void read_part(StyleKeys& keys, model::ItemsStyle& items) {
  keys.read("text", items.text);
  keys.read("mark", items.mark);
  keys.read("title", items.title);
  keys.read("title_rule", items.title_rule);
  keys.read("frame", items.frame);
  keys.read("fill", items.fill);
  keys.read("title_fill", items.title_fill);
  keys.read("title_beside", items.title_beside);
  keys.read("flush", items.flush);
  keys.read("gap", items.gap);
  keys.read("row_gap", items.row_gap);
  keys.read("pad_x", items.pad_x);
  keys.read("pad_y", items.pad_y);
  keys.read("before", items.before);
  keys.read("after", items.after);
}

void read_part(StyleKeys& keys, model::LabelTableStyle& labels) {
  keys.read("label", labels.label);
  keys.read("text", labels.text);
  keys.read("mark", labels.mark);
  keys.read("head", labels.head);
  keys.read("label_fill", labels.label_fill);
  keys.read("head_fill", labels.head_fill);
  keys.read("hairline", labels.hairline);
  keys.read("label_width", labels.label_width);
  keys.read("label_pad", labels.label_pad);
  keys.read("pad_x", labels.pad_x);
  keys.read("pad_y", labels.pad_y);
  keys.read("mark_room", labels.mark_room);
  keys.read("hang", labels.hang);
  if (keys.has("outcome_width")) {
    keys.read("outcome_width", labels.outcome_width);
    keys.read("arrow", labels.arrow);
    keys.read("arrow_gap", labels.arrow_gap);
    keys.read("arrow_fill", labels.arrow_fill);
  }
  keys.read("before", labels.before);
  keys.read("after", labels.after);
}

void read_part(StyleKeys& keys, model::StatisticsStyle& statistics) {
  keys.read("key", statistics.key);
  keys.read("text", statistics.text);
  keys.read("source", statistics.source);
  keys.read("none", statistics.none);
  keys.read("absent", statistics.absent);
  keys.read("hairline", statistics.hairline);
  keys.read("key_width", statistics.key_width);
  keys.read("key_gap", statistics.key_gap);
  keys.read("pad_y", statistics.pad_y);
  keys.read("pad_right", statistics.pad_right);
  keys.read("before", statistics.before);
  keys.read("after", statistics.after);
}

void read_part(StyleKeys& keys, model::OpinionsStyle& opinions) {
  keys.read("title", opinions.title);
  keys.read("text", opinions.text);
  keys.read("attribution", opinions.attribution);
  keys.read("mark", opinions.mark);
  keys.read("before", opinions.before);
  keys.read("after", opinions.after);
}

void read_part(StyleKeys& keys, model::SheetCounterStyle& counter) {
  keys.read("own", counter.own);
  keys.read("other", counter.other);
  keys.read("fill", counter.fill);
  keys.read("frame", counter.frame);
  keys.read("cell_width", counter.cell_width);
  keys.read("cell_height", counter.cell_height);
  keys.read("gap", counter.gap);
}

template <typename Style>
void read_one(StyleKeys& file, std::string_view key, std::optional<Style>& style) {
  if (!file.has(key)) return;
  if (const auto part = file.section(key)) read_part(*part, style.emplace());
}

/// [family.kind], as many as there are.
template <typename Style>
void read_kinds(StyleKeys& file, std::string_view family, std::map<std::string, Style>& styles) {
  const toml::table* table = file.keys().table(family);
  if (table == nullptr) return;
  const auto kinds = file.below(*table);
  for (const auto& [kind, value] : *table) {
    const std::string name(kind.str());
    if (const auto part = kinds->section(name)) read_part(*part, styles[name]);
  }
}

}  // namespace

void read_parts(StyleKeys& file, model::DiagramStyles& styles) {
  read_one(file, "timeline", styles.timeline);
  read_one(file, "nested_tiers", styles.nested_tiers);
  read_one(file, "hub", styles.hub);
  read_one(file, "position", styles.position);
  read_one(file, "process", styles.process);
  read_one(file, "opinions", styles.opinions);
  read_one(file, "sheet_counter", styles.sheet_counter);
  read_kinds(file, "items", styles.items);
  read_kinds(file, "label_table", styles.labels);
  read_kinds(file, "statistics", styles.statistics);
}

}  // namespace nenpo::assemble
