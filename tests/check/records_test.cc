#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/rules.h"
#include "tests/check/check_kit.h"

namespace nenpo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace test;

model::Edition trainings(const std::string& first, const std::string& last) {
  return edition_with({table_of("trainings", "period_start period_end", {{first, last}})});
}

TEST(Dates, OfAPeriodStandInOrder) {
  EXPECT_THAT(
      told(check_dates, trainings("2025-10-31", "2025-10-01")),
      ElementsAre("period-reversed warning 04_環境局/様式.xlsx!表!B2: "
                  "終わりの日（2025年10月1日）が、始まりの日（2025年10月31日）より前です。"));
}

TEST(Dates, LieInTheYearThatIsReported) {
  EXPECT_THAT(told(check_dates, trainings("2025-03-31", "2026-04-01")),
              ElementsAre("outside-fiscal-year warning 04_環境局/様式.xlsx!表!A2: "
                          "2025年3月31日は、この年度版が報告する2025年度の外です。",
                          "outside-fiscal-year warning 04_環境局/様式.xlsx!表!B2: "
                          "2026年4月1日は、この年度版が報告する2025年度の外です。"));
  EXPECT_THAT(
      told(check_dates, edition_with({table_of("outreach", "sent_month", {{"2024-12"}}),
                                      table_of("partnerships", "fiscal_year", {{"2024"}})})),
      ElementsAre("outside-fiscal-year warning 04_環境局/様式.xlsx!表!A2: "
                  "2024年12月は、この年度版が報告する2025年度の外です。",
                  "outside-fiscal-year warning 04_環境局/様式.xlsx!表!A2: "
                  "2024年度の連携は、この年度版が報告する2025年度の外です。"));
}

TEST(Dates, OfTheFirstAndTheLastDayAreInside) {
  EXPECT_THAT(told(check_dates, trainings("2025-04-01", "2026-03-31")), IsEmpty());
  EXPECT_THAT(told(check_dates, trainings("2025-10-01", "2025-10-01")), IsEmpty());
  EXPECT_THAT(told(check_dates, trainings("", "")), IsEmpty());
  model::Edition unknown_year = trainings("2001-01-01", "2001-01-02");
  unknown_year.year = 0;
  EXPECT_THAT(told(check_dates, unknown_year), IsEmpty());
}

std::vector<std::string> submitted_on(Date day) {
  model::Edition edition = edition_with({});
  edition.submissions.push_back(submission("環境局", 1));
  edition.submissions[0].submitted_on = day;
  return told(check_dates, edition);
}

TEST(Dates, OfSubmissionBelongToTheEdition) {
  EXPECT_THAT(submitted_on({2025, 3, 31}),
              ElementsAre("submission-date-doubtful warning 環境局/様式1.xlsx: "
                          "提出日2025年3月31日は、2026年度版の提出日としては古すぎます。"));
  EXPECT_THAT(submitted_on({2027, 4, 1}),
              ElementsAre("submission-date-doubtful warning 環境局/様式1.xlsx: "
                          "提出日2027年4月1日は、2026年度版の提出日としては先すぎます。"));
  EXPECT_THAT(submitted_on({2025, 4, 1}), IsEmpty());
  EXPECT_THAT(submitted_on({2027, 3, 31}), IsEmpty());
}

TEST(Serials, RunFromOneWithoutAHole) {
  const auto questions = [](const std::vector<std::string>& numbers) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& number : numbers) rows.push_back({"SV1", number});
    return edition_with({table_of("survey_questions", "survey_id question_no", rows)});
  };
  EXPECT_THAT(told(check_serials, questions({"1", "2", "4"})),
              ElementsAre("serial-gap warning 04_環境局/様式.xlsx!表!B4: "
                          "設問4の前に設問3がありません。"));
  EXPECT_THAT(told(check_serials, questions({"2"})).size(), 1u);
  EXPECT_THAT(told(check_serials, questions({"2", "1", "3", "", "問4"})), IsEmpty());
  EXPECT_THAT(
      told(check_serials,
           edition_with({table_of("case_photos", "case_id seq", {{"A01", "1"}, {"A02", "1"}})})),
      IsEmpty());
}

TEST(Units, AreOneForAnIndicatorAndOneForATable) {
  model::Edition edition = edition_of({baseline({793, 0}, "793g"), target({742, 0}, "742kg")});
  edition.observations[0].unit = "g";
  edition.observations[1].unit = "kg";
  EXPECT_THAT(
      told(check_units, edition),
      ElementsAre("mixed-units warning 04_環境局/様式1.xlsx!様式1!J7: "
                  "指標P31-01「分別率」の目標値の単位「kg」が、ほかの値の単位「g」と異なりま"
                  "す。"));
  edition.observations[1].unit = "";
  EXPECT_THAT(told(check_units, edition), IsEmpty());
  model::DataTable table = expected_table("rankings");
  put(table, 3, "unit", "位");
  EXPECT_THAT(told(check_units, edition_with({table})),
              ElementsAre("mixed-units warning "
                          "01_総務企画局/参考_SDGs先進度調査順位_総務企画局.ods!順位!C8: "
                          "単位「位」が、ほかの値の単位「点」と異なります。"));
}

TEST(PartnerSets, NameNobodyTwiceAndTheOwnDepartmentFirst) {
  const auto cases = [](const std::string& lead, const std::string& partners) {
    return edition_with({table_of("cases", "lead_department partners", {{lead, partners}})});
  };
  EXPECT_THAT(told(check_partner_sets, cases("健康福祉局", "企業|団体|企業")),
              ElementsAre("lead-department-differs warning 04_環境局/様式.xlsx!表!A2: "
                          "この事例を提出した局区は「環境局」ですが、先頭の局区は「健康福祉局」です"
                          "。",
                          "partner-named-twice warning 04_環境局/様式.xlsx!表!B2: "
                          "連携先「企業」が2回書かれています。"));
  EXPECT_THAT(told(check_partner_sets, cases("環境局", "企業|地域の企業")), IsEmpty());
  EXPECT_THAT(told(check_partner_sets, cases("", "")), IsEmpty());
}

model::Edition partners(const std::string& group, const std::string& names) {
  return edition_with({table_of("partnerships", "group_code partners", {{group, names}})});
}

TEST(Offices, AreThoseOfTheMasters) {
  EXPECT_THAT(told(check_offices, partners("internal", "健康福社局|環境局|未来創造局")),
              ElementsAre("unknown-department warning 04_環境局/様式.xlsx!表!B2: "
                          "「健康福社局」は局区の一覧にありません。「健康福祉局」の誤りではありませ"
                          "んか。",
                          "unknown-department warning 04_環境局/様式.xlsx!表!B2: "
                          "「未来創造局」は局区の一覧にありません。"));
  for (const char* name : {"川﨑区役所", "まちずくり局", "教育委員事務局"}) {
    EXPECT_EQ(told(check_offices, partners("company", name)).size(), 1u) << name;
  }
}

TEST(Offices, OfOthersAreLeftAlone) {
  for (const char* name : {"総務企画局", "総務企画局都市政策部", "教育委員会", "市立川崎高等学校",
                           "大塚製薬株式会社", ""}) {
    EXPECT_THAT(told(check_offices, partners("internal", name)), IsEmpty()) << name;
  }
  for (const char* name :
       {"薬局", "郵便局", "関東地方整備局", "旭区役所", "港北区役所", "消防署"}) {
    EXPECT_THAT(told(check_offices, partners("organization", name)), IsEmpty()) << name;
  }
}

}  // namespace
}  // namespace nenpo::check
