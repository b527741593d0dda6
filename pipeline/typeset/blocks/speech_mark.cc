#include "typeset/blocks/speech_mark.h"

#include <initializer_list>
#include <utility>

namespace nenpo::typeset {
namespace {

/// The mark is drawn on a square of so many units.
constexpr double kUnits = 16;

using Shape = std::initializer_list<std::pair<double, double>>;

}  // namespace

void draw_speech_mark(Piece& piece, model::Point corner, const model::SpeechMarkStyle& style) {
  const auto draw = [&](Shape shape) {
    model::Polyline line{{}, style.stroke.width, style.stroke.colour};
    for (const auto& [x, y] : shape) {
      line.points.push_back(
          {corner.x + style.side * (x / kUnits), corner.y + style.side * (y / kUnits)});
    }
    piece.items.emplace_back(std::move(line));
  };
  as_artifact(piece, [&] {
    // It begins and ends within the upper edge, so that every corner is joined.
    draw({{8, 1.7},
          {14.8, 1.7},
          {14.8, 11.1},
          {7.6, 11.1},
          {4, 14.6},
          {4, 11.1},
          {1.2, 11.1},
          {1.2, 1.7},
          {8, 1.7}});
    draw({{4, 5}, {12, 5}});
    draw({{4, 7.9}, {9.6, 7.9}});
  });
}

}  // namespace nenpo::typeset
