#include "pdf/imposition_plan.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace nenpo::pdf {
namespace {

using model::Binding;
using model::BindingMethod;
using model::BindingSide;

Binding saddle(BindingSide side = BindingSide::kLeft) {
  Binding binding;
  binding.method = BindingMethod::kSaddle;
  binding.side = side;
  return binding;
}

std::string name_of(const std::optional<std::size_t>& page) {
  return page ? std::to_string(*page + 1) : "-";
}

/// "8:1 2:7 6:3 4:5": left and right page of each side, counted as people do.
std::string sides_of(std::size_t pages, const Binding& binding) {
  std::string text;
  for (const SheetSide& side : saddle_sides(pages, binding)) {
    text += (text.empty() ? "" : " ") + name_of(side.left) + ":" + name_of(side.right);
  }
  return text;
}

struct OrderCase {
  std::size_t pages;
  std::string left_bound;
  std::string right_bound;
};

TEST(ImpositionPlan, FollowsTheKnownTables) {
  const std::vector<OrderCase> cases = {
      {4, "4:1 2:3", "1:4 3:2"},
      {8, "8:1 2:7 6:3 4:5", "1:8 7:2 3:6 5:4"},
      {12, "12:1 2:11 10:3 4:9 8:5 6:7", "1:12 11:2 3:10 9:4 5:8 7:6"},
  };
  for (const OrderCase& one : cases) {
    EXPECT_EQ(sides_of(one.pages, saddle()), one.left_bound);
    EXPECT_EQ(sides_of(one.pages, saddle(BindingSide::kRight)), one.right_bound);
  }
}

TEST(ImpositionPlan, FillsTheLastSheetWithBlankPagesAtTheEnd) {
  EXPECT_EQ(sides_of(0, saddle()), "");
  EXPECT_EQ(sides_of(1, saddle()), "-:1 -:-");
  EXPECT_EQ(sides_of(2, saddle()), "-:1 2:-");
  EXPECT_EQ(sides_of(6, saddle()), "-:1 2:- 6:3 4:5");
  EXPECT_EQ(sides_of(10, saddle()), "-:1 2:- 10:3 4:9 8:5 6:7");
  EXPECT_EQ(sides_of(10, saddle(BindingSide::kRight)), "1:- -:2 3:10 9:4 5:8 7:6");
}

TEST(ImpositionPlan, KeepsTheBackCoverOutside) {
  Binding binding = saddle();
  binding.back_cover = true;
  EXPECT_EQ(sides_of(1, binding), "-:1 -:-");
  EXPECT_EQ(sides_of(2, binding), "2:1 -:-");
  EXPECT_EQ(sides_of(6, binding), "6:1 2:- -:3 4:5");
  EXPECT_EQ(sides_of(8, binding), sides_of(8, saddle()));
}

TEST(ImpositionPlan, LeavesTheInsideOfTheCoverBlankWhereAsked) {
  Binding binding = saddle();
  binding.blank_after_cover = true;
  EXPECT_EQ(sides_of(1, binding), "-:1 -:-");
  EXPECT_EQ(sides_of(6, binding), "-:1 -:6 5:2 3:4");
  EXPECT_EQ(sides_of(7, binding), "7:1 -:6 5:2 3:4");
  binding.back_cover = true;
  EXPECT_EQ(sides_of(6, binding), "6:1 -:- 5:2 3:4");
}

/// Facing pages of one sheet: their numbers, blank ones counted, have always the same sum.
TEST(ImpositionPlan, PutsPagesOfOneSumOnEverySide) {
  for (const auto side : {BindingSide::kLeft, BindingSide::kRight}) {
    for (const std::size_t pages : {4U, 8U, 44U, 48U}) {
      for (const SheetSide& one : saddle_sides(pages, saddle(side))) {
        ASSERT_TRUE(one.left && one.right);
        EXPECT_EQ(*one.left + *one.right, pages - 1);
      }
    }
  }
}

TEST(ImpositionPlan, PrintsEveryPageOnceWithTheOddOnesAsRectos) {
  for (const std::size_t pages : {1U, 2U, 5U, 10U, 42U, 46U}) {
    std::set<std::size_t> printed;
    for (const SheetSide& side : saddle_sides(pages, saddle())) {
      if (side.left) {
        EXPECT_EQ(*side.left % 2, 1U) << *side.left;
        EXPECT_TRUE(printed.insert(*side.left).second);
      }
      if (side.right) {
        EXPECT_EQ(*side.right % 2, 0U) << *side.right;
        EXPECT_TRUE(printed.insert(*side.right).second);
      }
    }
    EXPECT_EQ(printed.size(), pages);
  }
}

TEST(ImpositionPlan, NeedsTwelveSheetsForFortySixPages) {
  const auto sides = saddle_sides(46, saddle());
  ASSERT_EQ(sides.size(), 24U);
  EXPECT_EQ(name_of(sides.front().left) + ":" + name_of(sides.front().right), "-:1");
  EXPECT_EQ(name_of(sides[1].left) + ":" + name_of(sides[1].right), "2:-");
  EXPECT_EQ(name_of(sides.back().left) + ":" + name_of(sides.back().right), "24:25");
}

TEST(ImpositionPlan, MovesPagesTowardsTheSpineByTheSheetsOutsideThem) {
  Binding binding = saddle();
  binding.paper_thickness = 0.25_pt;
  std::vector<Pt> shifts;
  for (const SheetSide& side : saddle_sides(16, binding)) shifts.push_back(side.shift);
  EXPECT_EQ(shifts,
            (std::vector<Pt>{0_pt, 0_pt, 0.25_pt, 0.25_pt, 0.5_pt, 0.5_pt, 0.75_pt, 0.75_pt}));
}

}  // namespace
}  // namespace nenpo::pdf
