#include "assemble/merged_cells.h"

#include <gtest/gtest.h>

#include "assemble/markdown.h"

namespace nenpo::assemble {
namespace {

model::Table table_of(const std::string& text, Findings& findings) {
  const auto blocks = read_markdown({text, {"prose/a.md", 10}}, findings);
  return blocks.empty() ? model::Table{} : std::get<model::Table>(blocks.front());
}

std::string merged_of(const model::Table& table) {
  std::string text;
  for (const auto& cell : table.merged) {
    text += std::to_string(cell.row) + "," + std::to_string(cell.column) + " " +
            std::to_string(cell.rows) + "x" + std::to_string(cell.columns) + ";";
  }
  return text;
}

TEST(MergedCells, AreMarkedByWhereTheyBelong) {
  Findings findings;
  const auto table = table_of(
      "| 分野 | 値 | < |\n|---|--:|--:|\n| 環境 | 12 | 13 |\n| ^ | 8 | 9 |\n| 福祉 | なし | < |\n"
      "| ^ | ^ | < |\n",
      findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(merged_of(table), "0,1 1x2;1,0 2x1;3,0 2x1;3,1 2x2;");
  EXPECT_TRUE(table.header[0][2].empty());
  EXPECT_TRUE(table.rows[1][0].empty());
  EXPECT_EQ(model::plain_text(table.rows[2][1]), "なし");
}

TEST(MergedCells, MarksBesideWordsAreText) {
  Findings findings;
  const auto table = table_of("| 比較 | 値 |\n|---|---|\n| < 5 | ^2 |\n", findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_TRUE(table.merged.empty());
  EXPECT_EQ(model::plain_text(table.rows[0][0]), "< 5");
}

TEST(MergedCells, ThatMakeNoRectangleAreReportedAndPrinted) {
  Findings findings;
  const auto table = table_of("| 一 | 二 |\n|---|---|\n| 三 | < |\n| ^ | 四 |\n", findings);
  EXPECT_TRUE(table.merged.empty());
  EXPECT_EQ(model::plain_text(table.rows[1][0]), "^");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "unsupported-markdown");
  EXPECT_EQ(to_string(findings[0].place), "prose/a.md!12");
  EXPECT_EQ(findings[0].message,
            "表のセルを「^」「<」で結べません。結ばずに、記号のまま印刷しました。");
  EXPECT_EQ(findings[0].remedy,
            "「^」は上のセル、「<」は左のセルと結ぶ記号です。結ぶ範囲が1つの四角になるように書いて"
            "ください。例：| 環境 | 緑地 |（次の行に | ^ | 分別 |）");
}

TEST(MergedCells, ARowThatHangsOnTheHeadBelongsToIt) {
  Findings findings;
  const auto table =
      table_of("| 分野 | 値 | < |\n|---|---|---|\n| ^ | 2024年度 | 2025年度 |\n| 環境 | 1 | 2 |\n",
               findings);
  EXPECT_TRUE(findings.empty());
  ASSERT_EQ(table.header.size(), 2U);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(merged_of(table), "0,0 2x1;0,1 1x2;");
}

TEST(MergedCells, MarksThatPointOutOfTheTableAreReported) {
  Findings findings;
  const auto table = table_of("| ^ | 二 |\n|---|---|\n| 三 | 四 |\n| < | 五 |\n", findings);
  EXPECT_TRUE(table.merged.empty());
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(to_string(findings[0].place), "prose/a.md!10");
  EXPECT_EQ(to_string(findings[1].place), "prose/a.md!13");
}

}  // namespace
}  // namespace nenpo::assemble
