#include "tests/pages/columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pages/drawn_pages.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::Role;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// The lines of each column of each band: "1|2 2|1".
std::string shape_of(Drawing& drawing) {
  std::string shape;
  for (const Band& band : bands_of(read(drawing.pages(), box_ink()), 0)) {
    if (!shape.empty()) shape += "|";
    std::string columns;
    for (const Column& column : band.columns) {
      if (!columns.empty()) columns += " ";
      columns += std::to_string(column.size());
    }
    shape += columns;
  }
  return shape;
}

/// Paragraphs of a line each, so many a column, from line `first` on.
void fill(Drawing& drawing, int first, std::vector<int> lines) {
  const int count = static_cast<int>(lines.size());
  for (int i = 0; i < count; ++i) {
    drawing.column(i, count);
    for (int line = 0; line < lines[static_cast<std::size_t>(i)]; ++line) {
      drawing.open(Role::kParagraph).line(first + line, count == 3 ? "市民の" : "市民の声").close();
    }
  }
  drawing.column(0, 1);
}

Violations kept(Drawing& drawing) {
  return columns_kept(read(drawing.pages(), box_ink()), drawn_hanmen());
}

TEST(Columns, AreSeenWhereTextGoesOnHigherAndFurtherRight) {
  Drawing drawing;
  drawing.page().paragraph(0, 2);
  fill(drawing, 2, {3, 2});
  drawing.paragraph(5, 1);
  fill(drawing, 6, {2, 2, 1});
  EXPECT_EQ(shape_of(drawing), "2|3 2|1|2 2 1");
}

TEST(Columns, OfTwoCountsMayFollowEachOther) {
  Drawing drawing;
  drawing.page();
  fill(drawing, 0, {3, 3});
  fill(drawing, 4, {2, 2, 2});
  EXPECT_EQ(shape_of(drawing), "3 3|2 2 2");
}

TEST(Columns, AreNotSeenInRowsAndMergedCells) {
  Drawing drawing;
  drawing.page().open(Role::kTable).open(Role::kTableBody).open(Role::kTableRow);
  drawing.open(Role::kTableCell).text(50, 115, "左").text(50, 135, "の").close();
  drawing.open(Role::kTableCell).text(100, 115, "右").close(2);
  drawing.open(Role::kTableRow).open(Role::kTableCell).text(100, 128, "下").close(4);
  EXPECT_EQ(shape_of(drawing), "4");
}

TEST(Columns, HoldATableThatGoesOnInTheNext) {
  Drawing drawing;
  drawing.page().open(Role::kTable).open(Role::kTableBody);
  for (int i = 0; i < 4; ++i) {
    drawing.column(i / 2, 2).open(Role::kTableRow).open(Role::kTableCell).line(i % 2, "値");
    drawing.close(2);
  }
  drawing.close(2);
  EXPECT_EQ(shape_of(drawing), "2 2");
}

TEST(Columns, ThatEndTogetherAreBalanced) {
  for (const auto& lines : std::vector<std::vector<int>>{{5, 3}, {5, 5}, {4, 4, 3}, {3, 5}}) {
    Drawing drawing;
    drawing.page();
    fill(drawing, 0, lines);
    drawing.paragraph(7, 1);
    EXPECT_THAT(kept(drawing), IsEmpty());
  }
  Drawing uneven;
  uneven.page();
  fill(uneven, 0, {6, 3});
  uneven.paragraph(7, 1);
  EXPECT_THAT(kept(uneven), ElementsAre("page 1 (1) 「市民の声」 begins a column that is 3 lines "
                                        "longer or shorter than the last"));
}

TEST(Columns, AreBalancedAtAForcedEndAndNotWhereTheyGoOn) {
  Drawing drawing;
  drawing.page();
  fill(drawing, 0, {10, 2});
  EXPECT_THAT(kept(drawing), IsEmpty());
  drawing.ends(model::PageEnd::kForced);
  EXPECT_THAT(kept(drawing), SizeIs(1));
}

TEST(Columns, MayDifferByAHeadingAndWhatStaysWithIt) {
  Drawing heading;
  heading.page().column(0, 2);
  for (int i = 0; i < 7; ++i) heading.open(Role::kParagraph).line(i, "市民の声").close();
  heading.column(1, 2).heading(0, "見出し").open(Role::kParagraph).line(1, "区民").close();
  heading.column(0, 1).paragraph(8, 1);
  EXPECT_THAT(kept(heading), IsEmpty());
}

