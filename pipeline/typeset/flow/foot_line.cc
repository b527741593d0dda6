#include "typeset/flow/foot_line.h"

#include <cmath>
#include <utility>

namespace nenpo::typeset {
namespace {

TextLine set_running_title(const FootLine& line, Pt room, ParagraphSetter& setter,
                           Findings& findings) {
  const model::TextStyle& text = *line.style.running_title;
  TextLine title = setter.set_line(line.running_title, text);
  if (title.to > room) {
    const auto over = static_cast<int>(std::ceil((title.to - room) / text.size));
    findings.push_back({.code = "box-overflow",
                        .severity = Severity::kError,
                        .place = line.place,
                        .message = "柱に「" + line.running_title + "」が" + std::to_string(over) +
                                   "字分入りきりません。",
                        .remedy = "章の題名を" + std::to_string(over) + "字分短くしてください。",
                        .related = {}});
  }
  return title;
}

/// Where the folio begins and ends.
struct FolioEdges {
  Pt left, right;
};

/// Beside the folio, on its baseline.
void place_running_title(Piece& piece, const FootLine& line, const FolioEdges& folio,
                         ParagraphSetter& setter, Findings& findings) {
  const model::FootStyle& style = line.style;
  const Pt baseline = style.top + setter.baseline(style.folio);
  const Pt room = line.right - line.left - (folio.right - folio.left) - style.gap;
  TextLine title = set_running_title(line, room, setter, findings);
  if (line.recto) {
    place_right(piece, std::move(title), folio.left - style.gap, baseline);
  } else {
    place(piece, std::move(title), folio.right + style.gap, baseline);
  }
}

/// What stands at the line's ends, on the folio's baseline.
void set_sides(Piece& piece, const FootLine& line, ParagraphSetter& setter) {
  const model::FootStyle& style = line.style;
  const Pt baseline = style.top + setter.baseline(style.folio);
  const auto set = [&](const std::string& text) { return setter.set_line(text, *style.side); };
  if (!line.title.empty()) {
    place(piece, set(line.title), line.left + style.side_inset, baseline);
  }
  if (line.goes_on) {
    place_right(piece, set(style.goes_on), line.right - style.side_inset, baseline);
  }
}

}  // namespace

Piece set_foot_line(const FootLine& line, ParagraphSetter& setter, Findings& findings) {
  const model::FootStyle& style = line.style;
  const Pt baseline = style.top + setter.baseline(style.folio);
  TextLine folio =
      setter.set_plain(style.before_folio + line.folio + style.after_folio, style.folio);
  const Pt width = folio.to;
  Pt at = line.recto ? line.right - width : line.left;
  if (style.place == model::FolioPlace::kCentre) at = line.middle - width / 2;
  Piece piece;
  as_artifact(
      piece,
      [&] {
        place(piece, std::move(folio), at, baseline);
        if (style.running_title && !line.running_title.empty()) {
          place_running_title(piece, line, {at, at + width}, setter, findings);
        }
        if (style.side) set_sides(piece, line, setter);
      },
      model::ArtifactKind::kFooter);
  return piece;
}

}  // namespace nenpo::typeset
