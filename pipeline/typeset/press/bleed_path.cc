#include "typeset/press/bleed_path.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "base/overloaded.h"

namespace nenpo::typeset {
namespace {

/// A point of a path, and how the path comes to it.
struct Corner {
  model::Point at;
  std::optional<model::PathCurve> curve{};  // none: straight
};

/// Corners from one move to the next.
struct Outline {
  std::vector<Corner> corners;
  bool closes = false;      // by a step of its own
  bool goes_round = false;  // is closed, or filled as if it were
};

bool same(model::Point a, model::Point b) { return a.x == b.x && a.y == b.y; }

/// The last side, where it leads back to the first corner, is the one that closing draws.
void close(Outline& outline) {
  outline.closes = outline.goes_round = true;
  std::vector<Corner>& corners = outline.corners;
  if (corners.size() > 1 && !corners.back().curve && same(corners.back().at, corners.front().at))
    corners.pop_back();
}

std::vector<Outline> outlines_of(const model::Path& path) {
  std::vector<Outline> outlines;
  const auto add = [&](Corner corner) { outlines.back().corners.push_back(std::move(corner)); };
  for (const model::PathStep& step : path.steps) {
    std::visit(Overloaded{[&](const model::PathMove& move) {
                            outlines.push_back({{{move.to}}, false, path.fill.has_value()});
                          },
                          [&](const model::PathLine& line) { add({line.to}); },
                          [&](const model::PathCurve& curve) {
                            add({curve.to, curve});
                          },
                          [&](const model::PathClose&) { close(outlines.back()); }},
               step);
  }
  if (path.fill && !path.stroke) std::for_each(outlines.begin(), outlines.end(), close);
  return outlines;
}

/// One outline on its way over one edge.
class Crossing {
 public:
  Crossing(const Outline& outline, const PageEdge& edge, Pt bleed)
      : outline_(outline), edge_(edge), bleed_(bleed) {}

  /// The corner's place beyond the edge; none where it stays.
  std::optional<model::Point> beyond(std::size_t i) const {
    const model::Point at = corner(i).at;
    if (!edge_.reached_by(at)) return std::nullopt;
    const bool begins = !outline_.goes_round && i == 0;
    const bool ends = !outline_.goes_round && i + 1 == size();
    const bool along_before = !begins && runs_along(i);
    const bool along_after = !ends && runs_along(next(i));
    if (along_before && along_after) return edge_.moved_out(at, bleed_);
    if (begins || along_before) return ends ? at : edge_.carried_on(at, way_after(i), bleed_);
    if (ends || along_after) return edge_.carried_on(at, way_before(i), bleed_);
    return std::nullopt;
  }

  bool leaves_by_curve(std::size_t i) const {
    return (outline_.goes_round || i + 1 < size()) && corner(next(i)).curve.has_value();
  }

 private:
  std::size_t size() const { return outline_.corners.size(); }
  const Corner& corner(std::size_t i) const { return outline_.corners[i]; }
  std::size_t next(std::size_t i) const { return (i + 1) % size(); }
  std::size_t previous(std::size_t i) const { return (i + size() - 1) % size(); }

  /// Whether the side that comes to the corner is straight and lies on the edge.
  bool runs_along(std::size_t i) const {
    const model::Point from = corner(previous(i)).at, to = corner(i).at;
    return !corner(i).curve && !same(from, to) && edge_.reached_by(from) && edge_.reached_by(to);
  }
  model::Point way_before(std::size_t i) const {
    return corner(i).curve ? corner(i).curve->second : corner(previous(i)).at;
  }
  model::Point way_after(std::size_t i) const {
    const Corner& after = corner(next(i));
    return after.curve ? after.curve->first : after.at;
  }

  const Outline& outline_;
  const PageEdge& edge_;
  Pt bleed_;
};

/// A straight side grows longer; a curve stays as it is, and a straight line carries it on.
void add_steps(const Outline& outline, const PageEdge& edge, Pt bleed,
               std::vector<model::PathStep>& steps) {
  const Crossing crossing(outline, edge, bleed);
  const auto add = [&](model::Point at, bool first) {
    if (first)
      steps.emplace_back(model::PathMove{at});
    else
      steps.emplace_back(model::PathLine{at});
  };
  for (std::size_t i = 0; i < outline.corners.size(); ++i) {
    const Corner& corner = outline.corners[i];
    const auto beyond = crossing.beyond(i);
    if (corner.curve) {
      steps.emplace_back(*corner.curve);
      if (beyond) add(*beyond, false);
      continue;
    }
    if (beyond) add(*beyond, i == 0);
    if (!beyond || crossing.leaves_by_curve(i)) add(corner.at, i == 0 && !beyond);
  }
  if (outline.closes) steps.emplace_back(model::PathClose{});
}

}  // namespace

bool reaches(const model::Path& path, const PageEdge& edge) {
  const auto reached = Overloaded{[&](const auto& step) { return edge.reached_by(step.to); },
                                  [](const model::PathClose&) { return false; }};
  return std::any_of(path.steps.begin(), path.steps.end(),
                     [&](const model::PathStep& step) { return std::visit(reached, step); });
}

model::Path carried_over(const model::Path& path, const PageEdge& edge, Pt bleed) {
  model::Path carried{{}, path.fill, path.stroke};
  for (const Outline& outline : outlines_of(path)) add_steps(outline, edge, bleed, carried.steps);
  return carried;
}

}  // namespace nenpo::typeset
