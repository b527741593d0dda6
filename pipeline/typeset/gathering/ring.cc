#include <algorithm>
#include <cmath>
#include <numbers>

#include "typeset/gathering/setters.h"

namespace nenpo::typeset {

Piece set_people_ring(const model::PeopleRing& ring, const model::PeopleRingStyle& style,
                      Setting&) {
  Piece piece;
  piece.snap = Snap::kFree;
  if (ring.people == 0) return piece;
  const auto count = static_cast<double>(ring.people);
  const Pt half_chord = style.radius * std::sin(std::numbers::pi / count);
  const Pt dot = ring.people == 1 ? style.dot : std::min(style.dot, half_chord * style.dot_share);
  const Pt centre = style.radius + style.dot;
  piece.height = centre * 2;
  open_tag(piece, {.role = model::Role::kFigure, .alternative_text = ring.alternative_text});
  for (std::size_t i = 0; i < ring.people; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / count;
    piece.items.emplace_back(model::Circle{
        {centre + style.radius * std::sin(angle), centre - style.radius * std::cos(angle)},
        dot,
        Pt{},
        style.colour});
  }
  close_tag(piece);
  return piece;
}

}  // namespace nenpo::typeset
