// Floats: where they do not fit, what follows fills the page and they stand at the next head.
#include <gtest/gtest.h>

#include "tests/typeset/flow_draft.h"

namespace nenpo::typeset {
namespace {

FlowDraft lines(int count) {
  FlowDraft draft;
  for (int i = 0; i < count; ++i) draft.paragraph("p", 1);
  return draft;
}

TEST(Floats, StandWhereTheyAreIfTheyFit) {
  FlowDraft draft;
  draft.paragraph("a", 2).figure("F", Pt{40}).paragraph("b", 2);
  EXPECT_EQ(places(draft.pages()), "1: a1@0,0 a2@0,10 F@0,20 b1@0,60 b2@0,70\n");
}

TEST(Floats, AreOvertakenByWhatFillsThePage) {
  FlowDraft draft = lines(7);
  draft.figure("F", Pt{40}).paragraph("b", 5).paragraph("c", 1);
  const std::string all = places(draft.pages());
  EXPECT_EQ(all.substr(all.find(" b1")),
            " b1@0,70 b2@0,80 b3@0,90\n2: b4@0,40 b5@0,50 F@0,0 c1@0,60\n");
}

TEST(Floats, AreReadWhereNoParagraphIsOpen) {
  FlowDraft draft = lines(7);
  draft.figure("F", Pt{40}).paragraph("b", 5).paragraph("c", 1);
  const std::string all = tags(draft.pages());
  EXPECT_EQ(all.substr(all.find("2:")), "2: b4=P/Span b5=P/Span F=Figure c1=P/Span\n");
}

TEST(Floats, ThatAreNotFloatsEndThePage) {
  FlowDraft draft = lines(7);
  draft.figure("F", Pt{40}, PieceKind::kOther).paragraph("b", 5);
  EXPECT_EQ(page_of(draft.pages(), "b1"), 2);
}

TEST(Floats, KeepTheirOrder) {
  FlowDraft draft = lines(7);
  draft.figure("F", Pt{40}).paragraph("b", 1).figure("G", Pt{10}).paragraph("c", 1);
  draft.paragraph("d", 1);
  const std::string all = places(draft.pages());
  EXPECT_EQ(all.substr(all.find(" b1")), " b1@0,70 c1@0,80 d1@0,90\n2: F@0,0 G@0,40\n");
}

TEST(Floats, ThatDoNotFitTogetherStandAtTwoHeads) {
  FlowDraft draft = lines(8);
  draft.figure("F", Pt{60}).figure("G", Pt{60}).paragraph("b", 2);
  for (int i = 0; i < 6; ++i) draft.paragraph("c", 1);
  const std::string all = places(draft.pages());
  EXPECT_EQ(all.substr(all.find("2:")),
            "2: F@0,0 c1@0,60 c1@0,70 c1@0,80 c1@0,90\n3: G@0,0 c1@0,60 c1@0,70\n");
}

TEST(Floats, AsHighAsAPageHaveAPageOfTheirOwn) {
  FlowDraft draft = lines(3);
  draft.figure("F", Pt{100});
  for (int i = 0; i < 9; ++i) draft.paragraph("c", 1);
  const std::string all = places(draft.pages());
  EXPECT_EQ(all.substr(all.find("2:")), "2: F@0,0\n3: c1@0,0 c1@0,10\n");
}

TEST(Floats, StandBeforeTheNextSection) {
  FlowDraft draft = lines(6);
  draft.figure("F", Pt{50}).paragraph("b", 1).barrier("h").paragraph("c", 2);
  const std::string all = places(draft.pages());
  EXPECT_EQ(all.substr(all.find(" b1")), " b1@0,60\n2: F@0,0 h@0,50 c1@0,60 c2@0,70\n");
}

TEST(Floats, LetTheNextSectionBeginRatherThanLeaveAThirdBlank) {
  FlowDraft draft = lines(4);
  draft.figure("F", Pt{70}).paragraph("b", 1).barrier("h").paragraph("c", 2);
  const std::string all = places(draft.pages());
  EXPECT_EQ(all.substr(all.find(" b1")), " b1@0,40 h@0,50 c1@0,60 c2@0,70\n2: F@0,0\n");
  FlowDraft directly = lines(4);
  directly.figure("F", Pt{70}).barrier("h").paragraph("c", 2);
  EXPECT_EQ(page_of(directly.pages(), "h"), 1);
  FlowDraft near = lines(7);
  near.figure("F", Pt{70}).barrier("h").paragraph("c", 2);
  EXPECT_EQ(page_of(near.pages(), "h"), 2);
}

TEST(Floats, HaveTwoLinesBelowThemOrNone) {
  const auto page_below = [](int height, int following) {
    FlowDraft draft = lines(3);
    draft.figure("F", Pt{static_cast<double>(height)});
    for (int i = 0; i < 7; ++i) draft.paragraph("b", 1);
    draft.paragraph("c", 1);
    for (int i = 1; i < following; ++i) draft.paragraph("d", 1);
    return page_of(draft.pages(), "c1");
  };
  EXPECT_EQ(page_below(80, 4), 2);
  EXPECT_EQ(page_below(90, 4), 3);
  EXPECT_EQ(page_below(90, 1), 2) << "nothing is left to go on with";
  FlowDraft in_place = lines(5);
  in_place.figure("F", Pt{40}).paragraph("b", 1).paragraph("c", 1);
  EXPECT_EQ(page_of(in_place.pages(), "b1"), 2);
}

TEST(Floats, MayStandBehindALowerHeading) {
  FlowDraft draft = lines(6);
  draft.figure("F", Pt{50}).paragraph("b", 1).heading("h").paragraph("c", 2);
  const std::string all = places(draft.pages());
  EXPECT_EQ(all.substr(all.find(" b1")), " b1@0,60 h@0,70 c1@0,80 c2@0,90\n2: F@0,0\n");
}

TEST(Floats, AHeadingStaysWithTheTextThatOvertakesThem) {
  FlowDraft draft = lines(6);
  draft.heading("h").figure("F", Pt{50}).paragraph("b", 4);
  const std::string all = places(draft.pages());
  EXPECT_EQ(all.substr(all.find(" h")), " h@0,60 b1@0,70 b2@0,80\n2: b3@0,50 b4@0,60 F@0,0\n");
}

TEST(Floats, DoNotLeaveTheirPassage) {
  FlowDraft draft = lines(6);
  draft.figure("F", Pt{50}).paragraph("b", 1).columns(2).paragraph("c", 4);
  const std::string all = places(draft.pages());
  EXPECT_EQ(all.substr(all.find(" b1")), " b1@0,60\n2: F@0,0 c1@0,50 c2@0,60 c3@60,50 c4@60,60\n");
}

TEST(Floats, StandAtTheHeadOfTheNextColumn) {
  FlowDraft draft;
  draft.columns(2);
  for (int i = 0; i < 6; ++i) draft.paragraph("a", 1);
  draft.figure("F", Pt{50});
  for (int i = 0; i < 9; ++i) draft.paragraph("b", 1);
  const std::string all = places(draft.pages());
  EXPECT_NE(all.find("F@60,0 "), std::string::npos) << all;
}

TEST(Floats, DoNotStandBetweenTheRowsOfATable) {
  FlowDraft draft = lines(7);
  draft.figure("F", Pt{40}).table("r", 6).paragraph("b", 1);
  const std::string all = places(draft.pages());
  EXPECT_EQ(all.substr(all.find("2:")), "2: [H@0,0] r4@0,10 r5@0,20 r6@0,30 F@0,40 b1@0,80\n");
}

TEST(Floats, InTextThatFillsThePageAreReadBetweenItsParts) {
  FlowDraft draft = lines(7);
  draft.figure("F", Pt{40}).paragraph("b", 14);
  const auto pages = draft.pages();
  EXPECT_EQ(page_of(pages, "F"), 2);
  EXPECT_EQ(tags(pages).find("END"), std::string::npos);
}

}  // namespace
}  // namespace nenpo::typeset
