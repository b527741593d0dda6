// What the edition's records look like in print: the submission of 2026, mark by mark.
#include <gtest/gtest.h>

#include "model/table_facts.h"
#include "tests/assemble/submitted_edition.h"
#include "tests/assemble/typed_chapter.h"
#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

using test::submitted_edition;
using test::table_of;
using test::TypedChapter;
using test::value_of;

PublicationTemplate city_publication(std::string text) {
  auto publication = test::publication_of(std::move(text));
  publication.author = "川崎市";
  return publication;
}

TypedChapter typed(std::string text, const model::Edition& edition = submitted_edition()) {
  return {city_publication(std::move(text)), edition};
}

struct Golden {
  std::string_view name, mark;
};
const Golden kGoldens[] = {
    {"partnerships", "{{partnerships:2025}}"},
    {"outreach", "{{outreach:2025}}"},
    {"rankings", "{{rankings}}"},
    {"training", "{{training:TR2025-01}}"},
    {"micro-training", "{{training:TR2025-02}}"},
    {"survey", "{{survey:SV2025-01}}"},
    {"case", "{{case:B02}}"},
    {"case-pictures", "{{case:B03}}"},
    {"roster", "{{roster}}"},
    {"progress", "{{progress:9-3}}"},
};

TEST(DataMarks, PrintTheRecordsThatWereHandedIn) {
  for (const Golden& golden : kGoldens) {
    const TypedChapter chapter = typed(std::string(golden.mark));
    EXPECT_TRUE(test::matches_golden(chapter.blocks,
                                     "assemble/golden/data-" + std::string(golden.name) + ".txt"))
        << golden.name;
  }
}

TEST(DataMarks, AreNotPrintedWhereNobodyHandedInTheirRecords) {
  struct Missing {
    std::string_view mark, box;
  };
  for (const auto& [mark, box] : {
           Missing{"{{partnerships:2024}}", "連携実績「2024」（様式3「連携実績調査票」）"},
           Missing{"{{outreach:2023}}", "情報配信「2023」（様式4「情報配信ログ・集計」）"},
           Missing{"{{rankings:3}}", "順位表「3」（様式8「先進度調査順位」）"},
           Missing{"{{training:TR2024-01}}", "職員研修「TR2024-01」（様式5「研修参加状況」）"},
           Missing{"{{survey:SV2024-01}}",
                   "職員アンケート「SV2024-01」（様式5「職員アンケート」）"},
           Missing{"{{case:B10}}", "取組事例「B10」（様式2「取組事例調査票」）"},
           Missing{"{{progress:8-1}}", "実施結果「8-1」（様式6「実施結果」）"},
       }) {
    const TypedChapter chapter = typed("文\n\n" + std::string(mark));
    EXPECT_EQ(chapter.blocks,
              "paragraph 文\nwords-figure 未提出\n  line " + std::string(box) + "\n");
    EXPECT_EQ(chapter.found, "error missing-records chapter.md:3\n");
  }
}

TEST(DataMarks, SayWhichFormIsMissing) {
  const TypedChapter chapter = typed("{{roster}}", model::Edition{});
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(
      chapter.findings[0].message,
      "目印{{roster}}の参加者名簿が、どの様式にもありません。冊子には「未提出」と印刷しました。");
  EXPECT_EQ(
      chapter.findings[0].remedy,
      "様式7「参加者名簿」が提出されているか確かめてください。目印の番号や年度の誤りであれば、"
      "原稿を直してください。");
}

TEST(DataMarks, KeepTheWordsBehindThem) {
  const TypedChapter chapter = typed("{{rankings}} 出典は**日経グローバル**");
  EXPECT_NE(chapter.blocks.find("paragraph 出典は**日経グローバル**\n"), std::string::npos);
}

/// Every ⟦…⟧ of a dump.
std::vector<std::string> facts_in(const std::string& dump) {
  constexpr std::string_view kOpen = "⟦", kClose = "⟧";
  std::vector<std::string> facts;
  for (std::size_t at = dump.find(kOpen); at != std::string::npos; at = dump.find(kOpen, at + 1)) {
    const std::size_t begin = at + kOpen.size();
    facts.push_back(dump.substr(begin, dump.find(kClose, begin) - begin));
    if (facts.back().empty()) facts.pop_back();  // what is drawn, but not printed
  }
  return facts;
}

TEST(DataMarks, LeadFromEveryFigureToItsCell) {
  std::size_t count = 0;
  for (const Golden& golden : kGoldens) {
    for (const std::string& fact : facts_in(typed(std::string(golden.mark)).blocks)) {
      const auto found = model::find_table_fact(submitted_edition(), fact);
      ASSERT_TRUE(found.has_value()) << fact;
      EXPECT_FALSE(found->from().file.empty()) << fact;
      ++count;
    }
  }
  EXPECT_GT(count, 200U);
}

TEST(DataMarks, NumberPartnershipsThemselves) {
  model::Edition edition = submitted_edition();
  value_of(table_of(edition, "partnerships"), "partnership_id", "2-2", "partnership_id").text =
      "2-4";
  const TypedChapter chapter = typed("{{partnerships:2025}}", edition);
  EXPECT_EQ(chapter.blocks.find("2-4⟦"), std::string::npos);
  EXPECT_NE(chapter.blocks.find("2-2⟦partnerships/2025,2-4/partnership_id⟧"), std::string::npos);
  ASSERT_EQ(chapter.findings.size(), 1U);
  EXPECT_EQ(chapter.findings[0].code, "serial-mismatch");
  EXPECT_EQ(chapter.findings[0].message,
            "番号「2-4」は、区分ごとに数えると「2-2」です。冊子には「2-2」と印刷しました。");
  EXPECT_EQ(chapter.findings[0].remedy, "番号と行の順を確かめてください（例: 2-2）。");
  EXPECT_EQ(to_string(chapter.findings[0].place).substr(0, 22), "05_健康福祉局/様");
}

