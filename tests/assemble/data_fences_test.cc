// Templates that ask for records: tables of any kind, parts of marks, sheets of cases.
#include <gtest/gtest.h>

#include "tests/assemble/submitted_edition.h"
#include "tests/assemble/typed_chapter.h"
#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

using test::submitted_edition;
using test::TypedChapter;

struct Case {
  std::string_view what, typed, blocks, found;
};

const Case kTables[] = {
    {"columns, condition and order",
     ":::{data table=\"outreach\" columns=\"sent_month:配信,subject\" "
     "where=\"department=中原区役所\" sort=\"-sent_month\"}\n:::",
     "table  | columns <<\n  header | 配信 | 件名\n"
     "  row | 2026.3⟦outreach/11/sent_month⟧ | "
     "中原ぼうさい講演会の参加者募集⟦outreach/11/subject⟧\n"
     "  row | 2025.11⟦outreach/9/sent_month⟧ | "
     "なかはらSDGsまつり2026の出展者募集⟦outreach/9/subject⟧\n",
     ""},
    {"numbers with their unit in the head, in the order of their values",
     ":::{data table=\"partner_counts\" columns=\"count\" sort=\"count\" caption=\"数\"}\n:::",
     "table 数 | columns >\n  header | 者数（者）\n"
     "  row | 1,749⟦partner_counts/2025-11-25,registered/count⟧\n"
     "  row | 1,783⟦partner_counts/2025-11-25,certified/count⟧\n"
     "  row | 3,532⟦partner_counts/2025-11-25,total/count⟧\n",
     ""},
    {"a table that is not there", ":::{data table=\"partner\"}\n:::", "",
     "error unknown-table chapter.md:3\n"},
    {"a column that is not there",
     ":::{data table=\"rankings\" columns=\"municipality,points\" where=\"rank=6\"}\n:::",
     "table  | columns <\n  header | 自治体名\n  row | 川崎市⟦rankings/4,6/municipality⟧\n",
     "error unknown-column chapter.md:3\n"},
    {"a condition that cannot be read",
     ":::{data table=\"surveys\" columns=\"respondents\" where=\"respondents\"}\n:::",
     "table  | columns >\n  header | 回答者数（人）\n"
     "  row | 3,814⟦surveys/SV2025-01/respondents⟧\n",
     "error malformed-block chapter.md:3\n"},
    {"no records", ":::{data table=\"rankings\" where=\"rank=11\"}\n:::",
     "words-figure 該当する記録なし\n  line 表「rankings」の記録\n",
     "error missing-records chapter.md:3\n"},
};

TEST(DataFences, MakeATableOfAnyRecords) {
  for (const Case& one : kTables) {
    const TypedChapter chapter("文\n\n" + std::string(one.typed), submitted_edition());
    EXPECT_EQ(chapter.blocks, "paragraph 文\n" + std::string(one.blocks)) << one.what;
    EXPECT_EQ(chapter.found, one.found) << one.what;
  }
}

TEST(DataFences, NameTheTablesAndColumnsThatThereAre) {
  const TypedChapter table("文\n\n:::{data table=\"partner\"}\n:::", submitted_edition());
  ASSERT_EQ(table.findings.size(), 1U);
  EXPECT_EQ(table.findings[0].message, "「partner」という表はありません。");
  EXPECT_NE(table.findings[0].remedy.find("case_paragraphs、case_photos、cases、"),
            std::string::npos)
      << table.findings[0].remedy;
  const TypedChapter column("文\n\n:::{data table=\"rankings\" columns=\"points\"}\n:::",
                            submitted_edition());
  ASSERT_EQ(column.findings.size(), 1U);
  EXPECT_EQ(column.findings[0].message, "表「rankings」に「points」という列はありません。");
  EXPECT_EQ(column.findings[0].remedy,
            "使える列は、survey、edition、period、rank、previous_rank、municipality、score、"
            "unitです。");
}

TEST(DataFences, PutAPartOfAMarkByItself) {
  const TypedChapter chapter(
      ":::{part of=\"case:A03\" name=\"title\"}\n:::\n\n:::{part of=\"outreach:2025\" "
      "name=\"figures\"}\n:::",
      submitted_edition());
  EXPECT_TRUE(test::matches_golden(chapter.blocks, "assemble/golden/data-parts.txt"));
  EXPECT_EQ(chapter.found, "");
}

TEST(DataFences, SayWhichPartsAMarkHas) {
  const TypedChapter part("文\n\n:::{part of=\"outreach:2025\" name=\"rows\"}\n:::",
                          submitted_edition());
  ASSERT_EQ(part.findings.size(), 1U);
  EXPECT_EQ(part.findings[0].message, "目印「outreach:2025」に「rows」という部分はありません。");
  EXPECT_EQ(part.findings[0].remedy, "この目印の部分は、figures、tableです。");
  const TypedChapter mark("文\n\n:::{part of=\"news\" name=\"table\"}\n:::", submitted_edition());
  ASSERT_EQ(mark.findings.size(), 1U);
  EXPECT_EQ(mark.findings[0].message,
            "囲み「part」の of=\"news\" は、データの目印ではありません。");
}

TEST(DataFences, TellOfAFaultOnce) {
  const std::string part = ":::{part of=\"survey:SV2025-01\" name=\"charts\"}\n:::\n\n";
  const TypedChapter once(part, submitted_edition());
  const TypedChapter twice(part + part, submitted_edition());
  EXPECT_EQ(once.findings.size(), 4U);
  EXPECT_EQ(twice.findings.size(), 4U);
}

const std::string kCases =
    ":::{cases prose=\"000_guidance/09_cases-examples.md\" layout=\"case\" "
    "layout-text=\"case-text\" layout-half=\"case-halves\" ";

TEST(DataFences, MakeASheetOfEachCase) {
  const TypedChapter chapter(kCases + "halves=\"B05+B06\"}\n:::", submitted_edition());
  EXPECT_TRUE(test::matches_golden(chapter.blocks, "assemble/golden/data-case-sheets.txt"));
}

TEST(DataFences, ShareASheetAmongNeighboursOnly) {
  const TypedChapter chapter(kCases + "halves=\"B05+B07\"}\n:::", submitted_edition());
  EXPECT_EQ(chapter.blocks.find("case-halves"), std::string::npos);
  ASSERT_FALSE(chapter.findings.empty());
  EXPECT_EQ(
      chapter.findings.back().message,
      "囲み「cases」の halves の「B05+B07」は、原稿「prose/000_guidance/09_cases-examples.md」で"
      "続いて並ぶ事例ではありません。");
}

TEST(DataFences, NeedProseWithCases) {
  for (const std::string_view prose : {"000_guidance/00_cover.md", "000_guidance/10_none.md"}) {
    const TypedChapter chapter(
        "文\n\n:::{cases prose=\"" + std::string(prose) + "\" layout=\"case\"}\n:::",
        submitted_edition());
    EXPECT_EQ(chapter.found, "error malformed-block chapter.md:3\n") << prose;
  }
}

}  // namespace
}  // namespace nenpo::assemble
