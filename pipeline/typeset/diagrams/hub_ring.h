#pragma once

#include <cstddef>
#include <vector>

#include "model/pages.h"

namespace nenpo::typeset {

/// A node as large as its words, before it has a place.
struct RingNode {
  Pt width, height;
  std::size_t group = 0;
};

/// The ellipse on which the nodes' centres stand.
struct RingShape {
  Pt rx, ry;
  Pt port;               // left free at angle 0, the right; 0: nothing is
  double group_gap = 2;  // between groups, of the gap between nodes
  Pt least_gap;
};

/// Where the nodes stand, from the ellipse's centre.
struct Ring {
  std::vector<model::Point> centres;  // one a node
  std::vector<double> angles;         // clockwise from the right, in radians
  Pt gap;                             // that any two nodes are apart at least
  Pt ry;                              // as needed: not less than the shape's
};

/// Places the nodes clockwise in their order from the port, or from the right. Each goes where it
/// is clear of all before it by the gap, behind a group's end by `group_gap` times it; the gap is
/// the largest with which the ring closes. Where that is less than the least gap, the ellipse
/// becomes higher. No two nodes overlap.
Ring place_on_ring(const std::vector<RingNode>& nodes, const RingShape& shape);

/// How far two boxes around their centres are apart, by the greater of the distances across and
/// down; less than 0 where they overlap.
Pt clearance(const RingNode& a, const model::Point& at_a, const RingNode& b,
             const model::Point& at_b);

}  // namespace nenpo::typeset
