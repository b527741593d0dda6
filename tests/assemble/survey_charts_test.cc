// The staff survey with counts. No department has handed any in: all counts are made up (仮).
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/assemble/submitted_edition.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

std::string survey(std::string_view number, std::string_view year, std::string_view questions) {
  return "局区名,総務企画局\n調査番号," + std::string(number) +
         "\n調査名,仮の調査\n実施対象,全職員\n実施期間," + std::string(year) +
         "年10月1日～10月31日\n回答者数,3814\n設問,内容,回答数\n" + std::string(questions);
}

constexpr std::string_view kFourQuestions =
    "Q1,仮の問いその1,はい3000人、いいえ814人\n"
    "Q2,仮の問いその2,よく知っている1271人、少し知っている1271人、知らない1272人\n"
    "Q3,仮の問いその3,はい1907人、いいえ1907人\n"
    "Q4,仮の問いその4,高まった3800人、変わらない10人、分からない4人\n";

model::Edition edition_of(const std::string& now, const std::string& before = {}) {
  model::Edition edition = test::edition_of_csv("様式5_職員アンケート_仮.csv", now);
  if (before.empty()) return edition;
  const model::Edition old = test::edition_of_csv("様式5_職員アンケート_前年_仮.csv", before);
  for (const model::DataTable& table : old.tables) {
    auto& rows = test::table_of(edition, table.id).rows;
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
  }
  return edition;
}

std::string charts_of(const TypedChapter& chapter) {
  std::string charts;
  for (const auto& block : chapter.manuscript.blocks) {
    if (const auto* chart = std::get_if<model::Chart>(&block)) {
      charts += chart->alternative_text + "\n";
    }
  }
  return charts;
}

TEST(SurveyCharts, SayEveryAnswerInPerCent) {
  const TypedChapter chapter("{{survey:SV2025-01}}",
                             edition_of(survey("SV2025-01", "2025", kFourQuestions)));
  EXPECT_EQ(chapter.found, "");
  EXPECT_EQ(charts_of(chapter),
            "帯グラフ「Q1 仮の問いその1」。はい78.7%、いいえ21.3%。\n"
            "帯グラフ「Q2 仮の問いその2」。よく知っている33.3%、少し知っている33.3%、"
            "知らない33.4%。\n"
            "帯グラフ「Q3 仮の問いその3」。はい50.0%、いいえ50.0%。\n"
            "帯グラフ「Q4 仮の問いその4」。高まった99.6%、変わらない0.3%、分からない0.1%。\n");
}

TEST(SurveyCharts, PutTheYearBeforeBelow) {
  const TypedChapter chapter(
      "{{survey:SV2025-01}}",
      edition_of(survey("SV2025-01", "2025", kFourQuestions),
                 survey("SV2024-01", "2024",
                        "Q1,仮の問いその1,はい1457人、いいえ1457人\nQ2,別の仮の問い,はい1人\n")));
  EXPECT_EQ(chapter.found, "");
  const std::string charts = charts_of(chapter);
  EXPECT_EQ(charts.substr(0, charts.find('\n')),
            "帯グラフ「Q1 仮の問いその1」。2025年：はい78.7%、いいえ21.3%。2024年：はい50.0%、"
            "いいえ50.0%。");
  EXPECT_NE(charts.find("帯グラフ「Q3 仮の問いその3」。はい50.0%"), std::string::npos) << charts;
}

TEST(SurveyCharts, DoNotCompareOtherOptions) {
  const TypedChapter chapter(
      "{{survey:SV2025-01}}",
      edition_of(survey("SV2025-01", "2025", "Q1,仮の問いその1,はい3000人、いいえ814人\n"),
                 survey("SV2024-01", "2024", "Q1,仮の問いその1,ある1457人、ない1457人\n")));
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(chapter.findings[0].code, "other-options");
  EXPECT_EQ(chapter.findings[0].message,
            "設問1「仮の問いその1」の選択肢が、前回の選択肢「ある、ない」と違います。"
            "前回の値は印刷していません。");
  EXPECT_EQ(chapter.findings[0].remedy,
            "総務企画局の様式5で、選択肢の言葉と順を前回とそろえてください。問い方を変えたときは、"
            "このままで結構です。");
  EXPECT_EQ(charts_of(chapter), "帯グラフ「Q1 仮の問いその1」。はい78.7%、いいえ21.3%。\n");
}

TEST(SurveyCharts, OfNobodysAnswersAreNoHundredPerCent) {
  const TypedChapter chapter(
      "{{survey:SV2025-01}}",
      edition_of(survey("SV2025-01", "2025", "Q1,仮の問いその1,はい0人、いいえ0人\n")));
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(chapter.findings[0].code, "chart-sum");
  EXPECT_EQ(chapter.findings[0].message,
            "グラフ「Q1 仮の問いその1」の割合を足すと 0.0% で、100% になりません。");
}

}  // namespace
}  // namespace nenpo::assemble
