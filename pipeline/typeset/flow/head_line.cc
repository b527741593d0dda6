#include "typeset/flow/head_line.h"

#include <cmath>
#include <utility>

namespace nenpo::typeset {
namespace {

void report_too_long(const HeadLine& line, Pt over, Findings& findings) {
  const std::string characters =
      std::to_string(static_cast<int>(std::ceil(over / line.style.name.size)));
  findings.push_back({.code = "box-overflow",
                      .severity = Severity::kError,
                      .place = line.place,
                      .message = "柱に「" + line.head.name + "」と「" + line.running_title +
                                 "」を並べると、" + characters + "字分入りきりません。",
                      .remedy = "どちらかの題名を" + characters + "字分短くしてください。",
                      .related = {}});
}

/// Label, name and （続き）, from the left.
struct OuterPart {
  TextLine label, name, continued;
  Pt gap;

  Pt width() const { return label.to + gap + name.to + continued.to; }
};

OuterPart outer_part(const HeadLine& line, ParagraphSetter& setter) {
  const model::HeadStyle& style = line.style;
  OuterPart part{setter.set_line(line.head.label, style.label),
                 setter.set_line(line.head.name, style.name),
                 {},
                 style.gap};
  if (!line.head.begins) part.continued = setter.set_plain(style.continued_by, style.continued);
  return part;
}

void place_outer_part(Piece& piece, OuterPart part, Pt x, Pt baseline) {
  const Pt name_at = x + part.label.to + part.gap;
  const Pt continued_at = name_at + part.name.to;
  place(piece, std::move(part.label), x, baseline);
  place(piece, std::move(part.name), name_at, baseline);
  place(piece, std::move(part.continued), continued_at, baseline);
}

/// A body and row of their own in the table of `columns` columns that what begins heads.
void in_row(Piece& piece, int columns, OuterPart part, Pt x, Pt baseline) {
  open_tag(piece, model::Role::kTableBody);
  open_tag(piece, model::Role::kTableRow);
  model::TagBegin header;
  header.role = model::Role::kTableHeader;
  header.scope = model::Scope::kRow;
  header.column_span = columns;
  open_tag(piece, std::move(header));
  place_outer_part(piece, std::move(part), x, baseline);
  for (int i = 0; i < 3; ++i) close_tag(piece);
}

}  // namespace

Piece set_head_line(const HeadLine& line, ParagraphSetter& setter, Findings& findings) {
  const model::HeadStyle& style = line.style;
  OuterPart outer = outer_part(line, setter);
  TextLine chapter = setter.set_line(line.running_title, style.chapter);
  const Pt left = line.edges.left + style.inset;
  const Pt right = line.edges.right - style.inset;
  const Pt over = outer.width() + style.gap + chapter.to - (right - left);
  if (over > Pt{}) report_too_long(line, over, findings);
  const Pt baseline = style.top + setter.baseline(style.name);
  const Pt outer_at = line.recto ? right - outer.width() : left;
  const Pt chapter_at = line.recto ? left : right - chapter.to;
  Piece piece;
  if (line.head.begins) {
    in_row(piece, line.head.columns, std::move(outer), outer_at, baseline);
  } else {
    as_artifact(
        piece, [&] { place_outer_part(piece, std::move(outer), outer_at, baseline); },
        model::ArtifactKind::kHeader);
  }
  as_artifact(
      piece, [&] { place(piece, std::move(chapter), chapter_at, baseline); },
      model::ArtifactKind::kHeader);
  return piece;
}

}  // namespace nenpo::typeset
