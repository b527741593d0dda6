#include "typeset/charts/line_labels.h"

#include <algorithm>

namespace nenpo::typeset {
namespace {

constexpr double kBlank = 0.125;  // of a line's height, above and below its letters
constexpr int kLevels = 24;       // quarters of a line below the point

bool overlap(const model::Box& a, const model::Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

model::Box moved(model::Box box, Pt x) {
  box.x += x;
  return box;
}

}  // namespace

void LineLabels::add_point(model::Point at, Pt radius) {
  taken_.push_back({at.x - radius, at.y - radius, radius * 2, radius * 2});
}

bool LineLabels::is_taken(const model::Box& box) const {
  return std::any_of(taken_.begin(), taken_.end(),
                     [&](const model::Box& other) { return overlap(box, other); });
}

bool LineLabels::is_crossed(const model::Box& box) const {
  const Pt blank = box.height * kBlank;
  return std::any_of(strokes_.begin(), strokes_.end(), [&](const Stroke& stroke) {
    const Pt left = std::max(box.x, stroke.from.x);
    const Pt right = std::min(box.x + box.width, stroke.to.x);
    const Pt run = stroke.to.x - stroke.from.x;
    if (left >= right || run <= Pt{}) return false;
    const auto y_at = [&](Pt x) {
      return stroke.from.y + (stroke.to.y - stroke.from.y) * ((x - stroke.from.x) / run);
    };
    const auto [top, foot] = std::minmax({y_at(left), y_at(right)});
    return top < box.y + box.height - blank && foot > box.y + blank;
  });
}

model::Box LineLabels::place(model::Point at, Pt radius, Pt width, Pt height) {
  const model::Box above{at.x - width / 2, at.y - radius - height, width, height};
  const model::Box below{above.x, at.y + radius, width, height};
  std::vector<model::Box> candidates = {above, moved(above, width / -2), moved(above, width / 2),
                                        below, moved(below, width / 2),  moved(below, width / -2)};
  for (const Pt x : {at.x + radius * 2, at.x - radius * 2 - width}) {
    candidates.push_back({x, at.y - height / 2, width, height});
  }
  for (int level = 1; level <= kLevels; ++level) {
    candidates.push_back(below);
    candidates.back().y += height / 4 * level;
  }
  const auto stands_alone = [&](const model::Box& box) { return !is_taken(box); };
  auto best = std::find_if(candidates.begin(), candidates.end(), [&](const model::Box& box) {
    return !is_taken(box) && !is_crossed(box);
  });
  if (best == candidates.end()) {
    best = std::find_if(candidates.begin(), candidates.end(), stands_alone);
  }
  taken_.push_back(best == candidates.end() ? candidates.back() : *best);
  return taken_.back();
}

}  // namespace nenpo::typeset
