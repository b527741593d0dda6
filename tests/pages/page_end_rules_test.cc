#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pages/drawn_pages.h"
#include "tests/pages/rules.h"

namespace nenpo::pages {
namespace {

using model::PageEnd;
using model::Role;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Violations headings_of(Drawing& drawing) {
  return no_lone_heading(read(drawing.pages(), box_ink()));
}
Violations ends_of(Drawing& drawing) {
  return no_widow_or_orphan(read(drawing.pages(), box_ink()));
}
Violations blanks_of(Drawing& drawing) {
  return no_empty_third(read(drawing.pages(), box_ink()), drawn_hanmen());
}
Violations rows_of(Drawing& drawing) {
  return whole_rows(read(drawing.pages(), box_ink()), drawn_hanmen());
}
Violations heads_of(Drawing& drawing) { return table_heads(read(drawing.pages(), box_ink())); }

TEST(LoneHeading, AtThePagesFootIsNamed) {
  Drawing drawing;
  drawing.page().paragraph(0, 9).heading(9, "見出し").page().paragraph(0, 3);
  EXPECT_THAT(headings_of(drawing),
              ElementsAre("page 1 (1) 「見出し」 stands at the foot with 0 lines below it"));
}

TEST(LoneHeading, WithOneOfManyLinesIsNamed) {
  Drawing drawing;
  drawing.page().heading(8, "見出し").open(Role::kParagraph).line(9, "市民の");
  drawing.page().line(0, "暮らし").line(1, "が").close();
  EXPECT_THAT(headings_of(drawing), SizeIs(1));
}

TEST(LoneHeading, IsNoneWithTwoLinesOrAllThereIs) {
  Drawing two;
  two.page().heading(7, "見出し").paragraph(8, 2).page().paragraph(0, 3);
  EXPECT_THAT(headings_of(two), IsEmpty());
  Drawing all;
  all.page().heading(8, "見出し").paragraph(9, 1).page().heading(0, "次の見出し");
  EXPECT_THAT(headings_of(all), IsEmpty());
}

TEST(WidowsAndOrphans, ASingleLineAtFootOrHeadIsNamed) {
  Drawing foot;
  foot.page().open(Role::kParagraph).line(9, "一行目").page().line(0, "二").line(1, "三").close();
  EXPECT_THAT(ends_of(foot), ElementsAre("page 1 (1) 「一行目」 is alone at the page's foot"));
  Drawing head;
  head.page().open(Role::kParagraph).line(8, "一").line(9, "二").page().line(0, "三行目").close();
  EXPECT_THAT(ends_of(head), ElementsAre("page 2 (2) 「三行目」 is alone at the page's head"));
}

TEST(WidowsAndOrphans, AreNoneWithTwoLinesOrAParagraphOfOne) {
  Drawing two;
  two.page().open(Role::kParagraph).line(8, "一").line(9, "二");
  two.page().line(0, "三").line(1, "四").close();
  EXPECT_THAT(ends_of(two), IsEmpty());
  Drawing one;
  one.page().paragraph(9, 1).page().paragraph(0, 1);
  EXPECT_THAT(ends_of(one), IsEmpty());
}

TEST(EmptyThird, BeforeWhatDidNotFitIsNamed) {
  Drawing drawing;
  drawing.page().paragraph(0, 6).page().paragraph(0, 1).ends(PageEnd::kLast);
  EXPECT_THAT(blanks_of(drawing), ElementsAre("page 1 (1) is blank for 4 lines"));
}

TEST(EmptyThird, MayStandAtAForcedEndAndAtTheLast) {
  Drawing drawing;
  drawing.page().paragraph(0, 1).ends(PageEnd::kForced);
  drawing.page().open(Role::kSection).heading(0, "章", Role::kHeading1).paragraph(1, 1);
  drawing.ends(PageEnd::kLast);
  EXPECT_THAT(blanks_of(drawing), IsEmpty());
}

TEST(EmptyThird, BeforeAChapterThatNobodyForcedIsNamed) {
  Drawing drawing;
  drawing.page().paragraph(0, 1);
  drawing.page().heading(0, "章", Role::kHeading1).paragraph(1, 9);
  EXPECT_THAT(blanks_of(drawing), SizeIs(1));
}

TEST(EmptyThird, IsNoneWhereAFrameReachesDown) {
  Drawing drawing;
  drawing.page().paragraph(0, 6).rule(50, 290, 250, 290);
  EXPECT_THAT(blanks_of(drawing), IsEmpty());
  Drawing seven;
  seven.page().paragraph(0, 7);
  EXPECT_THAT(blanks_of(seven), IsEmpty());
}

Drawing table(const std::string& caption, int first_line) {
  Drawing drawing;
  drawing.page().open(Role::kTable).open(Role::kCaption).line(first_line, caption).close();
  return drawing;
}

void head(Drawing& drawing, int line) {
  drawing.open(Role::kTableHead).open(Role::kTableRow).open(Role::kTableHeader);
  drawing.line(line, "項目").close(3);
}

void row(Drawing& drawing, int line) {
  drawing.open(Role::kTableRow).open(Role::kTableCell).line(line, "値").close(2);
}

TEST(Rows, ThatAreCutAreNamed) {
  Drawing drawing;
  drawing.page().open(Role::kTable).open(Role::kTableBody).open(Role::kTableRow);
  drawing.open(Role::kTableCell).line(9, "左の").page().line(0, "欄").close(4);
  EXPECT_THAT(rows_of(drawing), ElementsAre("page 1 (1) the row 「左の欄…」 is cut"));
}

TEST(Rows, HigherThanAPageMayBeCut) {
  Drawing drawing;
  drawing.page().open(Role::kTable).open(Role::kTableBody).open(Role::kTableRow);
  drawing.open(Role::kTableCell);
  for (int i = 0; i < 10; ++i) drawing.line(i, "左の");
  drawing.page().line(0, "欄").close(4);
  EXPECT_THAT(rows_of(drawing), IsEmpty());
}

TEST(Rows, AloneAtAPagesFootOrHeadAreNamed) {
  for (const int lone : {1, 2, 3}) {
    Drawing drawing;
    drawing.page().open(Role::kTable).open(Role::kTableBody);
    for (int i = 0; i < 4; ++i) {
      if (i == lone) drawing.page();
      row(drawing, i < lone ? 10 - lone + i : i - lone);
    }
    drawing.close(2);
    const auto found = no_lone_row(read(drawing.pages(), box_ink()), drawn_hanmen());
    if (lone == 2) {
      EXPECT_THAT(found, IsEmpty());
    } else {
      EXPECT_THAT(found,
                  ElementsAre("page 1 (1) the table 「値値値値…」 has a single row on page " +
                              std::string(lone == 1 ? "1 (1)" : "2 (2)")));
    }
  }
}

TEST(Rows, ThatAreHighMayStandAlone) {
  Drawing drawing;
  drawing.page().open(Role::kTable).open(Role::kTableBody).open(Role::kTableRow);
  drawing.open(Role::kTableCell).line(6, "左").line(7, "の").line(8, "高").line(9, "欄");
  drawing.close(2).page();
  row(drawing, 0);
  row(drawing, 1);
  drawing.close(2);
  EXPECT_THAT(no_lone_row(read(drawing.pages(), box_ink()), drawn_hanmen()), IsEmpty());
}

TEST(TableHeads, PartedFromTheirFirstRowAreNamed) {
  Drawing drawing = table("表1", 8);
  head(drawing, 9);
  drawing.page().open(Role::kTableBody);
  row(drawing, 0);
  drawing.close(2);
  EXPECT_THAT(heads_of(drawing),
              ElementsAre("page 1 (1) the table 「表1項目値…」 is parted from its Caption",
                          "page 1 (1) the table 「表1項目値…」 is parted from its THead"));
}

TEST(TableHeads, ComeAgainWhereTheTableGoesOn) {
  Drawing drawing = table("表1", 7);
  head(drawing, 8);
  drawing.open(Role::kTableBody);
  row(drawing, 9);
  drawing.page();
  Drawing repeated = drawing;
  row(drawing, 0);
  drawing.close(2);
  EXPECT_THAT(heads_of(drawing),
              ElementsAre("page 1 (1) the table 「表1項目値値…」 goes on without "
                          "its header on page 2 (2)"));
  repeated.open(Role::kArtifact).line(0, "項目").close();
  row(repeated, 1);
  repeated.close(2);
  EXPECT_THAT(heads_of(repeated), IsEmpty());
}

/// Half a page, and on the next one a row header and a row of `lines` lines.
Violations blank_before_row(int lines) {
  Drawing drawing;
  drawing.page().paragraph(0, 5).page().open(Role::kTable).open(Role::kTableBody);
  drawing.open(Role::kTableRow).open(Role::kTableHeader).line(0, "施策").close(2);
  drawing.open(Role::kTableRow).open(Role::kTableCell);
  for (int i = 0; i < lines; ++i) drawing.line(i + 1, "値");
  drawing.close(4).ends(PageEnd::kLast);
  return blanks_of(drawing);
}

TEST(EmptyThird, MayStandBeforeARowThatIsHigher) { EXPECT_THAT(blank_before_row(5), IsEmpty()); }

TEST(EmptyThird, BeforeARowThatHasRoomIsNamed) {
  EXPECT_THAT(blank_before_row(3), ElementsAre("page 1 (1) is blank for 5 lines"));
}

}  // namespace
}  // namespace nenpo::pages
