// Facts, voices, labels, badges, goals, time axes and rankings in the style of the guidance.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "assemble/style_file.h"
#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

const model::Style& guidance_style() {
  static const model::Style style = [] {
    auto read = assemble::read_style(test::source_folder() / "templates/styles/guidance.toml");
    if (!read) throw std::runtime_error(read.error().subject + read.error().reason);
    return std::move(*read);
  }();
  return style;
}

model::Page page_of(model::Highlight highlight) {
  return set(Draft().add(std::move(highlight)), guidance_style()).pages.at(0);
}

template <typename Item>
std::vector<Item> items_of(const model::Page& page) {
  std::vector<Item> items;
  for (const auto& item : page.items) {
    if (const auto* one = std::get_if<Item>(&item)) items.push_back(*one);
  }
  return items;
}

TEST(KeyFactBars, PartsAreAsLongAsTheirShareAndTheSecondIsHatched) {
  model::KeyFact fact;
  fact.label = "申込者";
  fact.number = "200";
  fact.unit = "人";
  fact.parts = {{"会場", "50", "人", "", 0.25}, {"オンライン", "150", "人", "", 0.75}};
  const auto page = page_of(model::KeyFacts{{fact}, "training", {}});
  const auto solid = items_of<model::Rectangle>(page);
  ASSERT_EQ(solid.size(), 1U);
  EXPECT_NEAR(solid[0].box.width / guidance_style().page.line_length, 0.25, 0.001);
  EXPECT_GT(items_of<model::Line>(page).size(), 20U);
  EXPECT_NE(text_of(page).find("会場50人"), std::string::npos);
  EXPECT_NE(text_of(page).find("オンライン150人"), std::string::npos);
}

TEST(KeyFactBars, WhatIsComparedStandsOnOneScaleAndIsNotHatched) {
  model::KeyFact fact;
  fact.number = "3,093";
  fact.unit = "人";
  fact.bars = model::KeyFact::Bars::kCompared;
  fact.parts = {{"", "", "", "", 0.811, false}, {"アンケート回答数は", "3,814", "人", "", 1}};
  const auto page = page_of(model::KeyFacts{{fact}, "training", {}});
  EXPECT_EQ(items_of<model::Rectangle>(page).size(), 1U);
  EXPECT_EQ(items_of<model::Line>(page).size(), 4U);
  EXPECT_NE(text_of(page).find("アンケート回答数は3,814人"), std::string::npos);
}

TEST(PartnerLabels, BreakBeforeTheSignThatJoinsThem) {
  model::Labels labels;
  for (int i = 0; i < 12; ++i) labels.labels.push_back({"臨海部国際戦略本部", i % 2 == 0});
  const auto page = page_of(labels);
  const model::LineRecord* first = line_with(page, "臨海部");
  ASSERT_NE(first, nullptr);
  const auto below = std::find_if(page.lines.begin(), page.lines.end(),
                                  [&](const auto& line) { return line.at.y > first->at.y; });
  ASSERT_NE(below, page.lines.end());
  EXPECT_GT(below->at.x, first->at.x);  // × stands before it
}

TEST(Badges, ANumberInADiscIsReadAsItsNumeralInACircle) {
  for (const auto& [written, read] : std::vector<std::pair<std::string, std::string>>{
           {"3", "③"}, {"③", "③"}, {"21", "㉑"}, {"51", "51"}}) {
    EXPECT_EQ(text_of(page_of(model::Badge{"disc", written, {}})), read) << written;
  }
}

TEST(GoalBands, SayThatNoGoalsWereHandedIn) {
  const auto page = page_of(model::GoalBand{});
  EXPECT_EQ(text_of(page), "ゴール未提出");
  const auto frame = items_of<model::Line>(page);
  ASSERT_EQ(frame.size(), 4U);
  EXPECT_TRUE(frame[0].dashed);
}

TEST(GoalBands, HoldAllSeventeenInSmallerTiles) {
  model::GoalBand band;
  for (int goal = 1; goal <= 17; ++goal) band.goals.push_back(goal);
  const auto tiles = items_of<model::Rectangle>(page_of(band));
  ASSERT_EQ(tiles.size(), 17U);
  EXPECT_NEAR(tiles[0].box.width.count(), from_mm(7).count(), 0.01);
}

TEST(TimeAxes, PlaceTheirMomentsToScale) {
  model::TimeAxis axis;
  axis.first = 2016;
  axis.last = 2030;
  axis.first_label = "2016";
  axis.last_label = "2030";
  axis.entries = {{2020, "2020年", {}}, {2025, "2025年", {}}};
  const auto dots = items_of<model::Circle>(page_of(axis));
  ASSERT_EQ(dots.size(), 2U);
  EXPECT_NEAR((dots[1].centre.y - dots[0].centre.y).count(), 5 * 20, 0.01);
}

TEST(Rankings, SetOffOnesOwnCityByMoreThanColour) {
  model::Ranking ranking;
  ranking.rows = {{"5", "5", "相模原市", "77.30", 77.3, "", false},
                  {"6", "23", "川崎市", "77.08", 77.08, "", true}};
  const auto page = page_of(ranking);
  EXPECT_NE(text_of(page).find("川崎市本市"), std::string::npos);
  const auto dots = items_of<model::Circle>(page);
  ASSERT_EQ(dots.size(), 2U);
  EXPECT_GT(dots[0].width, Pt{});
  EXPECT_EQ(dots[1].width, Pt{});  // filled
}

}  // namespace
}  // namespace nenpo::typeset
