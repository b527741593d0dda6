#include "typeset/blocks/heading_setter.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "typeset/text/width_policy.h"

namespace nenpo::typeset {
namespace {

constexpr int kLinesBelowHeading = 2;
constexpr int kLowestRole = 6;
constexpr int kLevelsOfTheirOwnFigures = 2;  // chapters and sections keep the figures before them

void draw_rules(Piece& piece, const model::HeadingStyle& style, Pt extra, Follower follower,
                Pt width) {
  const bool has_table_rule = follower == Follower::kIndicatorTable && style.after_above_table;
  if (style.rule_above) {
    as_artifact(piece, [&] { draw_rule(piece, {Pt{}, Pt{}}, {width, Pt{}}, *style.rule_above); });
  }
  if (style.rule_below && !has_table_rule) {
    const Pt y = style.rule_below_at + extra;
    as_artifact(piece, [&] { draw_rule(piece, {Pt{}, y}, {width, y}, *style.rule_below); });
  }
}

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// The text of a heading with a kicker, cut behind its first blank: what is read aloud or copied
/// has it still.
struct KickedText {
  std::string kicker;
  model::Inlines text;
};

KickedText split_kicker(const model::Inlines& text, const model::HeadingStyle& style) {
  const auto* first = text.empty() ? nullptr : std::get_if<model::Text>(&text.front());
  if (!style.kicker || first == nullptr) return {{}, text};
  const std::u32string characters = to_utf32(first->text);
  const auto blank = std::find_if(characters.begin(), characters.end(), is_blank);
  if (blank == characters.end()) return {{}, text};
  KickedText kicked{to_utf8(std::u32string(characters.begin(), blank + 1)), text};
  std::get<model::Text>(kicked.text.front()).text =
      to_utf8(std::u32string(blank + 1, characters.end()));
  return kicked;
}

void place_kicker(Piece& piece, const std::string& kicker, const model::HeadingStyle& style,
                  Pt inset, Setting& setting) {
  if (kicker.empty()) return;
  place(piece, setting.setter.set_line(kicker, *style.kicker), Pt{},
        inset + setting.setter.baseline(*style.kicker));
}

void place_marker(Piece& piece, const model::Heading& heading, const model::HeadingStyle& style,
                  Pt baseline, Setting& setting) {
  if (heading.marker.empty()) return;
  model::TextStyle mark = style.text;
  mark.colour = style.marker_colour;
  const std::string drawn =
      to_utf8(drawn_characters(to_utf32(heading.marker), setting.style.width_policy));
  place(piece, setting.setter.set_plain(drawn, mark, {}, heading.from), Pt{}, baseline);
}

/// The word at the right of the heading's first line; one in brackets, （続き）, behind its text.
void place_label(Piece& piece, const model::HeadingStyle& style, model::Point text_end,
                 Setting& setting) {
  if (!style.label) return;
  constexpr std::string_view kBracket = "（";
  open_tag(piece, model::Role::kParagraph);
  TextLine word = setting.setter.set_line(style.label_word, *style.label);
  if (style.label_word.starts_with(kBracket)) {
    place(piece, std::move(word), text_end.x + style.label->size / 2, text_end.y);
  } else {
    place_right(piece, std::move(word), setting.line_length, text_end.y);
  }
  close_tag(piece);
}

/// To the line's end, to the label or within the column at the side.
LineShape shape_of(const model::Heading& heading, const model::HeadingStyle& style,
                   Setting& setting) {
  const bool beside = style.side_width > Pt{};
  const bool indented = !heading.marker.empty() || beside;
  const Pt indent = indented ? style.text_indent : Pt{};
  Pt width = beside ? style.side_width : setting.line_length;
  if (style.label) {
    width = width - setting.setter.set_line(style.label_word, *style.label).to - style.label->size;
  }
  return {.line_length = width,
          .first_indent = {},
          .rest_indent = indent,
          .justify = jlreq::Justify::kNo,
          .breaks = Breaks::kByPhrase};
}

}  // namespace

model::MarkerKind marker_kind(std::string_view marker) {
  const std::u32string mark = to_utf32(marker);
  if (mark.empty()) return model::MarkerKind::kNone;
  if (mark == U"○") return model::MarkerKind::kCircle;
  if (mark.size() == 1 && mark[0] >= U'①' && mark[0] <= U'⑳') return model::MarkerKind::kCircled;
  if (mark.front() == U'(' || mark.front() == U'（') return model::MarkerKind::kParenthesised;
  if (mark.back() == U'.' || mark.back() == U'．') return model::MarkerKind::kDotted;
  if (std::all_of(mark.begin(), mark.end(), is_ascii_digit)) return model::MarkerKind::kNumber;
  return model::MarkerKind::kAny;
}

const model::HeadingStyle* heading_style(const model::Style& style, int level,
                                         std::string_view marker) {
  const model::MarkerKind kind = marker_kind(marker);
  for (const auto& heading : style.headings) {
    if (heading.level != level) continue;
    if (heading.marker == model::MarkerKind::kAny || heading.marker == kind) return &heading;
  }
  return nullptr;
}

model::Inlines without_note_marks(model::Inlines text) {
  std::erase_if(text, [](const model::Inline& part) {
    return std::holds_alternative<model::NoteMark>(part);
  });
  return text;
}

std::string heading_title(const model::Heading& heading) {
  const std::string text = model::plain_text(without_note_marks(heading.text));
  return heading.marker.empty() ? text : heading.marker + "　" + text;
}

model::Role heading_role(int level) {
  const auto first = static_cast<int>(model::Role::kHeading1);
  return static_cast<model::Role>(first + std::clamp(level, 1, kLowestRole) - 1);
}

model::Inlines heading_words(const model::Heading& heading) {
  model::Inlines words = heading.text;
  if (heading.marker.empty()) return words;
  const char32_t last = to_utf32(heading.marker).back();
  const bool number = is_ascii_digit(last) || (last >= U'０' && last <= U'９');
  words.insert(words.begin(), model::Text{heading.marker + (number ? "　" : ""), false, {}});
  return words;
}

Piece set_heading(const model::Heading& heading, const model::HeadingStyle& style,
                  Predecessor predecessor, Follower follower, Setting& setting) {
  const bool above_table = follower == Follower::kIndicatorTable && style.after_above_table;
  const Pt inset = above_table ? Pt{} : style.inset;
  const auto [kicker, text] = split_kicker(heading.text, style);
  auto lines =
      setting.setter.set(text, style.text, shape_of(heading, style, setting), heading.from);
  const Pt kicker_height = kicker.empty() ? Pt{} : style.kicker->leading;
  const auto more_lines = static_cast<double>(std::max<std::size_t>(lines.size(), 1)) - 1;
  const Pt extra = kicker_height + style.text.leading * more_lines;
  Piece piece;
  piece.kind = PieceKind::kHeading;
  piece.keep = Keep::kMust;
  piece.stops_floats = heading.level <= kLevelsOfTheirOwnFigures;
  piece.begins = style.new_page ? Begins::kNewPage : Begins::kAnywhere;
  piece.from = heading.from;
  piece.before = predecessor == Predecessor::kHeading ? Pt{} : style.before;
  piece.height =
      inset + style.text.leading + extra + (above_table ? *style.after_above_table : style.after);
  if (style.side_width > Pt{}) piece.height = inset;
  piece.items.emplace_back(model::Anchor{heading.id, {Pt{}, Pt{}}});
  draw_rules(piece, style, extra, follower, setting.line_length);
  open_tag(piece, heading_role(heading.level));
  place_kicker(piece, kicker, style, inset, setting);
  const Pt baseline = inset + kicker_height + setting.setter.baseline(style.text);
  place_marker(piece, heading, style, baseline, setting);
  const Pt text_end = lines.empty() ? Pt{} : lines.front().to;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    place_recorded(piece, std::move(lines[i]), Pt{},
                   baseline + style.text.leading * static_cast<double>(i));
  }
  close_tag(piece);
  place_label(piece, style, {text_end, baseline}, setting);
  return piece;
}

