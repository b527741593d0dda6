// Numbers in cells: what is read as a figure, and where its parts stand.
#include <gtest/gtest.h>

#include "tests/typeset/booklet.h"
#include "typeset/tables/figure_text.h"

namespace nenpo::typeset {
namespace {

/// whole|fraction|unit|remark, with "!" before a labelled one; "-" for no figure.
std::string parts(const std::string& text) {
  const auto figure = read_figure(text);
  if (!figure) return "-";
  return (figure->labelled ? "!" : "") + text.substr(0, figure->whole_end) + "|" +
         text.substr(figure->whole_end, figure->fraction_end - figure->whole_end) + "|" +
         text.substr(figure->fraction_end, figure->unit_end - figure->fraction_end) + "|" +
         text.substr(figure->unit_end);
}

TEST(FigureTexts, AreReadInTheirParts) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"1,039", "1,039|||"},
      {"▲1,234.5％以上", "▲1,234|.5|％以上|"},
      {"45.6%", "45|.6|%|"},
      {"31.6万人/日", "31|.6|万人/日|"},
      {"12か所", "12||か所|"},
      {"約800", "約800|||"},
      {"+0.3ポイント", "+0|.3|ポイント|"},
      {"１２，３４５．６円", "１２，３４５|．６|円|"},
      {"6.5m2", "6|.5|m2|"},
      {"2029年度", "2029||年度|"},
      {" 12 ", " 12||| "},
      {"(12.5)", "(12|.5|)|"},
      {"（▲3）", "（▲3||）|"},
      {"20件（見込）", "20||件|（見込）"},
      {"6位（前回23位）", "6||位|（前回23位）"},
      {"参加者225人", "!参加者225||人|"},
      {"年間20件（見込）", "!年間20||件|（見込）"},
      {"第3期", "!第3||期|"}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(parts(text), expected) << text;
}

TEST(FigureTexts, WhatIsNoSingleNumberIsNone) {
  for (const char* text :
       {"", "―", "▲", "集計中", "未定", "10～20", "10%～20%", "2026/3/31", "18:00", "3人に1人",
        "1-01", "2025.4.1", "1億2,300万円", "1 環境に配慮した行動を進める", "川崎市民館大ホール3階",
        "12（15、16", "、12"}) {
    EXPECT_EQ(parts(text), "-") << text;
  }
}

TEST(FigureTexts, DashesAndDotsStandForAFigure) {
  for (const char* text : {"―", "－", "-", "…", "――", "***", " ― "}) {
    EXPECT_TRUE(is_placeholder(text)) << text;
  }
  for (const char* text : {"", "未定", "-1", "――――", "・"}) {
    EXPECT_FALSE(is_placeholder(text)) << text;
  }
}

model::Table one_column(const std::vector<std::string>& cells, model::Alignment alignment) {
  model::Table table;
  table.columns = {alignment};
  table.header = {{words("実績")}};
  for (const auto& cell : cells) table.rows.push_back({words(cell)});
  return table;
}

/// Where the cell's line begins, and where it ends.
Pt begin_of(const model::Page& page, const std::string& text) {
  const auto* line = line_with(page, text);
  return line != nullptr ? line->at.x : Pt{-1};
}
Pt end_of(const model::Page& page, const std::string& text) {
  const auto* line = line_with(page, text);
  return line != nullptr ? line->at.x + line->natural.at(Pt{9}) : Pt{-1};
}

TEST(TableFigures, RemarksHangBehindTheUnits) {
  const auto pages = set(
      Draft().add(one_column({"120件", "20件（見込）", "7件", "集計中"}, model::Alignment::kEnd)));
  const model::Page& page = pages.pages[0];
  EXPECT_NEAR(end_of(page, "120件").count(), end_of(page, "7件").count(), 0.05);
  EXPECT_NEAR(end_of(page, "集計中").count(), end_of(page, "7件").count(), 0.05);
  EXPECT_GT(end_of(page, "20件（見込）"), end_of(page, "7件") + Pt{30});
}

TEST(TableFigures, ADashStandsWhereTheLastDigitWouldBe) {
  const auto pages =
      set(Draft().add(one_column({"12.5％", "▲3.0％", "―"}, model::Alignment::kEnd)));
  const model::Page& page = pages.pages[0];
  EXPECT_NEAR(end_of(page, "―").count(), end_of(page, "12.5％").count() - 9, 0.6);
}

TEST(TableFigures, NumbersInBracketsStandWithTheOthers) {
  const auto pages = set(Draft().add(one_column({"120", "(85)", "7"}, model::Alignment::kEnd)));
  const model::Page& page = pages.pages[0];
  EXPECT_NEAR(end_of(page, "120").count(), end_of(page, "7").count(), 0.05);
  EXPECT_GT(end_of(page, "(85)"), end_of(page, "7") + Pt{1});
}

TEST(TableFigures, EachLineOfACellStandsByItsPoint) {
  model::Table table = one_column({"23人", "120者"}, model::Alignment::kEnd);
  table.rows.push_back(
      {{model::Text{.text = "事業者31者", .strong = false, .fact = {}}, model::LineBreak{},
        model::Text{.text = "参加者225人", .strong = false, .fact = {}}}});
  const auto pages = set(Draft().add(table));
  const model::Page& page = pages.pages[0];
  const double edge = end_of(page, "120者").count();
  EXPECT_NEAR(end_of(page, "事業者31者").count(), edge, 0.05);
  EXPECT_NEAR(end_of(page, "参加者225人").count(), edge, 0.05);
}

TEST(TableFigures, WordsBeforeANumberAreWordsInAColumnSetLeft) {
  const auto pages = set(Draft().add(
      one_column({"市民館1階", "図書館12階", "中央支所3階"}, model::Alignment::kStart)));
  const model::Page& page = pages.pages[0];
  EXPECT_EQ(begin_of(page, "市民館1階"), begin_of(page, "中央支所3階"));
}

}  // namespace
}  // namespace nenpo::typeset
