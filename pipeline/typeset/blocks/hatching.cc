#include "typeset/blocks/hatching.h"

#include <algorithm>

namespace nenpo::typeset {

void hatch(Piece& piece, const model::Box& box, const Hatching& hatching) {
  for (Pt foot = hatching.pitch - box.height; foot < box.width; foot += hatching.pitch) {
    const Pt left = std::max(foot, Pt{});
    const Pt right = std::min(foot + box.height, box.width);
    Pt from = left - foot, to = right - foot;
    if (hatching.rises) {
      from = box.height - from;
      to = box.height - to;
    }
    draw_rule(piece, {box.x + left, box.y + from}, {box.x + right, box.y + to}, hatching.rule);
  }
}

}  // namespace nenpo::typeset
