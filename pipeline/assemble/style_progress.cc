#include "assemble/style_parts.h"

namespace nenpo::assemble {
namespace {

void read_part(StyleKeys& keys, model::ProgressHeadStyle& head) {
  keys.read("current", head.current);
  keys.read("year", head.year);
  keys.read("era", head.era);
  keys.read("pad_x", head.pad_x);
  keys.read("pad_y", head.pad_y);
  keys.read("tint", head.tint);
  keys.read("title", head.title);
  keys.read("description", head.description);
  keys.read("continued", head.continued);
  keys.read("continued_by", head.continued_by);
  keys.read("title_pad_top", head.title_pad_top);
  keys.read("title_pad_bottom", head.title_pad_bottom);
  keys.read("programme_label", head.programme_label);
  keys.read("programme", head.programme);
  keys.read("programme_height", head.programme_height);
  keys.read("programme_gap", head.programme_gap);
  keys.read("programme_fill", head.programme_fill);
}

void read_part(StyleKeys& keys, model::ProgressPlanStyle& plan) {
  keys.read("text", plan.text);
  keys.read("bullet_size", plan.bullet_size);
  keys.read("pad_left", plan.pad_left);
  keys.read("pad_right", plan.pad_right);
  keys.read("pad_top", plan.pad_top);
  keys.read("pad_bottom", plan.pad_bottom);
  keys.read("item_gap", plan.item_gap);
}

void read_part(StyleKeys& keys, model::ProgressResultStyle& result) {
  keys.read("label", result.label);
  keys.read("note", result.note);
  keys.read("label_word", result.label_word);
  keys.read("note_word", result.note_word);
  keys.read("label_width", result.label_width);
  keys.read("note_gap", result.note_gap);
  keys.read("numeral", result.numeral);
  keys.read("numeral_again", result.numeral_again);
  keys.read("numeral_top", result.numeral_top);
  keys.read("text", result.text);
  keys.read("subhead", result.subhead);
  keys.read("subhead_before", result.subhead_before);
  keys.read("subhead_after", result.subhead_after);
  keys.read("pad_left", result.pad_left);
  keys.read("pad_right", result.pad_right);
  keys.read("pad_top", result.pad_top);
  keys.read("pad_bottom", result.pad_bottom);
  keys.read("item_gap", result.item_gap);
}

void read_part(StyleKeys& keys, model::ProgressTableStyle& table) {
  keys.read("overhang_inner", table.overhang_inner);
  keys.read("overhang_outer", table.overhang_outer);
  keys.read("most_blank", table.most_blank);
  if (const auto head = keys.section("head")) read_part(*head, table.head);
  if (const auto plan = keys.section("plan")) read_part(*plan, table.plan);
  if (const auto result = keys.section("result")) read_part(*result, table.result);
  keys.read("heavy", table.heavy);
  keys.read("middle", table.middle);
  keys.read("hair", table.hair);
}

}  // namespace

void read_parts(StyleKeys& file, model::ProgressStyles& styles) {
  if (const toml::table* table = file.keys().table("progress")) {
    read_part(*file.below(*table), styles.table.emplace());
  }
}

}  // namespace nenpo::assemble
