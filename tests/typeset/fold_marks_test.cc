#include <gtest/gtest.h>

#include <variant>
#include <vector>

#include "typeset/press/marks.h"

namespace nenpo::typeset {
namespace {

constexpr Pt kHeight{400};
constexpr Pt kBleed{9};

/// The dashed lines of the marks around a page of that width, where 600 pt are folded.
std::vector<model::Line> dashed_lines(Pt width) {
  model::PressStyle style;
  style.bleed = kBleed;
  style.crop_marks.width = 0.3_pt;
  style.crop_marks.length = 28_pt;
  style.crop_marks.bar = 68_pt;
  style.crop_marks.bar_at = 11_pt;
  style.folded_width = 600_pt;
  Piece marks;
  draw_crop_marks(marks, width, kHeight, style);
  std::vector<model::Line> dashed;
  for (const model::PageItem& item : marks.items) {
    const auto* line = std::get_if<model::Line>(&item);
    if (line != nullptr && line->dashed) dashed.push_back(*line);
  }
  return dashed;
}

TEST(FoldMarks, StandAboveAndBelowTheFoldOutsideTheBleed) {
  const auto lines = dashed_lines(600_pt);
  ASSERT_EQ(lines.size(), 2U);
  for (const model::Line& line : lines) {
    EXPECT_EQ(line.from.x, 300_pt);
    EXPECT_EQ(line.to.x, 300_pt);
  }
  EXPECT_EQ(lines[0].from.y, -kBleed);
  EXPECT_EQ(lines[0].to.y, -kBleed - 28_pt);
  EXPECT_EQ(lines[1].from.y, kHeight + kBleed);
  EXPECT_EQ(lines[1].to.y, kHeight + kBleed + 28_pt);
}

TEST(FoldMarks, StandAtNoPageOfAnotherWidth) { EXPECT_TRUE(dashed_lines(300_pt).empty()); }

}  // namespace
}  // namespace nenpo::typeset