TEST(Columns, NothingStandsOutOfThem) {
  Drawing drawing;
  drawing.page();
  fill(drawing, 0, {3, 3});
  EXPECT_THAT(kept(drawing), IsEmpty());
  drawing.column(1, 2).open(Role::kParagraph).line(3, "市民の暮らしの中の声").close();
  EXPECT_THAT(kept(drawing),
              ElementsAre("page 1 (1) 「市民の暮らしの中の声」 stands out of its column"));
}

TEST(Columns, OfOneAloneAreNamed) {
  Drawing drawing;
  drawing.page().column(0, 2);
  for (int i = 0; i < 4; ++i) drawing.open(Role::kParagraph).line(i, "市民の声").close();
  EXPECT_THAT(kept(drawing), IsEmpty());
  drawing.open(Role::kParagraph).line(4, "市民の声").close();
  EXPECT_THAT(kept(drawing),
              ElementsAre("page 1 (1) 「市民の声」 and 4 more lines of a column stand alone"));
}

TEST(LoneHeading, AtAColumnsFootIsNamed) {
  Drawing drawing;
  drawing.page().column(0, 2).paragraph(0, 3).heading(3, "見出し");
  drawing.column(1, 2).paragraph(0, 4);
  EXPECT_THAT(no_lone_heading(read(drawing.pages(), box_ink())),
              ElementsAre("page 1 (1) 「見出し」 stands at the foot with 0 lines below it"));
}

TEST(LoneHeading, IsNoneAboveColumnsAndAboveAFigure) {
  Drawing above;
  above.page().heading(0, "見出し");
  fill(above, 1, {2, 2});
  above.page().paragraph(0, 2);
  EXPECT_THAT(no_lone_heading(read(above.pages(), box_ink())), IsEmpty());
  Drawing figure;
  figure.page().heading(0, "見出し").open(Role::kFigure).line(2, "図").close();
  figure.page().paragraph(0, 2);
  EXPECT_THAT(no_lone_heading(read(figure.pages(), box_ink())), IsEmpty());
}

TEST(WidowsAndOrphans, AreFoundBetweenColumns) {
  Drawing drawing;
  drawing.page().column(0, 2).paragraph(0, 2).open(Role::kParagraph).line(2, "一行目");
  drawing.column(1, 2).line(0, "二行目").line(1, "三行目").close();
  EXPECT_THAT(no_widow_or_orphan(read(drawing.pages(), box_ink())),
              ElementsAre("page 1 (1) 「一行目」 is alone at the page's foot"));
}

TEST(WidowsAndOrphans, TakeALineWithALinkForOne) {
  Drawing drawing;
  drawing.page().paragraph(0, 9).open(Role::kParagraph).open(Role::kSpan).line(9, "一行").close();
  drawing.link("x").text(90, 295, "2").close().page();
  drawing.open(Role::kSpan).line(0, "二行").line(1, "三行").close(2);
  EXPECT_THAT(no_widow_or_orphan(read(drawing.pages(), box_ink())), SizeIs(1));
}

TEST(Grid, IsTheSameInEveryColumn) {
  Drawing drawing;
  drawing.page();
  fill(drawing, 0, {2, 2});
  EXPECT_THAT(on_grid(read(drawing.pages(), box_ink()), drawn_hanmen()), IsEmpty());
  drawing.open(Role::kParagraph).text(160, 162, "ずれた").close();
  EXPECT_THAT(on_grid(read(drawing.pages(), box_ink()), drawn_hanmen()), SizeIs(1));
}

/// A heading of two lines whose text of three lines begins on line `first`, right of it.
Violations at_the_side(int first) {
  Drawing drawing;
  drawing.page().column(0, 2).open(Role::kHeading2).line(2, "見出し").line(3, "の続き").close();
  drawing.column(1, 2).paragraph(first, 3).column(0, 1).page().paragraph(0, 2);
  return no_lone_heading(read(drawing.pages(), box_ink()));
}

TEST(LoneHeading, IsNoneAtTheLeftOfItsText) { EXPECT_THAT(at_the_side(2), IsEmpty()); }

TEST(LoneHeading, IsNamedWhereTheTextBeginsHigherBesideIt) {
  EXPECT_THAT(at_the_side(1), SizeIs(1));
}

TEST(Columns, AreNoneOfAMarkInTheMiddleOfItsItem) {
  for (const bool mark : {true, false}) {
    Drawing drawing;
    drawing.page().open(Role::kList).open(Role::kListItem).open(mark ? Role::kLabel : Role::kSpan);
    drawing.text(50, 125, "1").close().open(Role::kListBody).text(70, 115, "市民の");
    drawing.text(70, 135, "暮らし").close(3);
    const Reading reading = read(drawing.pages(), box_ink());
    EXPECT_EQ(columns_in_order(reading).size(), mark ? 1U : 2U);
  }
}

}  // namespace
}  // namespace nenpo::pages
