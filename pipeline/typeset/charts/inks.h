#pragma once

#include <cstddef>

#include "model/style_charts.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// How the areas of a series look: solid, hatched, tinted, hatched the other way, in a middle
/// tone, dotted; from the seventh on again. Neighbours differ in grey print and for every kind of
/// colour vision.
void draw_area(Piece& piece, const model::Box& box, std::size_t series,
               const model::ChartStyle& style);

/// A part of a ring between two angles (radians, clockwise from the top).
struct RingPart {
  model::Point centre;
  Pt inner, outer;
  double from = 0, to = 0;
};
void draw_ring_part(Piece& piece, const RingPart& part, std::size_t series,
                    const model::ChartStyle& style);

/// The point of a series on a line: disc, ring, square, empty square.
void draw_point(Piece& piece, model::Point at, std::size_t series, const model::ChartStyle& style);

/// From the top clockwise.
model::Point on_circle(model::Point centre, Pt radius, double angle);

}  // namespace nenpo::typeset
