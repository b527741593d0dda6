#pragma once

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

enum class Follower { kText, kIndicatorTable };  // what stands behind the heading
enum class Predecessor { kText, kHeading };      // what stands before it

/// The mark's kind: "1" kNumber, "(1)" kParenthesised, "1." kDotted, "①" kCircled, "○" kCircle, ""
/// kNone.
model::MarkerKind marker_kind(std::string_view marker);

/// The style of a heading, or null when the style names none for it.
const model::HeadingStyle* heading_style(const model::Style& style, int level,
                                         std::string_view marker);

/// What stands for a heading elsewhere has none of its notes.
model::Inlines without_note_marks(model::Inlines text);

/// "1　将来ビジョン": for the running title and the outline.
std::string heading_title(const model::Heading& heading);

/// H1 to H6: what a heading of this level is read as.
model::Role heading_role(int level);

/// （１）目的, ①特徴, 1　目的: marker and text in one line of words. Only a bare number stands off.
model::Inlines heading_words(const model::Heading& heading);

/// One piece, however many lines: heading by gyo-dori, with the anchor of links to it.
Piece set_heading(const model::Heading& heading, const model::HeadingStyle& style,
                  Predecessor predecessor, Follower follower, Setting& setting);

/// Where a heading that runs in stands: behind the one line of the heading above, measured from
/// that one's foot. Nothing where both are longer than a line.
std::optional<model::Point> run_in_place(const model::Heading& above,
                                         const model::HeadingStyle& above_style,
                                         const model::Heading& heading,
                                         const model::HeadingStyle& style, Setting& setting);
/// A heading on the line of the one above, without a height of its own.
Piece set_run_in(const model::Heading& heading, const model::HeadingStyle& style, model::Point at,
                 Setting& setting);

/// Each heading with two lines of what follows, where there are two. `pieces` are all up to the
/// next forced page.
void bind_headings(Pieces& pieces);

}  // namespace nenpo::typeset
