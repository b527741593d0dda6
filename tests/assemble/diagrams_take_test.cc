// Figures, label tables and statistics that a template takes from the prose.
#include <gtest/gtest.h>

#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

/// What a take of the prose prints. `attributes` and `lines` are those of the take.
TypedChapter taken(std::string_view prose, const std::string& attributes,
                   const std::string& lines = "") {
  model::Edition edition;
  edition.prose.push_back({"prose/a/b.md", std::string(prose)});
  return {":::{take prose=\"a/b.md\" " + attributes + "}\n" + lines + ":::\n", edition};
}

TEST(DiagramTakes, ATimelineIsASentenceOfNamesWithTheirYears) {
  const auto chapter = taken(
      "区民懇話会(昭和53(1978)年)、区づくり白書(平成5(1993)年)、区民会議（平成18(2006)年）など\n",
      "as=\"timeline\"");
  EXPECT_EQ(chapter.blocks,
            "timeline | alternative 年表。区民懇話会(昭和53(1978)年)、区づくり白書(平成5(1993)年)、"
            "区民会議（平成18(2006)年）など\n"
            "  昭和53(1978)年 | 区民懇話会\n"
            "  平成5(1993)年 | 区づくり白書\n"
            "  平成18(2006)年 | 区民会議⏎など\n");
  EXPECT_EQ(chapter.found, "");
}

TEST(DiagramTakes, ASentenceWithoutYearsStaysAParagraph) {
  EXPECT_EQ(taken("区民懇話会など\n", "as=\"timeline\"").blocks, "paragraph 区民懇話会など\n");
}

TEST(DiagramTakes, TiersAreHeadingsWithTheirNotes) {
  const auto chapter = taken(
      "## １ 三層制\n\n#### 地域レベル（小学校区など）\n\n居場所を創出。\n\n#### 市域レベル（全市）"
      "\n\n支援体制の構築。\n",
      "under=\"三層制\" kind=\"section\" as=\"tiers\"");
  EXPECT_EQ(
      chapter.blocks,
      "heading2 #h1 [１] 三層制\n"
      "nested-tiers | alternative 重なり合う段の図。内側から順に、地域レベル（小学校区など）："
      "居場所を創出。市域レベル（全市）：支援体制の構築。\n"
      "  地域レベル（小学校区など） | 居場所を創出。\n"
      "  市域レベル（全市） | 支援体制の構築。\n");
}

constexpr std::string_view kActors =
    "{{figure:関係}}\n"
    "\n"
    "#### 区域（行政区 エリア） 「A」から「B」へ\n"
    "\n"
    "- 相談\n"
    "- 助言\n"
    "\n"
    "#### 求められる機能\n"
    "\n"
    "- 人材育成\n"
    "\n"
    "#### 主体\n"
    "\n"
    "- 企業\n"
    "- 商店街 商業施設\n"
    "- 市民\n";

TEST(DiagramTakes, AHubTakesItsNodesFromTheProseAndTheirOrderFromTheTemplate) {
  const auto chapter = taken(kActors, "as=\"hub\"",
                             "中心 | 地域 / センター\n主体 | 主体\n組 | 市民\n"
                             "組 | 商店街 / 商業施設 | 企業\n枠 | 求められる機能\n"
                             "矢印 | 「A」 / から「B」へ\n");
  EXPECT_EQ(
      chapter.blocks,
      "hub 区域（行政区 エリア） | 地域/センター | alternative 区域（行政区 エリア）の図。"
      "地域センターを中心に、市民、商店街 商業施設、企業がつながる。求められる機能は、人材育成。\n"
      "  group | 市民\n"
      "  group | 商店街/商業施設 | 企業\n"
      "  box 求められる機能\n"
      "  人材育成\n"
      "process 「A」/から「B」へ | alternative 「A」から「B」への矢印。相談、助言。\n"
      "  相談\n"
      "  助言\n");
  EXPECT_EQ(chapter.found, "");
}

