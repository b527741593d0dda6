// The prose of all publications, justified at the lengths of one and of two columns.
#include "tests/jlreq/looseness.h"

#include <gtest/gtest.h>

#include "tests/support/golden.h"

namespace nenpo::jlreq {
namespace {

constexpr double kBearableShare = 0.002;

class ProseOfThePublications : public testing::Test {
 protected:
  static test::Looseness set_at(Em length) {
    const auto prose = test::read_prose(nenpo::test::source_folder() / "input/2026/prose");
    return test::measure_looseness(prose, {.line_length = length});
  }

  static void expect_no_faults(const test::Looseness& measured) {
    EXPECT_EQ(measured.split_numbers, 0) << testing::PrintToString(measured.splits);
    EXPECT_EQ(measured.overfull, 0);
    EXPECT_EQ(measured.left_short, 0);
    EXPECT_EQ(measured.short_last, 0);
  }
};

TEST_F(ProseOfThePublications, HasNoLooseLineInOneColumn) {
  const test::Looseness measured = set_at(40_em);
  ASSERT_GT(measured.lines.size(), 600u);
  EXPECT_EQ(measured.loose, 0) << measured.lines.front().text;
  expect_no_faults(measured);
}

TEST_F(ProseOfThePublications, HasHardlyALooseLineInTwoColumns) {
  const test::Looseness measured = set_at(20_em);
  ASSERT_GT(measured.lines.size(), 1500u);
  EXPECT_LE(measured.loose_share(), kBearableShare) << measured.lines.front().text;
  expect_no_faults(measured);
}

/// Boxes and tables: a number or a bracketed year may fill half the line, so that a few lines open
/// or stay short.
TEST_F(ProseOfThePublications, StaysBearableInNarrowColumns) {
  constexpr double kBearableInNarrowColumns = 0.005;
  for (const double length : {12.0, 14.0}) {
    const test::Looseness measured = set_at(Em{length});
    EXPECT_LE(measured.loose_share(), kBearableInNarrowColumns) << measured.lines.front().text;
    EXPECT_LE(measured.lines.front().opening.count(), 0.5 + 1e-6);
    EXPECT_LE(measured.left_short, 5);
    EXPECT_LE(measured.short_last, 12);
    EXPECT_EQ(measured.overfull, 0);
    EXPECT_EQ(measured.split_numbers, 0) << testing::PrintToString(measured.splits);
  }
}

}  // namespace
}  // namespace nenpo::jlreq
