#include "assemble/style_file.h"

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>

#include "assemble/style_keys.h"

namespace nenpo::assemble {
namespace {

void read_part(StyleKeys& keys, model::PageStyle& page) {
  keys.read_positive("width", page.width);
  keys.read_positive("height", page.height);
  keys.read_word(
      "sides", page.sides,
      Words<model::Sides>{{"single", model::Sides::kSingle}, {"facing", model::Sides::kFacing}});
  keys.read("inner", page.inner);
  keys.read("top", page.top);
  keys.read_positive("line_length", page.line_length);
  keys.read_positive("leading", page.leading);
  keys.read_positive("lines", page.lines);
}

void read_part(StyleKeys& keys, model::FootStyle& foot) {
  keys.read("top", foot.top);
  keys.read_word("place", foot.place,
                 Words<model::FolioPlace>{{"outside", model::FolioPlace::kOutside},
                                          {"centre", model::FolioPlace::kCentre}});
  keys.read("folio", foot.folio);
  keys.read("running_title", foot.running_title);
  keys.read("gap", foot.gap);
}

void read_part(StyleKeys& keys, model::ParagraphLook& paragraph) {
  keys.read("text", paragraph.text);
  keys.read("first_indent", paragraph.first_indent);
}

void read_part(StyleKeys& keys, model::ListStyle& list) {
  keys.read("bullet", list.bullets.emplace_back());
  keys.read("text_indent", list.text_indent);
  keys.read("child_indent", list.child_indent);
  keys.read("before", list.before);
  keys.read("after", list.after);
}

void read_part(StyleKeys& keys, model::HeadingStyle& heading) {
  using Kind = model::MarkerKind;
  keys.read("level", heading.level);
  keys.read_word("marker", heading.marker,
                 Words<Kind>{{"any", Kind::kAny},
                             {"none", Kind::kNone},
                             {"number", Kind::kNumber},
                             {"parenthesised", Kind::kParenthesised},
                             {"dotted", Kind::kDotted},
                             {"circled", Kind::kCircled},
                             {"circle", Kind::kCircle}});
  keys.read("text", heading.text);
  keys.read("marker_colour", heading.marker_colour);
  keys.read("text_indent", heading.text_indent);
  keys.read("before", heading.before);
  keys.read("inset", heading.inset);
  keys.read("after", heading.after);
  if (keys.has("list_shift")) keys.read("list_shift", heading.list_shift);
  keys.read("new_page", heading.new_page);
  keys.read("keeps_table", heading.keeps_table);
  keys.read("rule_above", heading.rule_above);
  keys.read("rule_below", heading.rule_below);
  if (heading.rule_below) keys.read("rule_below_at", heading.rule_below_at);
  keys.read("after_above_table", heading.after_above_table);
}

void read_part(StyleKeys& keys, model::GoalStyle& goal) {
  keys.read("name", goal.name);
  keys.read("fill", goal.fill);
  keys.read("ink", goal.ink);
  if (keys.has("stretch")) keys.read("stretch", goal.stretch);
}

void read_part(StyleKeys& keys, model::NoteStyle& note) {
  keys.read("text", note.text);
  keys.read("text_indent", note.text_indent);
  keys.read("before", note.before);
}

void read_part(StyleKeys& keys, model::QuotationStyle& quotation) {
  keys.read("indent", quotation.indent);
}

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

void read_part(StyleKeys& keys, model::BarsStyle& bars) {
  keys.read("label", bars.label);
  keys.read("bar_at", bars.bar_at);
  keys.read("full_width", bars.full_width);
  keys.read("height", bars.height);
  keys.read("pitch", bars.pitch);
  keys.read("colour", bars.colour);
  keys.read("before", bars.before);
  keys.read("after", bars.after);
}

void read_part(StyleKeys& keys, model::WordsFigureStyle& figure) {
  keys.read("title", figure.title);
  keys.read("line", figure.line);
  keys.read("band", figure.band);
  keys.read("pad_x", figure.pad_x);
  keys.read("pad_y", figure.pad_y);
  keys.read("tint", figure.tint);
  keys.read("frame", figure.frame);
  keys.read("hairline", figure.hairline);
  keys.read("before", figure.before);
  keys.read("after", figure.after);
}

void read_part(StyleKeys& keys, model::TierDiagramStyle& diagram) {
  keys.read("title", diagram.title);
  keys.read("label", diagram.label);
  keys.read("strong", diagram.strong);
  keys.read("line", diagram.line);
  keys.read("link", diagram.link);
  keys.read("caption", diagram.caption);
  keys.read("caption_number", diagram.caption_number);
  keys.read("caption_word", diagram.caption_word);
  keys.read("band", diagram.band);
  keys.read("gap", diagram.gap);
  keys.read_positive("step", diagram.step);
  keys.read("pad_x", diagram.pad_x);
  keys.read("pad_top", diagram.pad_top);
  keys.read("pad_bottom", diagram.pad_bottom);
  keys.read("row", diagram.row);
  keys.read("left_text_at", diagram.left_text_at);
  keys.read("right_label_at", diagram.right_label_at);
  keys.read("right_text_at", diagram.right_text_at);
  keys.read("link_gap", diagram.link_gap);
  keys.read("caption_gap", diagram.caption_gap);
  keys.read("caption_number_gap", diagram.caption_number_gap);
  keys.read("tint", diagram.tint);
  keys.read("frame", diagram.frame);
  keys.read("hairline", diagram.hairline);
  keys.read("arrow", diagram.arrow);
  keys.read("arrow_head_width", diagram.arrow_head_width);
  keys.read("arrow_head_height", diagram.arrow_head_height);
  keys.read("before", diagram.before);
  keys.read("after", diagram.after);
}

void read_part(StyleKeys& keys, model::ContentsStyle& contents) {
  keys.read("chapter", contents.chapter);
  keys.read("section", contents.section);
  keys.read("number", contents.number);
  keys.read("page", contents.page);
  keys.read("chapter_page", contents.chapter_page);
  keys.read("text_at", contents.text_at);
  keys.read("leader_end", contents.leader_end);
  keys.read("leader_start", contents.leader_start);
  keys.read("chapter_before", contents.chapter_before);
  keys.read("chapter_after", contents.chapter_after);
  keys.read("section_height", contents.section_height);
  keys.read("leader", contents.leader);
  keys.read_positive("leader_pitch", contents.leader_pitch);
  keys.read("depth", contents.depth);
}

void read_part(StyleKeys& keys, model::CoverStyle& cover) {
  keys.read("fill", cover.fill);
  keys.read("rule_colour", cover.rule_colour);
  keys.read("rule_width", cover.rule_width);
  keys.read("side", cover.side);
  keys.read("top", cover.top);
  keys.read("height", cover.height);
  keys.read("text_inset", cover.text_inset);
  keys.read("publisher", cover.publisher);
  keys.read("title", cover.title);
  keys.read("term", cover.term);
  keys.read("year", cover.year);
  keys.read("issued", cover.issued);
  keys.read("publisher_top", cover.publisher_top);
  keys.read("title_top", cover.title_top);
  keys.read("term_gap", cover.term_gap);
  keys.read("columns_height", cover.columns_height);
  keys.read("year_inset", cover.year_inset);
  keys.read("year_bottom", cover.year_bottom);
  keys.read("issued_top", cover.issued_top);
}

void read_part(StyleKeys& keys, model::ColophonStyle& colophon) {
  keys.read("text", colophon.text);
  keys.read("rule", colophon.rule);
  keys.read("pad", colophon.pad);
}

template <typename Part>
void read_required(StyleKeys& keys, std::string_view key, Part& part) {
  if (const auto section = keys.section(key)) read_part(*section, part);
}

template <typename Part>
void read_optional(StyleKeys& keys, std::string_view key, std::optional<Part>& part) {
  if (const toml::table* table = keys.keys().table(key)) {
    read_part(*keys.below(*table), part.emplace());
  }
}

void read_goals(StyleKeys& keys, model::Style& style) {
  const auto goals = keys.keys().tables("goal");
  if (!goals.empty() && goals.size() != model::kGoalCount) {
    keys.keys().refuse(keys.keys().line_of("goal"),
                       "[[goal]] は目標1から17まで、17個書いてください。");
    return;
  }
  for (std::size_t i = 0; i < goals.size(); ++i) read_part(*keys.below(*goals[i]), style.goals[i]);
}

void read_whole(StyleKeys& keys, model::Style& style) {
  using Policy = model::WidthPolicy;
  keys.keys().table("colours");
  keys.read_word("width_policy", style.width_policy,
                 Words<Policy>{{"as-written", Policy::kAsWritten},
                               {"full-width-punctuation", Policy::kFullWidthPunctuation}});
  read_required(keys, "page", style.page);
  read_optional(keys, "foot", style.foot);
  read_required(keys, "paragraph", style.paragraph);
  read_required(keys, "list", style.list);
  for (const toml::table* heading : keys.keys().tables("heading")) {
    read_part(*keys.below(*heading), style.headings.emplace_back());
  }
  read_goals(keys, style);
  read_optional(keys, "note", style.note);
  read_optional(keys, "quotation", style.quotation);
  read_optional(keys, "table", style.table);
  read_optional(keys, "indicator_table", style.indicator_table);
  read_optional(keys, "bars", style.bars);
  read_optional(keys, "words_figure", style.words_figure);
  read_optional(keys, "tier_diagram", style.tier_diagram);
  read_optional(keys, "contents", style.contents);
  read_optional(keys, "cover", style.cover);
  read_optional(keys, "colophon", style.colophon);
}

Colours read_colours(const toml::table& root, const std::string& file,
                     std::optional<Failure>& failure) {
  Colours colours;
  const toml::table* named = root["colours"].as_table();
  if (named == nullptr) return colours;
  const Colours none;
  StyleKeys keys(*named, file, none, failure);
  for (const auto& [key, node] : *named) keys.read(key.str(), colours[std::string(key.str())]);
  return colours;
}

Result<toml::table> parse(const std::filesystem::path& file) {
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    const auto line = error.source().begin.line;
    if (line == 0) {
      return Failure{"様式ファイルの読み込み", file.string(), "ファイルを開けません。"};
    }
    return Failure{"様式ファイルの読み込み", file.string() + ":" + std::to_string(line),
                   "TOMLの書き方が正しくありません（" + std::string(error.description()) + "）。"};
  }
}

}  // namespace

Result<model::Style> read_style(const std::filesystem::path& file) {
  const auto root = parse(file);
  if (!root) return root.error();
  const std::string name = file.string();
  std::optional<Failure> failure;
  const Colours colours = read_colours(*root, name, failure);
  model::Style style;
  style.name = name;
  {
    StyleKeys keys(*root, name, colours, failure);
    read_whole(keys, style);
  }
  if (failure) return *failure;
  return style;
}

}  // namespace nenpo::assemble
