#pragma once

#include "model/press.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Draws what stands around a page of this size, from its upper left corner: at each corner two
/// angles, one arm of each where the page is cut, the other where its bleed ends (角トンボ), and in
/// the middle of each side a cross (センタートンボ), dashed above and below a fold.
void draw_crop_marks(Piece& piece, Pt width, Pt height, const model::PressStyle& style);

/// A row of square patches above the page, left of the centre mark; smaller ones where it is too
/// narrow for them.
void draw_colour_bar(Piece& piece, Pt width, const model::PressStyle& style);

/// From the page's left edge to the centre mark: what the colour bar and the slug line have.
Pt room_beside_centre_mark(Pt width, const model::PressStyle& style);

}  // namespace nenpo::typeset
