#include "typeset/blocks/heading_setter.h"

#include <algorithm>

#include "base/text.h"

namespace nenpo::typeset {
namespace {

constexpr int kLinesBelowHeading = 2;
constexpr int kLowestRole = 6;
constexpr int kLevelsOfTheirOwnFigures = 2;  // chapters and sections keep the figures before them

model::Role heading_role(int level) {
  const auto first = static_cast<int>(model::Role::kHeading1);
  return static_cast<model::Role>(first + std::clamp(level, 1, kLowestRole) - 1);
}

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

Piece set_heading(const model::Heading& heading, const model::HeadingStyle& style,
                  Predecessor predecessor, Follower follower, Setting& setting) {
  const Pt width = setting.line_length;
  const Pt indent = heading.marker.empty() ? Pt{} : style.text_indent;
  const bool above_table = follower == Follower::kIndicatorTable && style.after_above_table;
  const Pt inset = above_table ? Pt{} : style.inset;
  auto lines = setting.setter.set(heading.text, style.text,
                                  {.line_length = width,
                                   .first_indent = {},
                                   .rest_indent = indent,
                                   .justify = jlreq::Justify::kNo,
                                   .breaks = Breaks::kByPhrase},
                                  heading.from);
  const Pt extra =
      style.text.leading * (static_cast<double>(std::max<std::size_t>(lines.size(), 1)) - 1);
  Piece piece;
  piece.kind = PieceKind::kHeading;
  piece.keep = Keep::kMust;
  piece.stops_floats = heading.level <= kLevelsOfTheirOwnFigures;
  piece.begins = style.new_page ? Begins::kNewPage : Begins::kAnywhere;
  piece.from = heading.from;
  piece.before = predecessor == Predecessor::kHeading ? Pt{} : style.before;
  piece.height =
      inset + style.text.leading + extra + (above_table ? *style.after_above_table : style.after);
  piece.items.emplace_back(model::Anchor{heading.id, {Pt{}, Pt{}}});
  draw_rules(piece, style, extra, follower, width);
  open_tag(piece, heading_role(heading.level));
  const Pt baseline = inset + setting.setter.baseline(style.text);
  if (!heading.marker.empty()) {
    model::TextStyle mark = style.text;
    mark.colour = style.marker_colour;
    place(piece, setting.setter.set_plain(heading.marker, mark, {}, heading.from), Pt{}, baseline);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    place_recorded(piece, std::move(lines[i]), Pt{},
                   baseline + style.text.leading * static_cast<double>(i));
  }
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