TEST(DiagramTakes, NodesThatTheProseDoesNotHaveAreRefusedAndThoseLeftOverPrinted) {
  const auto chapter =
      taken(kActors, "as=\"hub\"", "中心 | 地域\n主体 | 主体\n組 | 市民 | 大学\n組 | 企業\n");
  EXPECT_NE(chapter.blocks.find("  group | 市民\n  group | 企業\n  group | 商店街 商業施設\n"),
            std::string::npos)
      << chapter.blocks;
  ASSERT_EQ(chapter.findings.size(), 2U) << chapter.found;
  EXPECT_EQ(chapter.findings[0].message,
            "図の「大学」は、原稿の箇条書きにありません。印刷しませんでした。");
  EXPECT_EQ(chapter.findings[0].place.at, "4");
  EXPECT_EQ(
      chapter.findings[1].message,
      "原稿の主体「商店街 商業施設」が、図の「組」の行にありません。最後の組として印刷しました。");
}

TEST(DiagramTakes, APositionFigureHasRowsPeersAndABoxOfTheRestByField) {
  const auto chapter = taken(
      "- 条例\n- 総合計画\n- 考え方\n- ビジョン\n- 個別計画\n- 【防災】防災計画\n"
      "- 【スポーツ】推進計画 【農業】振興計画\n",
      "as=\"position\"", "条例 | 総合計画\n＊考え方 ⇔ ビジ / ョン\n枠 | 個別計画\n");
  EXPECT_EQ(
      chapter.blocks,
      "position | alternative 計画の位置づけの図。上から順に、条例と総合計画、考え方⇔ビジョン、"
      "個別計画（【防災】防災計画、【スポーツ】推進計画 【農業】振興計画）。\n"
      "  row | 条例 | 総合計画\n"
      "  peers | own 考え方 | ビジ/ョン\n"
      "  box 個別計画\n"
      "  **【防災】**防災計画\n"
      "  **【スポーツ】**推進計画 **【農業】**振興計画\n");
  EXPECT_EQ(chapter.found, "");
}

TEST(DiagramTakes, LabelTablesAreMadeOfHeadingsOfItemsAndOfTables) {
  EXPECT_EQ(taken("### （１）変化\n\n#### ①超高齢化\n\n課題。\n\n#### ②希薄化\n\n- 成果…交流 など\n"
                  "- 負担\n",
                  "under=\"変化\" kind=\"section\" as=\"label-table:changes\"")
                .blocks,
            "heading3 #h1 [（１）] 変化\n"
            "label-table changes\n"
            "  ①超高齢化 |  課題。\n"
            "  ②希薄化 | 成果 交流 など | ・ 負担\n");
  EXPECT_EQ(taken("- 方向性１ 支援の実施\n- 方向性２ 取組の推進\n", "as=\"label-table:a\"").blocks,
            "label-table a\n  方向性１ |  支援の実施\n  方向性２ |  取組の推進\n");
  EXPECT_EQ(taken("| 区分 | 機能 | 取組 |\n|---|---|---|\n| 自治 | 甲<br>乙 | 強化 |\n",
                  "as=\"label-table:a\"")
                .blocks,
            "label-table a\n  head 区分\n  head 機能\n  head 取組\n  自治 |  甲 |  乙 | → 強化\n");
}

TEST(DiagramTakes, ItemsOfAFigureStandSideBySideUnderTheFiguresTitle) {
  EXPECT_EQ(taken("{{figure:資源}}\n\n#### 公共\n\n- 学校\n- など\n\n#### 民間\n\n- 路地\n",
                  "as=\"items:resources\"")
                .blocks,
            "heading4 #h1 [] 資源\n"
            "row resources\n"
            "  cell\n"
            "  items resources | 公共 | alternative 公共：学校、など\n"
            "    学校\n"
            "    など\n"
            "  cell\n"
            "  items resources | 民間 | alternative 民間：路地\n"
            "    路地\n");
}

TEST(DiagramTakes, NumberedItemsBeginWithANumeralInACircleOrInBrackets) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"①体系化", "① 体系化"},    {"（１）更なる推進", "（１） 更なる推進"},
      {"(12) 地域", "(12) 地域"}, {"（例）地域", " （例）地域"},  // no numeral
      {"（１地域", " （１地域"},  {"（）地域", " （）地域"},
      {"１）地域", " １）地域"},
  };
  for (const auto& [item, expected] : cases) {
    EXPECT_EQ(taken("- " + item + "\n", "as=\"numbered\"").blocks,
              "numbered\n  " + expected + "\n");
  }
}

