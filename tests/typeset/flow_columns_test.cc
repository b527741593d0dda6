// Columns: filled one after the other, equally long where a passage ends, on the grid.
#include <gtest/gtest.h>

#include "tests/typeset/flow_draft.h"

namespace nenpo::typeset {
namespace {

struct Balance {
  const char* name;
  FlowDraft draft;
  const char* places;
};

class BalancedColumns : public testing::TestWithParam<Balance> {};

TEST_P(BalancedColumns, AreAsEqualAsTheirKeepsAllow) {
  EXPECT_EQ(places(GetParam().draft.pages()), GetParam().places);
}

std::vector<Balance> balances() {
  FlowDraft even, odd, three, heading, pair, short_last, following, between;
  even.columns(2).paragraph("a", 4);
  odd.columns(2).paragraph("a", 7);
  three.columns(3).paragraph("a", 2).paragraph("b", 2).paragraph("c", 2).paragraph("d", 1);
  heading.columns(2).paragraph("a", 3).heading("h").paragraph("b", 3);
  pair.columns(2).paragraph("a", 2).paragraph("b", 3);
  short_last.columns(2).paragraph("a", 3);
  following.columns(2).paragraph("a", 5).columns(1).paragraph("b", 2);
  between.paragraph("a", 1).columns(2).heading("h", Pt{10}).paragraph("b", 2);
  return {
      {"Even", even, "1: a1@0,0 a2@0,10 a3@60,0 a4@60,10\n"},
      {"OddLinesAreTheFirstColumns", odd,
       "1: a1@0,0 a2@0,10 a3@0,20 a4@0,30 a5@60,0 a6@60,10 a7@60,20\n"},
      {"OnlyTheLastOfThreeIsShorter", three,
       "1: a1@0,0 a2@0,10 b1@40,0 b2@40,10 c1@80,0 c2@80,10 d1@80,20\n"},
      {"AHeadingStaysWithItsLines", heading,
       "1: a1@0,0 a2@0,10 a3@0,20 h@60,0 b1@60,10 b2@60,20 b3@60,30\n"},
      {"ParagraphsOfFewLinesStayWhole", pair, "1: a1@0,0 a2@0,10 b1@60,0 b2@60,10 b3@60,20\n"},
      {"ThreeLinesAreNotDivided", short_last, "1: a1@0,0 a2@0,10 a3@0,20\n"},
      {"WhatFollowsStandsBelowTheLongest", following,
       "1: a1@0,0 a2@0,10 a3@0,20 a4@60,0 a5@60,10 b1@0,30 b2@0,40\n"},
      {"TheSpaceOfTheFirstPieceIsAboveThemAll", between, "1: a1@0,0 h@0,20 b1@0,30 b2@0,40\n"},
  };
}

INSTANTIATE_TEST_SUITE_P(Columns, BalancedColumns, testing::ValuesIn(balances()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Columns, FillThePageBeforeTheNextOneAndAreEqualOnTheLast) {
  FlowDraft draft;
  draft.columns(2);
  for (const char* name : {"a", "b", "c", "d", "e", "f"}) draft.paragraph(name, 4);
  EXPECT_EQ(places(draft.pages()),
            "1: a1@0,0 a2@0,10 a3@0,20 a4@0,30 b1@0,40 b2@0,50 b3@0,60 b4@0,70 c1@0,80 c2@0,90"
            " c3@60,0 c4@60,10 d1@60,20 d2@60,30 d3@60,40 d4@60,50 e1@60,60 e2@60,70 e3@60,80"
            " e4@60,90\n"
            "2: f1@0,0 f2@0,10 f3@60,0 f4@60,10\n");
}

TEST(Columns, PassagesOfOneTwoAndThreeShareAPage) {
  FlowDraft draft;
  draft.paragraph("a", 1).columns(2).paragraph("b", 4).columns(3).paragraph("c", 1);
  draft.paragraph("d", 1).columns(1).paragraph("e", 1);
  EXPECT_EQ(places(draft.pages()),
            "1: a1@0,0 b1@0,10 b2@0,20 b3@60,10 b4@60,20 c1@0,30 d1@40,30 e1@0,40\n");
}

TEST(Columns, AHeadingAboveThemStaysWithTheirFirstLines) {
  FlowDraft stays, moves;
  stays.paragraph("a", 6).heading("h").columns(2).paragraph("b", 4);
  EXPECT_EQ(page_of(stays.pages(), "h"), 1);
  moves.paragraph("a", 8).heading("h").columns(2).paragraph("b", 4);  // one line is left, not two
  const auto pages = moves.pages();
  EXPECT_EQ(page_of(pages, "h"), 2);
  EXPECT_EQ(page_of(pages, "b1"), 2);
}

TEST(Columns, AHeadingAtTheirEndStaysWithWhatFollowsThem) {
  FlowDraft stays, moves, alone;
  stays.columns(2).paragraph("a", 10).heading("h").columns(1).paragraph("b", 2);
  EXPECT_EQ(page_of(stays.pages(), "h"), 1);
  moves.columns(2).paragraph("a", 15).heading("h").columns(1).figure("T", Pt{30},
                                                                     PieceKind::kOther);
  EXPECT_EQ(places(moves.pages()),
            "1: a1@0,0 a2@0,10 a3@0,20 a4@0,30 a5@0,40 a6@0,50 a7@0,60 a8@0,70"
            " a9@60,0 a10@60,10 a11@60,20 a12@60,30 a13@60,40 a14@60,50 a15@60,60\n"
            "2: h@0,0 T@0,10\n");
  alone.paragraph("a", 8).columns(2).heading("h").columns(1).paragraph("b", 2);
  EXPECT_EQ(page_of(alone.pages(), "h"), 2);
  EXPECT_EQ(page_of(alone.pages(), "b1"), 2);
}

TEST(Columns, ATableGoesOnBelowItsHeadAndIsClosedInEachColumn) {
  FlowDraft draft;
  draft.columns(2).table("r", 17);
  const auto pages = draft.pages();
  EXPECT_EQ(places(pages),
            "1: r1@0,0 r2@0,10 r3@0,20 r4@0,30 r5@0,40 r6@0,50 r7@0,60 r8@0,70 r9@0,80"
            " [H@60,0] r10@60,10 r11@60,20 r12@60,30 r13@60,40 r14@60,50 r15@60,60 r16@60,70"
            " r17@60,80\n");
  int rules = 0;
  for (const auto& item : pages[0].items) {
    const auto* rule = std::get_if<model::Line>(&item);
    if (rule == nullptr) continue;
    EXPECT_EQ(rule->from.y, Pt{50 + 90});
    ++rules;
  }
  EXPECT_EQ(rules, 1);
}

TEST(Columns, AreParted) {
  model::Style style = small_style();
  style.columns->rule = model::RuleStyle{Pt{1}, {}};
  FlowDraft draft;
  draft.paragraph("a", 1).columns(2).paragraph("b", 5);
  Findings findings;
  const auto pages = draft.pages(style, findings);
  const model::Line* rule = nullptr;
  for (const auto& item : pages[0].items) {
    if (const auto* line = std::get_if<model::Line>(&item)) rule = line;
  }
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->from.x, Pt{50 + 50});
  EXPECT_EQ(rule->from.y, Pt{50 + 10});
  EXPECT_EQ(rule->to.y, Pt{50 + 40});
}

TEST(DividedBoxes, AreClosedWithRoomAndOpenedAgain) {
  FlowDraft draft;
  draft.paragraph("a", 8);
  for (const char* name : {"b1", "b2", "b3"}) {
    Piece part;
    part.height = Pt{10};
    part.snap = Snap::kFree;
    part.cut_room = Pt{4};
    part.at_cut.emplace_back(model::Line{{Pt{}, Pt{14}}, {Pt{9}, Pt{14}}, Pt{1}, {}});
    if (std::string(name) != "b1") {
      part.at_head.emplace_back(model::Line{{Pt{}, Pt{}}, {Pt{9}, Pt{}}, Pt{1}, {}});
    }
    draft.add(std::move(part), name);
  }
  draft.last().at_cut.clear();
  const auto pages = draft.pages();  // two lines are left, but not with the room below the second
  EXPECT_EQ(page_of(pages, "b1"), 1);
  EXPECT_EQ(page_of(pages, "b2"), 2);
  std::vector<double> rules;
  for (const auto& page : pages) {
    for (const auto& item : page.items) {
      if (const auto* line = std::get_if<model::Line>(&item)) rules.push_back(line->from.y.count());
    }
  }
  EXPECT_EQ(rules, (std::vector<double>{50 + 94, 50}));
}

TEST(PageEnds, SayWhy) {
  FlowDraft draft;
  draft.figure("cover", Pt{200}, PieceKind::kFullPage).paragraph("a", 12).paragraph("b", 1);
  draft.last().begins = Begins::kNewPage;
  std::string ends;
  for (const auto& page : draft.pages()) ends += to_string(page.end) + " ";
  EXPECT_EQ(ends, "whole full forced last ");
}

TEST(Findings, OfAPieceNameItsPage) {
  FlowDraft draft;
  draft.figure("cover", Pt{200}, PieceKind::kFullPage);
  draft.last().findings.push_back({.code = "box-overflow",
                                   .severity = Severity::kError,
                                   .place = {},
                                   .message = "甲。",
                                   .remedy = "",
                                   .related = {}});
  draft.paragraph("a", 12).paragraph("b", 1);
  draft.last().findings.push_back({.code = "box-overflow",
                                   .severity = Severity::kError,
                                   .place = {},
                                   .message = "乙。",
                                   .remedy = "",
                                   .related = {}});
  Findings findings;
  draft.pages(small_style(), findings);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].message, "甲。（1枚目）");
  EXPECT_EQ(findings[1].message, "乙。（2ページ）");
}

TEST(Findings, SayHowMuchAPieceIsOverThePage) {
  FlowDraft draft;
  draft.paragraph("a", 2).figure("f", Pt{115}, PieceKind::kOther);
  Findings findings;
  EXPECT_EQ(page_of(draft.pages(small_style(), findings), "f"), 2);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "版面の高さを2行分こえる部分があります（prose/a.mdの12行）。");
}

}  // namespace
}  // namespace nenpo::typeset
