#include <toml++/toml.h>

#include <map>
#include <string>
#include <string_view>

#include "assemble/style_parts.h"

namespace nenpo::assemble {
namespace {

void read_part(StyleKeys& keys, model::KeyFactsStyle& facts) {
  keys.read("label", facts.label);
  keys.read("number", facts.number);
  keys.read("unit", facts.unit);
  keys.read("words", facts.words);
  keys.read("gap", facts.gap);
  keys.read("rule", facts.rule);
  keys.read("rule_inset", facts.rule_inset);
  keys.read("number_gap", facts.number_gap);
  keys.read("unit_gap", facts.unit_gap);
  keys.read("body_gap", facts.body_gap);
  keys.read("bar_height", facts.bar_height);
  keys.read("compared_height", facts.compared_height);
  keys.read("compared_gap", facts.compared_gap);
  keys.read("part_gap", facts.part_gap);
  keys.read("bar", facts.bar);
  keys.read("frame", facts.frame);
  keys.read("hatch", facts.hatch);
  keys.read_positive("hatch_pitch", facts.hatch_pitch);
  keys.read("before", facts.before);
  keys.read("after", facts.after);
}

void read_part(StyleKeys& keys, model::VoicesStyle& voices) {
  keys.read("voice", voices.voice);
  keys.read("attribution", voices.attribution);
  keys.read("mark_side", voices.mark.side);
  keys.read("mark", voices.mark.stroke);
  keys.read("text_at", voices.text_at);
  keys.read("row_height", voices.row_height);
  keys.read("pad_y", voices.pad_y);
  keys.read("frame", voices.frame);
  keys.read("hairline", voices.hairline);
  keys.read("before", voices.before);
  keys.read("after", voices.after);
}

void read_part(StyleKeys& keys, model::NumberedStyle& numbered) {
  keys.read("numeral", numbered.numeral);
  keys.read("text", numbered.text);
  keys.read("text_at", numbered.text_at);
  keys.read("row_height", numbered.row_height);
  keys.read("pad_y", numbered.pad_y);
  keys.read("hairline", numbered.hairline);
  keys.read("foot", numbered.foot);
  keys.read("before", numbered.before);
  keys.read("after", numbered.after);
}

void read_part(StyleKeys& keys, model::LabelsStyle& labels) {
  keys.read("own", labels.own);
  keys.read("other", labels.other);
  keys.read("frame", labels.frame);
  keys.read("fill", labels.fill);
  keys.read("pad_x", labels.pad_x);
  keys.read("pad_y", labels.pad_y);
  keys.read("joint", labels.joint);
  keys.read("joint_text", labels.joint_text);
  keys.read("joint_width", labels.joint_width);
  keys.read("row_gap", labels.row_gap);
  keys.read("before", labels.before);
  keys.read("after", labels.after);
}

void read_part(StyleKeys& keys, model::BadgeStyle& badge) {
  using Shape = model::BadgeStyle::Shape;
  keys.read_word(
      "shape", badge.shape,
      Words<Shape>{{"disc", Shape::kDisc}, {"frame", Shape::kFrame}, {"solid", Shape::kSolid}});
  keys.read("text", badge.text);
  if (badge.shape == Shape::kDisc) {
    keys.read_positive("side", badge.side);
  } else {
    keys.read("pad_x", badge.pad_x);
    keys.read("pad_y", badge.pad_y);
  }
  if (badge.shape == Shape::kFrame) {
    keys.read("frame", badge.frame);
  } else {
    keys.read("fill", badge.fill);
  }
  keys.read("before", badge.before);
  keys.read("after", badge.after);
}

void read_part(StyleKeys& keys, model::GoalBandStyle& band) {
  for (const toml::table* table : keys.keys().tables("step")) {
    auto step = keys.below(*table);
    auto& read = band.steps.emplace_back();
    step->read_positive("up_to", read.up_to);
    step->read_positive("side", read.side);
    step->read_positive("pitch", read.pitch);
  }
  if (band.steps.empty()) {
    keys.refuse("step",
                "[[goal_band.step]] を1つ以上書いてください。例：up_to = 17、side = "
                "\"8mm\"、pitch = \"10mm\"");
  }
  keys.read("number", band.number);
  keys.read("name", band.name);
  keys.read("missing", band.missing);
  keys.read("name_gap", band.name_gap);
  keys.read("missing_word", band.missing_word);
  keys.read("missing_frame", band.missing_frame);
  keys.read("before", band.before);
  keys.read("after", band.after);
}

void read_part(StyleKeys& keys, model::TimeAxisStyle& axis) {
  keys.read("year", axis.year);
  keys.read("head", axis.head);
  keys.read("text", axis.text);
  keys.read("past", axis.past);
  keys.read_positive("year_length", axis.year_length);
  keys.read("bar_at", axis.bar_at);
  keys.read("bar_width", axis.bar_width);
  keys.read("text_at", axis.text_at);
  keys.read("open_before", axis.open_before);
  keys.read("open_after", axis.open_after);
  keys.read("bar", axis.bar);
  keys.read("ground", axis.ground);
  keys.read("dashed", axis.dashed);
  keys.read("leader", axis.leader);
  keys.read("dot", axis.dot);
  keys.read("year_gap", axis.year_gap);
  keys.read("leader_drop", axis.leader_drop);
  keys.read("before", axis.before);
  keys.read("after", axis.after);
}

void read_scale(StyleKeys& keys, model::RankingStyle& ranking) {
  keys.read("scale_from", ranking.scale_from);
  keys.read("scale_to", ranking.scale_to);
  if (ranking.scale_to <= ranking.scale_from) {
    keys.refuse("scale_to",
                "scale_to は scale_from より大きい数で書いてください。例：scale_from = "
                "74、scale_to = 81");
  }
  keys.read("ticks", ranking.ticks);
  keys.read("tick", ranking.tick);
  keys.read("strip_inset", ranking.strip_inset);
  keys.read("strip", ranking.strip);
  keys.read("dot_line", ranking.dot_line);
  keys.read("dot", ranking.dot);
  keys.read("own_dot", ranking.own_dot);
}

void read_part(StyleKeys& keys, model::RankingStyle& ranking) {
  keys.read("head", ranking.head);
  keys.read("cell", ranking.cell);
  keys.read("previous", ranking.previous);
  keys.read("own", ranking.own);
  keys.read("own_word", ranking.own_word);
  keys.read("head_rank", ranking.head_rank);
  keys.read("head_previous", ranking.head_previous);
  keys.read("head_name", ranking.head_name);
  keys.read("head_score", ranking.head_score);
  keys.read("word", ranking.word);
  keys.read("rank_width", ranking.rank_width);
  keys.read("previous_width", ranking.previous_width);
  keys.read("name_width", ranking.name_width);
  keys.read("score_width", ranking.score_width);
  keys.read("head_height", ranking.head_height);
  keys.read("row_height", ranking.row_height);
  keys.read("pad_x", ranking.pad_x);
  keys.read("tint", ranking.tint);
  keys.read("word_fill", ranking.word_fill);
  keys.read("word_pad_x", ranking.word_pad_x);
  keys.read("word_gap", ranking.word_gap);
  keys.read("frame", ranking.frame);
  keys.read("hairline", ranking.hairline);
  keys.read("own_rule", ranking.own_rule);
  read_scale(keys, ranking);
  keys.read("before", ranking.before);
  keys.read("after", ranking.after);
}

template <typename Part>
void read_optional(StyleKeys& file, std::string_view key, std::optional<Part>& part) {
  if (const toml::table* table = file.keys().table(key)) {
    read_part(*file.below(*table), part.emplace());
  }
}

/// [key.<kind>]
template <typename Part>
void read_kinds(StyleKeys& file, std::string_view key, std::map<std::string, Part>& parts) {
  const toml::table* kinds = file.keys().table(key);
  if (kinds == nullptr) return;
  for (const auto& [kind, node] : *kinds) {
    if (const toml::table* table = node.as_table()) {
      read_part(*file.below(*table), parts[std::string(kind.str())]);
    } else {
      file.keys().refuse(static_cast<int>(node.source().begin.line),
                         "種類「" + std::string(kind.str()) + "」の体裁は、[" + std::string(key) +
                             ".種類の名前] の下に書いてください。");
    }
  }
}

}  // namespace

void read_parts(StyleKeys& file, model::HighlightStyles& styles) {
  read_kinds(file, "key_facts", styles.key_facts);
  read_optional(file, "voices", styles.voices);
  read_optional(file, "numbered", styles.numbered);
  read_optional(file, "labels", styles.labels);
  read_kinds(file, "badge", styles.badges);
  read_optional(file, "goal_band", styles.goal_band);
  read_optional(file, "time_axis", styles.time_axis);
  read_optional(file, "ranking", styles.ranking);
}

}  // namespace nenpo::assemble
