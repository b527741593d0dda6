#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/annex/kit_world.h"

namespace nenpo::annex {
namespace {

using test::errors_in;
using test::FilledForm;
using testing::ElementsAre;
using testing::IsEmpty;

/// A table's rows, the asked columns joined by '|'.
std::vector<std::string> rows(const model::Edition& edition, const std::string& table,
                              const std::vector<std::string>& columns) {
  std::vector<std::string> lines;
  const model::DataTable* found = edition.find_table(table);
  if (found == nullptr) return lines;
  for (const model::DataRow& row : found->rows) {
    std::string line;
    for (const std::string& column : columns) {
      line += (line.empty() ? "" : "|") + std::string(found->text(row, column));
    }
    lines.push_back(line);
  }
  return lines;
}

TEST(FilledForm2, GivesOneCaseASheet) {
  FilledForm filled(2, "環境局");
  for (const char* sheet : {"事例1", "事例3"}) {
    filled.fill_record(sheet, 0,
                       {{"掲載区分", "庁内SDGsの「先進事例や身近な事例」"},
                        {"事例番号", sheet == std::string("事例1") ? "B11" : "B12"},
                        {"区分", "技術連携事例①"},
                        {"題名", "ごみ焼却によるCCUS"},
                        {"局区×連携先", "環境局×まちづくり局×企業"},
                        {"本文", "一つめの段落です。\n二つめの段落です。"},
                        {"写真1", "写真/B11_1.png"},
                        {"キャプション1", "実験の様子"}});
  }
  Findings findings;
  const model::Edition edition = filled.normalized(findings);
  EXPECT_THAT(rows(edition, "cases", {"case_id", "section", "title", "departments", "partners"}),
              ElementsAre("B11|example|ごみ焼却によるCCUS|環境局|まちづくり局|企業",
                          "B12|example|ごみ焼却によるCCUS|環境局|まちづくり局|企業"));
  EXPECT_EQ(rows(edition, "case_paragraphs", {"case_id", "seq", "text_markdown"}).size(), 4u);
  EXPECT_THAT(rows(edition, "case_photos", {"case_id", "photo_file", "caption"}),
              ElementsAre("B11|写真/B11_1.png|実験の様子", "B12|写真/B11_1.png|実験の様子"));
}

TEST(FilledForm3, GivesTheYearOnceAndAnEventARow) {
  FilledForm filled(3, "健康福祉局");
  filled.fill("連携実績", "対象年度", 0, "令和8年度");
  filled.fill_record("連携実績", 0,
                     {{"No.", "1-01"},
                      {"区分", "庁内"},
                      {"連携先", "環境局・幸区役所"},
                      {"連携イベント", "まち歩き"}});
  filled.fill_record("連携実績", 1,
                     {{"No.", "1-02"}, {"連携先", "港湾局"}, {"連携イベント", "みなと歩き"}});
  Findings findings;
  const model::Edition edition = filled.normalized(findings);
  EXPECT_THAT(errors_in(findings), IsEmpty());
  EXPECT_THAT(rows(edition, "partnerships",
                   {"partnership_id", "fiscal_year", "group_code", "partners", "event"}),
              ElementsAre("1-01|2026|internal|環境局|幸区役所|まち歩き",
                          "1-02|2026|internal|港湾局|みなと歩き"));
}

TEST(FilledForm5, GivesTrainingsAndASurveyWithItsQuestions) {
  FilledForm filled(5, "総務企画局");
  filled.fill_record("研修参加状況", 0,
                     {{"研修番号", "TR2026-01"},
                      {"研修名", "SDGs研修"},
                      {"種別", "若手"},
                      {"実施期間の開始日", "2026/7/24"},
                      {"実施期間の終了日", "2026/7/24"},
                      {"対象", "全職員"},
                      {"申込者・参加者の合計", "150"},
                      {"申込者・参加者の会場", "30"},
                      {"申込者・参加者のオンライン", "120"},
                      {"肯定的な回答の割合", "91"}});
  filled.fill_record("職員アンケート", 0,
                     {{"調査番号", "SV2026-01"},
                      {"調査名", "意識調査"},
                      {"実施対象", "全職員"},
                      {"実施期間", "2026年10月1日～10月31日"},
                      {"回答者数", "3814"},
                      {"設問", "Q1"},
                      {"内容", "本を読んだか？"}});
  Findings findings;
  const model::Edition edition = filled.normalized(findings);
  EXPECT_THAT(errors_in(findings), IsEmpty());
  EXPECT_THAT(rows(edition, "trainings",
                   {"training_id", "period_start", "participants_total", "participants_online",
                    "positive_rate", "department"}),
              ElementsAre("TR2026-01|2026-07-24|150|120|91|総務企画局"));
  EXPECT_THAT(rows(edition, "surveys", {"survey_id", "period_end", "respondents"}),
              ElementsAre("SV2026-01|2026-10-31|3814"));
  EXPECT_THAT(rows(edition, "survey_questions", {"survey_id", "question_no", "question"}),
              ElementsAre("SV2026-01|1|本を読んだか？"));
}

TEST(FilledForm7, GivesAPersonARow) {
  FilledForm filled(7, "高津区役所");
  filled.fill_record("参加者名簿", 0,
                     {{"No.", "1"}, {"所属", "高津町会"}, {"氏名", "(代表) 川崎 花子"}});
  filled.fill_record("参加者名簿", 1, {{"No.", "2"}, {"所属", "木所農園"}, {"氏名", "幸 太郎"}});
  Findings findings;
  const model::Edition edition = filled.normalized(findings);
  EXPECT_THAT(errors_in(findings), IsEmpty());
  EXPECT_THAT(rows(edition, "roster", {"roster_no", "affiliation", "role", "name"}),
              ElementsAre("1|高津町会|代表|川崎 花子", "2|木所農園||幸 太郎"));
}

}  // namespace
}  // namespace nenpo::annex
