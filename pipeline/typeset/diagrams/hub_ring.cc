#include "typeset/diagrams/hub_ring.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace nenpo::typeset {
namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kStep = 0.002;  // radians
constexpr int kBisections = 40;
constexpr Pt kWidestGap = from_mm(20);
constexpr Pt kHigher = from_mm(1);
constexpr Pt kPortWidth = from_mm(1);
constexpr std::size_t kNoGroup = static_cast<std::size_t>(-1);

class RingSearch {
 public:
  RingSearch(std::vector<RingNode> nodes, const RingShape& shape)
      : nodes_(std::move(nodes)), shape_(shape), ry_(shape.ry) {
    if (shape.port > Pt{}) nodes_.insert(nodes_.begin(), {kPortWidth, shape.port, kNoGroup});
  }

  Ring find() {
    std::optional<Ring> ring = widest();
    while (!ring || ring->gap < shape_.least_gap) {
      ry_ += kHigher;
      ring = widest();
    }
    if (shape_.port > Pt{}) {
      ring->centres.erase(ring->centres.begin());
      ring->angles.erase(ring->angles.begin());
    }
    return std::move(*ring);
  }

 private:
  /// The ring with the largest gap, if there is one without overlaps.
  std::optional<Ring> widest() const {
    std::optional<Ring> best = with_gap(Pt{});
    if (!best) return best;
    Pt closes, opens = kWidestGap;
    for (int i = 0; i < kBisections; ++i) {
      const Pt middle = (closes + opens) / 2;
      if (auto ring = with_gap(middle)) {
        best = std::move(ring);
        closes = middle;
      } else {
        opens = middle;
      }
    }
    return best;
  }

  std::optional<Ring> with_gap(Pt gap) const {
    Ring ring{{}, {}, gap, ry_};
    double angle = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      while (!is_clear(ring, i, point(angle))) {
        angle += kStep;
        if (angle >= kTurn) return std::nullopt;
      }
      ring.centres.push_back(point(angle));
      ring.angles.push_back(angle);
    }
    return closes(ring) ? std::optional(std::move(ring)) : std::nullopt;
  }

  model::Point point(double angle) const {
    return {shape_.rx * std::cos(angle), ry_ * std::sin(angle)};
  }

  bool is_clear(const Ring& ring, std::size_t index, const model::Point& at) const {
    for (std::size_t other = 0; other < index; ++other) {
      const bool new_group = other + 1 == index && nodes_[other].group != nodes_[index].group;
      const Pt needed = ring.gap * (new_group ? shape_.group_gap : 1);
      if (clearance(nodes_[other], ring.centres[other], nodes_[index], at) < needed) return false;
    }
    return true;
  }

  /// The last node is as far from the first as groups are from one another.
  bool closes(const Ring& ring) const {
    if (nodes_.size() < 2) return true;
    return clearance(nodes_.front(), ring.centres.front(), nodes_.back(), ring.centres.back()) >=
           ring.gap * shape_.group_gap;
  }

  std::vector<RingNode> nodes_;
  const RingShape& shape_;
  Pt ry_;
};

}  // namespace

Ring place_on_ring(const std::vector<RingNode>& nodes, const RingShape& shape) {
  return RingSearch(nodes, shape).find();
}

Pt clearance(const RingNode& a, const model::Point& at_a, const RingNode& b,
             const model::Point& at_b) {
  const auto apart = [](Pt distance, Pt sizes) {
    return Pt{std::abs(distance.count())} - sizes / 2;
  };
  return std::max(apart(at_a.x - at_b.x, a.width + b.width),
                  apart(at_a.y - at_b.y, a.height + b.height));
}

}  // namespace nenpo::typeset
