// Footnotes: at the foot of the column that has their mark, read behind what has it.
#include <gtest/gtest.h>

#include "tests/typeset/flow_draft.h"

namespace nenpo::typeset {
namespace {

TEST(Footnotes, EndAtTheFootOfTheTypeArea) {
  FlowDraft draft;
  draft.paragraph("a", 2).note("x", 2).paragraph("b", 1);
  EXPECT_EQ(places(draft.pages()), "1: a1@0,0 a2@0,10 *x1@0,90 *x2@0,95 b1@0,20\n");
}

TEST(Footnotes, OfOnePageStandInOrderBelowOneRule) {
  FlowDraft draft;
  draft.paragraph("a", 1).note("x", 1).paragraph("b", 1).note("y", 1);
  const auto pages = draft.pages();
  EXPECT_EQ(places(pages), "1: a1@0,0 *x1@0,90 b1@0,10 *y1@0,95\n");
  int rules = 0;
  for (const auto& item : pages[0].items) {
    const auto* rule = std::get_if<model::Line>(&item);
    if (rule == nullptr) continue;
    EXPECT_EQ(rule->from.y, Pt{50 + 90 - 4});
    ++rules;
  }
  EXPECT_EQ(rules, 1);
}

TEST(Footnotes, EndWhereTheTextsEmBoxesEnd) {
  model::Style style = small_style();
  style.paragraph.text.size = Pt{4};  // 3 pt below them, 2 pt below the notes'
  Findings findings;
  FlowDraft draft;
  draft.paragraph("a", 1).note("x", 1);
  EXPECT_EQ(places(draft.pages(style, findings)), "1: a1@0,0 *x1@0,94\n");
}

TEST(Footnotes, PushALineOverThatHasNoRoomForThem) {
  const auto draft = [](int lines_before) {
    FlowDraft made;
    for (int i = 0; i < lines_before; ++i) made.paragraph("a", 1);
    made.paragraph("b", 1).note("x", 2);
    return made.paragraph("c", 1).pages();
  };
  EXPECT_EQ(page_of(draft(7), "b1"), 1);  // 8 lines and an area of 20 pt
  EXPECT_EQ(page_of(draft(8), "b1"), 2);
  EXPECT_EQ(page_of(draft(8), "*x1"), 2);
}

TEST(Footnotes, ThatAreLongGoOnAtTheFootOfTheNextPage) {
  FlowDraft draft;
  draft.paragraph("a", 3).paragraph("b", 3).paragraph("c", 1).note("x", 6).paragraph("d", 2);
  const auto pages = draft.pages();  // 7 lines, 30 pt: room for four of the note's lines
  EXPECT_EQ(places(pages),
            "1: a1@0,0 a2@0,10 a3@0,20 b1@0,30 b2@0,40 b3@0,50 c1@0,60"
            " *x1@0,80 *x2@0,85 *x3@0,90 *x4@0,95\n"
            "2: *x5@0,90 *x6@0,95 d1@0,0 d2@0,10\n");
  EXPECT_EQ(tags(pages).substr(tags(pages).find(" c1")),
            " c1=P/Span *x1=Note/Span *x2=Note/Span *x3=Note/Span *x4=Note/Span\n"
            "2: *x5=Note/Span *x6=Note/Span d1=P/Span d2=P/Span\n");
}

TEST(Footnotes, LeaveTwoLinesOnEitherSide) {
  FlowDraft draft;
  for (int i = 0; i < 7; ++i) draft.paragraph("a", 1);
  draft.paragraph("c", 1).note("x", 4).paragraph("d", 2);  // 20 pt left: two lines
  EXPECT_EQ(page_of(draft.pages(), "*x2"), 1);
  EXPECT_EQ(page_of(draft.pages(), "*x3"), 2);
  FlowDraft whole;
  for (int i = 0; i < 7; ++i) whole.paragraph("a", 1);
  whole.paragraph("c", 1).note("x", 3).paragraph("d", 2);  // three lines are not divided
  EXPECT_EQ(page_of(whole.pages(), "c1"), 2);
}

TEST(Footnotes, AreNotDividedWhereNoTextFollows) {
  FlowDraft draft;
  for (int i = 0; i < 6; ++i) draft.paragraph("a", 1);
  draft.paragraph("c", 1).note("x", 6);
  EXPECT_EQ(page_of(draft.pages(), "c1"), 2);
  EXPECT_EQ(page_of(draft.pages(), "*x6"), 2);
}

TEST(Footnotes, StandInTheColumnOfTheirMarkAtThePagesFoot) {
  FlowDraft draft;
  draft.columns(2).paragraph("a", 2).note("x", 1).paragraph("b", 2).note("y", 2);
  EXPECT_EQ(places(draft.pages()),
            "1: a1@0,0 a2@0,10 *x1@0,95 b1@60,0 b2@60,10 *y1@60,90 *y2@60,95\n");
}

TEST(Footnotes, StandBelowTheirColumnWhereAnotherPassageFollows) {
  FlowDraft draft;
  draft.columns(2).paragraph("a", 2).note("x", 2).paragraph("b", 2).paragraph("d", 2);
  draft.columns(1).paragraph("c", 1);
  EXPECT_EQ(places(draft.pages()),
            "1: a1@0,0 a2@0,10 *x1@0,30 *x2@0,35 b1@60,0 b2@60,10 d1@60,20 d2@60,30 c1@0,40\n");
}

TEST(Footnotes, GoOnAtTheFootOfTheNextColumn) {
  FlowDraft draft;
  draft.columns(2);
  for (int i = 0; i < 6; ++i) draft.paragraph("a", 1);
  draft.paragraph("c", 1).note("x", 6);
  for (int i = 0; i < 9; ++i) draft.paragraph("d", 1);
  const auto pages = draft.pages();
  ASSERT_GE(pages.size(), 1U);
  EXPECT_NE(places(pages).find("c1@0,60 *x1@0,80 *x2@0,85 *x3@0,90 *x4@0,95 *x5@60,90 *x6@60,95"),
            std::string::npos)
      << places(pages);
}

TEST(Footnotes, AreReadBehindTheParagraphOfTheirMark) {
  FlowDraft draft;
  draft.paragraph("a", 2).note("x", 1).paragraph("b", 1);
  EXPECT_EQ(tags(draft.pages()), "1: a1=P/Span a2=P/Span *x1=Note/Span b1=P/Span\n");
}

TEST(Footnotes, AreReadInTheirParagraphWhereThePageEndsWithinIt) {
  FlowDraft full;
  for (int i = 0; i < 6; ++i) full.paragraph("p", 1);
  full.paragraph("a", 4).note("x", 1, 2);
  EXPECT_EQ(tags(full.pages()).substr(tags(full.pages()).find(" a1")),
            " a1=P/Span a2=P/Span *x1=P/Note/Span\n2: a3=P/Span a4=P/Span\n");
}

TEST(Footnotes, ThatGoOnWhereTheirParagraphDoesAreReadBeforeItsRest) {
  FlowDraft draft;
  for (int i = 0; i < 6; ++i) draft.paragraph("p", 1);
  draft.paragraph("a", 4).note("x", 4, 2);  // 8 lines, 20 pt: two lines of the note
  const std::string all = tags(draft.pages());
  EXPECT_EQ(all.substr(all.find(" a1")),
            " a1=P/Span a2=P/Span *x1=P/Note/Span *x2=P/Note/Span\n"
            "2: *x3=P/Note/Span *x4=P/Note/Span a3=P/Span a4=P/Span\n");
}

TEST(Footnotes, OfAnItemAreReadInItWhereThePageEndsBehindIt) {
  FlowDraft draft;
  for (int i = 0; i < 7; ++i) draft.paragraph("p", 1);
  draft.item("i", ListPlace::kFirst).note("x", 4).item("j", ListPlace::kLast);
  const std::string all = tags(draft.pages());
  EXPECT_EQ(all.substr(all.find(" i")),
            " i=L/LI/LBody/Span *x1=L/LI/LBody/Note/Span *x2=L/LI/LBody/Note/Span\n"
            "2: *x3=L/LI/LBody/Note/Span *x4=L/LI/LBody/Note/Span j=L/LI/LBody\n");
}

TEST(Footnotes, LongerThanAPageFillPagesOnTheirOwn) {
  FlowDraft draft;
  draft.paragraph("a", 1).note("x", 40).paragraph("b", 1);
  const auto pages = draft.pages();
  ASSERT_EQ(pages.size(), 3U);
  const std::string all = tags(pages);
  EXPECT_EQ(all.find("END"), std::string::npos);
  EXPECT_EQ(page_of(pages, "*x1"), 1);
  EXPECT_EQ(page_of(pages, "*x20"), 2);
  EXPECT_EQ(page_of(pages, "*x40"), 3);
  EXPECT_EQ(page_of(pages, "b1"), 3);
}

}  // namespace
}  // namespace nenpo::typeset