TEST(DataMarks, CountTheLogWhereTheTotalsWereNotHandedIn) {
  model::Edition edition = submitted_edition();
  table_of(edition, "outreach_totals").rows.clear();
  const TypedChapter chapter = typed("{{outreach:2025}}", edition);
  EXPECT_NE(chapter.blocks.find("11_件"), std::string::npos) << chapter.blocks;
  EXPECT_EQ(chapter.found, "warning missing-totals chapter.md:1\n");
}

TEST(DataMarks, LeaveMessagesOfOtherYearsOut) {
  model::Edition edition = submitted_edition();
  value_of(table_of(edition, "outreach"), "outreach_id", "1", "sent_month").text = "2026-04";
  const std::string blocks = typed("{{outreach:2025}}", edition).blocks;
  EXPECT_EQ(blocks.find("新百合ヶ丘駅周辺クリーンアップ大作戦"), std::string::npos);
  EXPECT_NE(blocks.find("れきしのナゾに挑戦"), std::string::npos);
}

TEST(DataMarks, MarkNoCityAsOneOwnedByAnother) {
  const model::Edition& edition = submitted_edition();
  PublicationTemplate publication = city_publication("{{rankings}}");
  publication.author = "横浜市";
  const TypedChapter chapter(publication, edition);
  EXPECT_EQ(chapter.blocks.find(" own"), std::string::npos) << chapter.blocks;
}

TEST(DataMarks, PutReadingsOverTheCharactersTheyBelongTo) {
  struct Name {
    std::string_view name, base, ruby, printed;
  };
  for (const auto& [name, base, ruby, printed] : {
           Name{"江頭 浩", "浩", "ひろし", "江頭 {浩|ひろし}"},
           Name{"江頭　浩", "江頭", "えがしら", "{江頭|えがしら} 浩"},
           Name{"江頭 浩", "江頭 浩", "えがしら ひろし", "{江頭|えがしら} {浩|ひろし}"},
           Name{"江頭 浩一", "浩", "こう", "江頭 {浩|こう}一"},
           Name{"江頭 浩", "", "ひろし", "江頭 {浩|ひろし}"},
           Name{"浩", "", "ひろし", "{浩|ひろし} "},
           Name{"髙橋 﨑", "", "", "髙橋 﨑"},
           Name{"江頭", "", "", "江頭 "},
       }) {
    model::Edition edition = submitted_edition();
    model::DataTable& roster = table_of(edition, "roster");
    roster.rows.resize(1);
    value_of(roster, "roster_no", "1", "name").text = std::string(name);
    value_of(roster, "roster_no", "1", "ruby_base").text = std::string(base);
    value_of(roster, "roster_no", "1", "ruby").text = std::string(ruby);
    std::string blocks = typed("{{roster}}", edition).blocks;
    for (std::size_t at; (at = blocks.find("⟦roster/1/name⟧")) != std::string::npos;) {
      blocks.erase(at, std::string_view("⟦roster/1/name⟧").size());
    }
    EXPECT_EQ(blocks, "roster\n  1 イキメン研究所 |  | " + std::string(printed) + "\n");
  }
}

TEST(DataMarks, ReportACategoryOutOfItsOrder) {
  struct Typed {
    std::string_view id, category, found;
  };
  for (const auto& [id, category, found] : {
           Typed{"B04", "庁内連携事例②", ""},
           Typed{"B04", "庁内連携事例④", ""},  // repeats the case's serial
           Typed{"B04", "庁内連携事例", ""},
           Typed{"B04", "庁内連携事例③", "庁内連携事例②"},
       }) {
    model::Edition edition = submitted_edition();
    value_of(table_of(edition, "cases"), "case_id", id, "category").text = std::string(category);
    std::string remedies;
    for (const Finding& finding : typed("{{case:B04}}", edition).findings) {
      if (finding.code == "serial-mismatch") remedies += finding.remedy;
    }
    EXPECT_EQ(remedies, found.empty()
                            ? ""
                            : "区分の番号を確かめてください（例: " + std::string(found) + "）。");
  }
}

/// Counts that nobody gave: made up for this test.
constexpr std::string_view kMadeUpCounts =
    "局区名,総務企画局\n"
    "調査番号,SV2025-01\n"
    "調査名,仮の調査\n"
    "実施対象,全職員\n"
    "実施期間,2025年10月1日～10月31日\n"
    "回答者数,3814\n"
    "設問,内容,回答数\n"
    "Q1,仮の問いその1,はい3000人、いいえ814人\n"
    "Q2,仮の問いその2,\n";

TEST(DataMarks, DrawTheAnswersThatWereCounted) {
  const model::Edition edition = test::edition_of_csv("様式5_職員アンケート_仮.csv", kMadeUpCounts);
  const TypedChapter chapter = typed("{{survey:SV2025-01}}", edition);
  EXPECT_TRUE(test::matches_golden(chapter.blocks, "assemble/golden/data-survey-made-up.txt"));
  ASSERT_EQ(chapter.findings.size(), 1U) << "of the question without counts";
  EXPECT_EQ(
      chapter.findings[0].message,
      "設問2「仮の問いその2」の回答の集計値がありません。冊子には「集計値未提出」と印刷しました。");
  EXPECT_EQ(chapter.findings[0].remedy,
            "総務企画局の様式5で、設問の「回答数」に選択肢と人数を書いてください（例: "
            "はい2000人、いいえ1814人）。");
}

}  // namespace
}  // namespace nenpo::assemble
