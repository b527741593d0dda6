#include <gtest/gtest.h>

#include "tests/assemble/expected_edition.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

struct MarkCase {
  std::string_view what;
  std::string_view typed;
  std::string_view blocks;
  std::string_view found;
};

const MarkCase kCases[] = {
    {"a fact in a sentence", "排出量は{{Q3-01.baseline}}、目標は{{Q3-01.target}}。",
     "paragraph 排出量は793g⟦Q3-01/baseline/2024⟧、目標は742g以下⟦Q3-01/target/2029⟧。\n", ""},
    {"a fact of a year", "目標は{{Q3-01.target.2025}}。",
     "paragraph 目標は872g以下⟦Q3-01/target/2025⟧。\n", ""},
    {"a fact at the head of a line", "{{Q3-01.actual}}となった。",
     "paragraph 793g⟦Q3-01/actual/2024⟧となった。\n", ""},
    {"a year without a fact", "目標は{{Q3-01.target.2024}}。", "paragraph 目標は集計値未提出。\n",
     "warning missing-figure chapter.md:1\n"},
    {"an unknown indicator in a sentence", "値は{{Q9-99.target}}。", "paragraph 値は未提出。\n",
     "error missing-indicator chapter.md:1\n"},
    {"a table's mark in a sentence", "表は{{kpi:Q3-01}}。", "paragraph 表は{{kpi:Q3-01}}。\n",
     "error mark-in-text chapter.md:1\n"},
    {"a table's mark in an item", "- 表\n  {{kpi:Q3-01}}", "list\n  - 表{{kpi:Q3-01}}\n",
     "error mark-in-text chapter.md:1\n"},
    {"a figure with the list behind it", "{{figure:計画の位置づけ}}\n\n- 条例\n  - 計画\n\n本文",
     "words-figure 計画の位置づけ\n  line 条例\n  line 計画\nparagraph 本文\n", ""},
    {"a figure with small headings", "{{figure:図}}\n\n#### 公共施設\n\n- 庁舎\n\n### 次\n",
     "words-figure 図\n  line 公共施設\n  line 庁舎\nheading3 #h1 [] 次\n", ""},
    {"a figure with a paragraph", "{{figure:図}}\n市と区\n\n本文",
     "words-figure 図\n  line 市と区\nparagraph 本文\n", ""},
    {"a figure without words", "{{figure:図}}", "words-figure 図\n", ""},
    {"data that nobody handed in", "{{case:B03}}",
     "words-figure 未提出\n  line 取組事例「B03」（様式2「取組事例調査票」）\n",
     "error missing-records chapter.md:1\n"},
    {"a caption of a picture", "{{photo-caption}} 区民会議の様子",
     "picture missing | 写真 |  | 区民会議の様子 | alternative 区民会議の様子\n",
     "warning picture-missing chapter.md:1\n"},
    {"an unknown mark", "文\n\n{{kqi:P31-01}}", "paragraph 文\nwords-figure kqi P31-01\n",
     "error unknown-mark chapter.md:3\n"},
};

TEST(Marks, StandForTheEditionsData) {
  const model::Edition edition = test::expected_edition();
  for (const MarkCase& one : kCases) {
    const TypedChapter chapter(one.typed, edition);
    EXPECT_EQ(chapter.blocks, one.blocks) << one.what;
    EXPECT_EQ(chapter.found, one.found) << one.what;
  }
}

TEST(Marks, OfUnknownMeaningAreExplainedWithAnExample) {
  const TypedChapter chapter("値は{{Q3-01.goal}}。");
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(chapter.findings[0].message,
            "文の中の目印「{{Q3-01.goal}}」の意味が分かりません。そのまま印刷しました。");
  EXPECT_EQ(chapter.findings[0].remedy,
            "表や事例の目印は、1行に目印だけを書いてください。例：{{kpi:P31-01}}"
            "　文の中に数値を入れるときは、"
            "{{指標番号.baseline}}、{{指標番号.target}}、{{指標番号.actual}} "
            "と書いてください。例：{{Q3-01.target}}　ページの参照は、例：{{page:purpose}}");
}

}  // namespace
}  // namespace nenpo::assemble