TEST(DiagramTakes, OpinionsKeepTheirTitleAndWhoSaidThem) {
  const std::string quotation =
      "> 【10年後の姿】 ワークショップでの意見\n>\n> - 魅力アップ\n> - 開放\n";
  EXPECT_EQ(taken(quotation, "as=\"opinions\"").blocks,
            "opinions 【10年後の姿】 | ワークショップでの意見\n  魅力アップ\n  開放\n");
  EXPECT_EQ(taken(quotation, "as=\"opinions\" title=\"no\"").blocks,
            "opinions  | \n  魅力アップ\n  開放\n");
}

/// Findings but those of what the test takes nothing of.
Findings of_the_prose(const TypedChapter& chapter) {
  Findings findings = chapter.findings;
  std::erase_if(findings,
                [](const Finding& finding) { return finding.code == "prose-not-printed"; });
  return findings;
}

TEST(DiagramTakes, TitlesThatAreNotPrintedMustEqualTheFirstOfTheirFile) {
  const std::string prose =
      "> 【10年後の姿】 意見\n>\n> - 魅力\n\n## 二\n\n> 【10年後の姿】 意見\n>\n> - 開放\n\n"
      "## 三\n\n> 【20年後の姿】 意見\n>\n> - 見直し\n";
  const std::string second = "kind=\"quotation\" as=\"opinions\" title=\"no\" under=\"";
  const auto same = taken(prose, second + "二\"");
  EXPECT_EQ(same.blocks, "opinions  | \n  開放\n");
  EXPECT_TRUE(of_the_prose(same).empty()) << same.found;
  const auto other = taken(prose, second + "三\"");
  const auto differs = of_the_prose(other);
  ASSERT_EQ(differs.size(), 1U) << other.found;
  EXPECT_EQ(differs[0].code, "quotation-title-differs");
  EXPECT_EQ(differs[0].message,
            "声の題「【20年後の姿】 意見」は、初めの声の題「【10年後の姿】 意見」と違いますが、"
            "題を印刷しない指定（title=\"no\"）になっています。");
}

TEST(DiagramTakes, HeadingsWhoseNumbersJumpAreTold) {
  const auto jump = taken("## １ 甲\n\n### （１）乙\n\n### （３）丙\n\n文。\n", "under=\"丙\"");
  const auto told = of_the_prose(jump);
  ASSERT_EQ(told.size(), 1U) << jump.found;
  EXPECT_EQ(told[0].code, "heading-serial-gap");
  EXPECT_EQ(told[0].severity, Severity::kInfo);
  EXPECT_EQ(told[0].place.at, "5");
  EXPECT_EQ(
      told[0].message,
      "見出しの番号が「（１）」の次に「（３）」となり、間の番号がありません。原稿のまま印刷しま"
      "した。");
}

TEST(DiagramTakes, NumbersBeginAnewBelowEachHigherHeading) {
  const auto anew =
      taken("## ２ 甲\n\n### （３）乙\n\n## ３ 丁\n\n### （１）戊\n\n### （２）丙\n\n文。\n",
            "under=\"丙\"");
  EXPECT_TRUE(of_the_prose(anew).empty()) << anew.found;
}

TEST(DiagramTakes, TheListOfAHubMayStandInACallout) {
  const auto chapter = taken(kActors, "as=\"hub\"",
                             "中心 | 地域\n主体 | 主体\n組 | 市民 | 商店街 / 商業施設 | 企業\n"
                             "一覧:frames:places | 求められる機能\n矢印 | 「A」 / から「B」へ\n");
  EXPECT_NE(chapter.blocks.find("callout places"), std::string::npos) << chapter.blocks;
  EXPECT_EQ(chapter.found, "");
}

TEST(SheetCounters, SayWhichSheetOfHowMany) {
  EXPECT_EQ(TypedChapter(":::{sheet-counter sheet=\"2\" of=\"4\"}\n:::\n").blocks,
            "sheet-counter 2/4\n");
  const TypedChapter wrong("甲\n\n:::{sheet-counter sheet=\"5\" of=\"4\"}\n:::\n");
  EXPECT_EQ(wrong.blocks, "paragraph 甲\n");
  ASSERT_EQ(wrong.findings.size(), 1U);
  EXPECT_EQ(
      wrong.findings[0].message,
      "囲み「sheet-counter」の sheet=\"5\" of=\"4\" を読めません。枚数を印刷しませんでした。");
}

}  // namespace
}  // namespace nenpo::assemble
