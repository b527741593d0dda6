// Nodes around a centre: as many as there are, in their order, and none on another.
#include "typeset/diagrams/hub_ring.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace nenpo::typeset {
namespace {

constexpr Pt kRounding{0.001};

/// The digest's ring.
RingShape shape() {
  return {.rx = from_mm(40.5),
          .ry = from_mm(43),
          .port = from_mm(6),
          .group_gap = 2,
          .least_gap = from_mm(1)};
}

/// Nodes of different sizes, three a group: from 市 to 介護サービス事業者 in four lines.
std::vector<RingNode> nodes(std::size_t count) {
  constexpr std::size_t kPerGroup = 3;
  std::vector<RingNode> nodes;
  for (std::size_t i = 0; i < count; ++i) {
    const double characters = 2 + static_cast<double>(i * 5 % 7);
    const double lines = 1 + static_cast<double>(i * 3 % 4);
    nodes.push_back({std::max(from_mm(15), Pt{9} * characters + from_mm(3)),
                     Pt{12} * lines + from_mm(3), i / kPerGroup});
  }
  return nodes;
}

Pt smallest_clearance(const std::vector<RingNode>& nodes, const Ring& ring) {
  Pt smallest{10000};
  for (std::size_t a = 0; a < nodes.size(); ++a) {
    for (std::size_t b = a + 1; b < nodes.size(); ++b) {
      smallest =
          std::min(smallest, clearance(nodes[a], ring.centres[a], nodes[b], ring.centres[b]));
    }
  }
  return smallest;
}

TEST(HubRing, NoTwoOfThreeToThirtyNodesOverlap) {
  for (std::size_t count = 3; count <= 30; ++count) {
    const auto all = nodes(count);
    const Ring ring = place_on_ring(all, shape());
    ASSERT_EQ(ring.centres.size(), count);
    EXPECT_GE(ring.gap, shape().least_gap) << count;
    EXPECT_GE(smallest_clearance(all, ring), ring.gap - kRounding) << count;
  }
}

TEST(HubRing, NodesStandClockwiseInTheirOrderOnTheEllipse) {
  const auto all = nodes(15);
  const Ring ring = place_on_ring(all, shape());
  EXPECT_TRUE(std::is_sorted(ring.angles.begin(), ring.angles.end()));
  for (const model::Point& at : ring.centres) {
    EXPECT_NEAR(std::hypot(at.x / shape().rx, at.y / ring.ry), 1, 0.0001);
  }
}

TEST(HubRing, GroupsStandFurtherApartThanTheirNodes) {
  const auto all = nodes(15);
  const Ring ring = place_on_ring(all, shape());
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].group == all[i - 1].group) continue;
    const Pt apart = clearance(all[i - 1], ring.centres[i - 1], all[i], ring.centres[i]);
    EXPECT_GE(apart, ring.gap * 2 - kRounding) << i;
  }
}

TEST(HubRing, TheWayToTheBoxStaysFree) {
  const auto all = nodes(15);
  const Ring ring = place_on_ring(all, shape());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (ring.centres[i].x <= Pt{}) continue;
    const Pt beside = Pt{std::abs(ring.centres[i].y.count())} - all[i].height / 2;
    const Pt before = shape().rx - ring.centres[i].x - all[i].width / 2;
    EXPECT_GT(std::max(beside, before), shape().port / 2) << i;
  }
}

TEST(HubRing, IsAsHighAsTheStyleUnlessItsNodesNeedMore) {
  EXPECT_EQ(place_on_ring(nodes(9), shape()).ry, shape().ry);
  EXPECT_GT(place_on_ring(nodes(30), shape()).ry, shape().ry);
}

TEST(HubRing, OneNodeStandsBehindThePortAndNoneNowhere) {
  const Ring one = place_on_ring(nodes(1), shape());
  ASSERT_EQ(one.centres.size(), 1U);
  EXPECT_GT(one.angles.front(), 0);
  EXPECT_TRUE(place_on_ring({}, shape()).centres.empty());
}

TEST(HubRing, ClearanceIsTheGreaterDistanceAndNegativeWhereBoxesOverlap) {
  const RingNode box{Pt{10}, Pt{4}, 0};
  EXPECT_EQ(clearance(box, {Pt{0}, Pt{0}}, box, {Pt{15}, Pt{5}}), Pt{5});
  EXPECT_EQ(clearance(box, {Pt{0}, Pt{0}}, box, {Pt{0}, Pt{10}}), Pt{6});
  EXPECT_EQ(clearance(box, {Pt{0}, Pt{0}}, box, {Pt{8}, Pt{1}}), Pt{-2});
}

}  // namespace
}  // namespace nenpo::typeset