std::optional<model::Point> run_in_place(const model::Heading& above,
                                         const model::HeadingStyle& above_style,
                                         const model::Heading& heading,
                                         const model::HeadingStyle& style, Setting& setting) {
  const LineShape shape = shape_of(above, above_style, setting);
  const Pt end = shape.rest_indent + setting.setter.extent(above.text, above_style.text).natural;
  const Pt width = setting.setter.extent(heading.text, style.text).natural;
  const Pt at = end + style.text_indent;
  if (at + width > shape.line_length) return std::nullopt;
  const Pt rise = above_style.text.leading + above_style.after;
  return model::Point{at, setting.setter.baseline(above_style.text) - rise};
}

Piece set_run_in(const model::Heading& heading, const model::HeadingStyle& style, model::Point at,
                 Setting& setting) {
  Piece piece;
  piece.kind = PieceKind::kHeading;
  piece.keep = Keep::kMust;
  piece.snap = Snap::kFree;
  piece.from = heading.from;
  piece.items.emplace_back(model::Anchor{heading.id, at});
  open_tag(piece, heading_role(heading.level));
  auto lines =
      setting.setter.set(heading.text, style.text, ragged(setting.line_length), heading.from);
  for (TextLine& line : lines) place_recorded(piece, std::move(line), at.x, at.y);
  close_tag(piece);
  return piece;
}

void bind_headings(Pieces& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind != PieceKind::kHeading) continue;
    int lines = 0;
    for (std::size_t j = i + 1; j < pieces.size() && lines < kLinesBelowHeading; ++j) {
      if (pieces[j].kind == PieceKind::kHeading) break;
      if (pieces[j].kind != PieceKind::kLine) break;
      if (++lines < kLinesBelowHeading && j + 1 < pieces.size() &&
          pieces[j + 1].kind == PieceKind::kLine) {
        pieces[j].keep = Keep::kMust;
      }
    }
  }
}

}  // namespace nenpo::typeset
