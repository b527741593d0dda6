#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

struct BlockCase {
  std::string_view what;
  std::string_view typed;
  std::string_view blocks;
  std::string_view found;
};

constexpr BlockCase kCases[] = {
    {"words", ":::{words-figure title=\"体制\"}\n市長\n- **局長**\n\n:::\n本文",
     "words-figure 体制\n  line 市長\n  line **局長**\nparagraph 本文\n", ""},
    {"bars", ":::{bars}\n達成率 | 0.823\n満点 | 1\nなし | 0\n:::",
     "bars\n  bar 達成率 | 823‰\n  bar 満点 | 1000‰\n  bar なし | 0‰\n", ""},
    {"a bar longer than the page", ":::{bars}\n達成率 | 82.3\n:::",
     "bars\n  bar 達成率 | 82.3 | 0‰\n", "error malformed-block chapter.md:2\n"},
    {"a note",
     ":::{note mark=\"※1\"}\n{建|た}てる。\n次の行\n:::", "note ※1 {建|た}てる。⏎次の行\n", ""},
    {"a note without a mark of its own", ":::{note}\n語。\n:::", "note ※ 語。\n", ""},
    {"a table with a caption", ":::{table caption=\"表1\"}\n| a |\n|---|\n| b |\n:::",
     "table 表1 | columns <\n  header | a\n  row | b\n", ""},
    {"a table block without a table", ":::{table caption=\"表1\"}\n文\n:::", "paragraph 文\n",
     "error malformed-block chapter.md:1\n"},
    {"a page break", "前\n:::{page-break}\n後", "paragraph 前\npage-break\nparagraph 後\n", ""},
    {"a page break that is closed", "前\n:::{page-break}\n:::\n後",
     "paragraph 前\npage-break\nparagraph 後\n", ""},
    {"an unknown block", "前\n\n:::{box}\n中身\n:::",
     "paragraph 前\nwords-figure box\n  line 中身\n", "error unknown-block chapter.md:3\n"},
    {"a mark in a bar", ":::{bars}\n{幸|さいわい}区 | 0.5\n:::",
     "bars\n  bar {幸|さいわい}区 | 500‰\n", "error misplaced-mark chapter.md:2\n"},
    {"marks in a diagram",
     ":::{tier-diagram caption=\"{{page:a}}\"}\n= 本部[^a]\n左 | 長 | 市長{{x}}\n:::",
     "tier-diagram {{page:a}} | alternative \n  tier 本部[^a]\n    left 長 | 市長{{x}}\n",
     "error misplaced-mark chapter.md:1\nerror misplaced-mark chapter.md:2\nerror misplaced-mark "
     "chapter.md:3\n"},
    {"a mark in a box's title, ruby in its words",
     ":::{words-figure title=\"体制[^a]\"}\n{幸|さいわい}区\n:::",
     "words-figure 体制[^a]\n  line {幸|さいわい}区\n", "error misplaced-mark chapter.md:1\n"},
    {"braces and brackets that are no marks",
     ":::{bars}\n{区} [2^3] | 0.5\n:::", "bars\n  bar {区} [2^3] | 500‰\n", ""},
    {"an unknown attribute", ":::{bars title=\"図\"}\na | 0.5\n:::", "bars\n  bar a | 500‰\n",
     "error malformed-block chapter.md:1\n"},
    {"a block never closed", ":::{note}\n語。", "note ※ 語。\n",
     "error unclosed-block chapter.md:1\n"},
    {"a head that cannot be read", ":::{note mark=※}\n語。", "paragraph :::{note mark=※}語。\n",
     "error malformed-block chapter.md:1\n"},
};

TEST(FencedBlocks, AreAClosedList) {
  for (const BlockCase& one : kCases) {
    const TypedChapter chapter(one.typed);
    EXPECT_EQ(chapter.blocks, one.blocks) << one.what;
    EXPECT_EQ(chapter.found, one.found) << one.what;
  }
}

TEST(FencedBlocks, UnknownOnesAreToldTheNamesThatExist) {
  const TypedChapter chapter(":::{box}\n:::");
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(chapter.findings[0].message,
            "「box」という囲みはありません。中の文字だけを枠に入れました。");
  EXPECT_THAT(
      chapter.findings[0].remedy,
      testing::AllOf(
          testing::StartsWith("使える囲みは、words-figure、tier-diagram、bars、table、note、"
                              "page-break、"),
          testing::HasSubstr("、take、"),
          testing::EndsWith("、columns、callout、sheet、frame、row、cell、lookです。例：:::{"
                            "note mark=\"※\"}")));
}

TEST(FencedBlocks, SayThatFiguresKnowNoMarks) {
  const TypedChapter chapter(":::{bars}\n {幸|さいわい}区 | 0.5\n:::");
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(
      chapter.findings[0].message,
      "図の文字「{幸|さいわい}区 | 0.5」の中では、ふりがな、脚注の印、参照、目印は使えません。"
      "そのまま印刷しました。");
  EXPECT_EQ(chapter.findings[0].remedy,
            "図の中には文字だけを書き、ふりがなや脚注は、図の前後の文に書いてください。");
}

TEST(TierDiagram, ReadsTiersFieldsAndArrows) {
  const TypedChapter chapter(
      ":::{tier-diagram caption=\"体制\" alternative=\"体制の図\"}\n= 本部\n左 | 本部長 | "
      "**市長**\n"
      "右 | 役割 | 企画 / 調整（人/日）\n↓ 指示\n= 局区\n↑ 報告\n= 職員\n:::");
  EXPECT_EQ(
      chapter.blocks,
      "tier-diagram 体制 | alternative 体制の図\n  tier 本部\n    left 本部長 | 市長 | strong\n"
      "    right 役割 | 企画 / 調整（人/日）\n  ↓ 指示\n  tier 局区\n  ↑ 報告\n  tier 職員\n");
  EXPECT_EQ(chapter.found, "");
}

TEST(TierDiagram, ReportsLinesOutOfPlaceAndKeepsTheirWords) {
  const TypedChapter chapter(
      ":::{tier-diagram}\n↓ 早すぎる\n= 本部\n中 | 本部長 | 市長\n↓ 一\n↓ 二\n= 局区\n↑ "
      "行き先なし\n:::");
  EXPECT_EQ(chapter.found,
            "error malformed-block chapter.md:2\nerror malformed-block chapter.md:4\n"
            "error malformed-block chapter.md:6\nerror malformed-block chapter.md:1\n");
  EXPECT_NE(chapter.blocks.find("中 | 本部長 | 市長"), std::string::npos);
}

}  // namespace
}  // namespace nenpo::assemble
