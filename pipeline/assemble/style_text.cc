#include <algorithm>
#include <string>

#include "assemble/style_parts.h"

namespace nenpo::assemble {
namespace {

void read_scheme_and_brackets(StyleKeys& keys, model::CompositionStyle& composition) {
  using model::OpeningBracket;
  using model::Reduction;
  keys.read_optional_word("reduction", composition.reduction,
                          Words<Reduction>{{"table-3", Reduction::kTable3},
                                           {"table-4", Reduction::kTable4},
                                           {"table-5", Reduction::kTable5}});
  keys.read_optional_word(
      "opening_bracket", composition.opening_bracket,
      Words<OpeningBracket>{{"flush", OpeningBracket::kFlush},
                            {"half-em", OpeningBracket::kHalfEm},
                            {"half-em-in-paragraph", OpeningBracket::kHalfEmInParagraph}});
}

void check_bullets(StyleKeys& keys, const model::ListStyle& list) {
  const auto& bullets = list.bullets;
  const bool none = bullets.empty() || std::any_of(bullets.begin(), bullets.end(),
                                                   [](const auto& one) { return one.empty(); });
  if (none || bullets.size() > model::kListLevels) {
    keys.refuse("bullets", "箇条書きの印を、外側の段から順に1つから" +
                               std::to_string(model::kListLevels) +
                               "つ書いてください。例：bullets = [\"・\", \"–\"]");
  }
}

void read_corners(StyleKeys& keys, model::CalloutStyle& callout) {
  using model::RoundedCorners;
  if (keys.has("radius")) keys.read("radius", callout.radius);
  keys.read_optional_word("rounded", callout.rounded,
                          Words<RoundedCorners>{{"all", RoundedCorners::kAll},
                                                {"left", RoundedCorners::kLeft},
                                                {"right", RoundedCorners::kRight}});
}

}  // namespace

void read_part(StyleKeys& keys, model::CompositionStyle& composition) {
  using model::LineBreaking;
  using model::LineEndStop;
  read_scheme_and_brackets(keys, composition);
  keys.read_optional_word(
      "line_end_stop", composition.line_end_stop,
      Words<LineEndStop>{{"jlreq", LineEndStop::kJlreq}, {"jis", LineEndStop::kJis}});
  keys.read_optional_word("line_breaking", composition.line_breaking,
                          Words<LineBreaking>{{"whole-paragraph", LineBreaking::kWholeParagraph},
                                              {"line-by-line", LineBreaking::kLineByLine}});
  keys.read("hanging", composition.hanging);
}

void read_part(StyleKeys& keys, model::ParagraphLook& paragraph) {
  keys.read("text", paragraph.text);
  keys.read("first_indent", paragraph.first_indent);
  keys.read("by_phrase", paragraph.by_phrase);
}

void read_part(StyleKeys& keys, model::ListStyle& list) {
  keys.read("bullets", list.bullets);
  check_bullets(keys, list);
  keys.read("text_indent", list.text_indent);
  keys.read("number_indent", list.number_indent);
  keys.read("child_indent", list.child_indent);
  keys.read("before", list.before);
  keys.read("after", list.after);
  if (keys.has("item_gap")) keys.read("item_gap", list.item_gap);
  keys.read("bullet", list.bullet);
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
  if (keys.has("side_width")) keys.read("side_width", heading.side_width);
  keys.read("runs_in", heading.runs_in);
  keys.read("kicker", heading.kicker);
  keys.read("label", heading.label);
  if (heading.label) keys.read("label_word", heading.label_word);
  if (keys.has("continued")) keys.read("continued", heading.continued);
  keys.read("new_page", heading.new_page);
  keys.read("keeps_table", heading.keeps_table);
  keys.read("rule_above", heading.rule_above);
  keys.read("rule_below", heading.rule_below);
  if (heading.rule_below) keys.read("rule_below_at", heading.rule_below_at);
  keys.read("after_above_table", heading.after_above_table);
}

void read_part(StyleKeys& keys, model::QuotationStyle& quotation) {
  keys.read("indent", quotation.indent);
}

void read_part(StyleKeys& keys, model::CalloutStyle& callout) {
  keys.read("title", callout.title);
  keys.read("title_fill", callout.title_fill);
  keys.read("fill", callout.fill);
  keys.read("frame", callout.frame);
  keys.read("side_rule", callout.side_rule);
  if (const auto paragraph = keys.section("paragraph")) read_part(*paragraph, callout.paragraph);
  keys.read("pad_x", callout.pad_x);
  keys.read("pad_top", callout.pad_top);
  keys.read("pad_bottom", callout.pad_bottom);
  keys.read("before", callout.before);
  keys.read("after", callout.after);
  keys.read("may_split", callout.may_split);
  if (keys.has("text_at")) keys.read("text_at", callout.text_at);
  keys.read("title_inset", callout.title_inset);
  if (keys.has("least_height")) keys.read("least_height", callout.least_height);
  read_corners(keys, callout);
  if (!keys.has("mark")) return;
  keys.read("mark", callout.mark.emplace().stroke);
  keys.read("mark_side", callout.mark->side);
  keys.read("mark_gap", callout.mark_gap);
}

void read_part(StyleKeys& keys, model::MissingStyle& missing) {
  keys.read("text", missing.text);
  keys.read("frame", missing.frame);
  keys.read("pad_x", missing.pad_x);
  keys.read("pad_y", missing.pad_y);
  keys.read("fill", missing.fill);
}

}  // namespace nenpo::assemble
