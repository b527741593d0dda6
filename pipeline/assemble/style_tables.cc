#include "assemble/style_parts.h"

namespace nenpo::assemble {

void read_part(StyleKeys& keys, model::TableStyle& table) {
  keys.read("cell", table.cell);
  keys.read("head", table.head);
  keys.read("caption", table.caption);
  keys.read("continued", table.continued);
  keys.read("tint", table.tint);
  keys.read("stripe", table.stripe);
  keys.read("pad_x", table.pad_x);
  keys.read("pad_y", table.pad_y);
  keys.read("frame", table.frame);
  keys.read("hairline", table.hairline);
  keys.read("grid_lines", table.grid_lines);
  keys.read("before", table.before);
  keys.read("after", table.after);
}

void read_part(StyleKeys& keys, model::GoalStyle& goal) {
  keys.read("name", goal.name);
  keys.read("fill", goal.fill);
  keys.read("ink", goal.ink);
  if (keys.has("stretch")) keys.read("stretch", goal.stretch);
}

namespace {

void read_part(StyleKeys& keys, model::TileStyle& tile) {
  keys.read("side", tile.side);
  keys.read("gap", tile.gap);
  keys.read_positive("per_row", tile.per_row);
  keys.read("number", tile.number);
  keys.read("name", tile.name);
  keys.read("number_left", tile.number_left);
  keys.read("number_top", tile.number_top);
  keys.read("name_left", tile.name_left);
  keys.read("name_bottom", tile.name_bottom);
}

void read_columns(StyleKeys& keys, model::IndicatorTableStyle& table) {
  keys.read("name_at", table.name_at);
  keys.read("name_width", table.name_width);
  keys.read("baseline_at", table.baseline_at);
  keys.read("baseline_width", table.baseline_width);
  keys.read("arrow_at", table.arrow_at);
  keys.read("target_at", table.target_at);
  keys.read("target_width", table.target_width);
}

void read_head(StyleKeys& keys, model::IndicatorTableStyle& table) {
  keys.read("head", table.head);
  keys.read("head_height", table.head_height);
  keys.read("head_inset", table.head_inset);
  keys.read("head_goal", table.head_goal);
  keys.read("head_name", table.head_name);
  keys.read("head_baseline", table.head_baseline);
  keys.read("head_target", table.head_target);
  keys.read("tint", table.tint);
  keys.read("frame", table.frame);
  keys.read("hairline", table.hairline);
}

void read_values(StyleKeys& keys, model::IndicatorTableStyle& table) {
  keys.read("period", table.period);
  keys.read("number", table.number);
  keys.read("unit", table.unit);
  keys.read("small", table.small);
  keys.read("target_colour", table.target_colour);
  keys.read("number_tracking", table.number_tracking);
  keys.read("sign_size", table.sign_size);
  keys.read("sign_gap", table.sign_gap);
  keys.read("unit_gap", table.unit_gap);
  keys.read("bound_gap", table.bound_gap);
  keys.read("below_rise", table.below_rise);
  keys.read("arrow", table.arrow);
  keys.read("arrow_length", table.arrow_length);
  keys.read("arrow_inset", table.arrow_inset);
  keys.read("arrow_head_length", table.arrow_head_length);
  keys.read("arrow_head_height", table.arrow_head_height);
  keys.read("missing", table.missing);
  keys.read("missing_frame", table.missing_frame);
  keys.read("missing_pad_x", table.missing_pad_x);
  keys.read("missing_pad_y", table.missing_pad_y);
}

}  // namespace

void read_part(StyleKeys& keys, model::IndicatorTableStyle& table) {
  read_columns(keys, table);
  read_head(keys, table);
  keys.read("pad", table.pad);
  keys.read_positive("row_step", table.row_step);
  keys.read("after", table.after);
  if (const auto tile = keys.section("tile")) read_part(*tile, table.tile);
  keys.read("name", table.name);
  keys.read("source", table.source);
  keys.read("name_rise", table.name_rise);
  read_values(keys, table);
  keys.read("targets", table.targets);
  keys.read("targets_label", table.targets_label);
  keys.read("targets_word", table.targets_word);
  keys.read("targets_indent", table.targets_indent);
  keys.read("targets_bottom", table.targets_bottom);
  keys.read("targets_gap", table.targets_gap);
  keys.read("goal_gap", table.goal_gap);
}

}  // namespace nenpo::assemble
