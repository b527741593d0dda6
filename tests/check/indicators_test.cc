#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/rules.h"
#include "tests/check/check_kit.h"

namespace nenpo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace test;

TEST(SameFacts, OfOneYearHaveOneValue) {
  EXPECT_THAT(
      told(check_same_facts, edition_of({baseline({793, 0}, "793g"), actual({792, 0}, "792g")})),
      ElementsAre("fact-stated-twice warning 04_環境局/様式1.xlsx!様式1!H7: "
                  "指標P31-01「分別率」の2024年度の実績値792gが、現在値793gと一致しません。"));
  EXPECT_THAT(
      told(check_same_facts, edition_of({baseline({793, 0}, "793g"), actual({7930, 1}, "793.0g")})),
      IsEmpty());
  EXPECT_THAT(told(check_same_facts,
                   edition_of({baseline({793, 0}, "793g"), actual({792, 0}, "792g", 2025)})),
              IsEmpty());
  model::Edition absent = edition_of({baseline({1, 0}, "1"), actual({2, 0}, "2")});
  absent.observations[0].figure = model::Absence::kUnreadable;
  EXPECT_THAT(told(check_same_facts, absent), IsEmpty());
}

TEST(PeriodKinds, AreOneForAnIndicator) {
  EXPECT_THAT(
      told(check_period_kinds, edition_of({baseline({1, 0}, "1"),
                                           observation(model::ObservationKind::kTarget,
                                                       CalendarYear{2029}, Decimal{2, 0}, "2")})),
      ElementsAre("period-type-conflict warning 04_環境局/様式1.xlsx!様式1!I7: "
                  "指標P31-01「分別率」の目標値は「2029年」、現在値は「2024年度」で、年度・年の別が"
                  "異なります。"));
  model::Edition two = edition_of({baseline({1, 0}, "1"), target({2, 0}, "2")});
  EXPECT_THAT(told(check_period_kinds, two), IsEmpty());
  two.observations[1].indicator_id = "P43-01";  // another indicator may go by calendar years
  two.observations[1].period = CalendarYear{2029};
  EXPECT_THAT(told(check_period_kinds, two), IsEmpty());
}

TEST(Precision, OfTargetAndPresentValueIsTheSame) {
  EXPECT_THAT(
      told(check_precision, edition_of({baseline({256, 1}, "25.6%"), target({40, 0}, "40%")})),
      ElementsAre("precision-differs info 04_環境局/様式1.xlsx!様式1!J7: "
                  "指標P31-01「分別率」の目標値40%と現在値25.6%は、小数の桁数が異なります。"));
  const std::pair<Decimal, Decimal> kAlike[] = {
      {{256, 1}, {400, 1}}, {{993, 1}, {100, 0}}, {{0, 0}, {198, 1}}};
  for (const auto& [now, goal] : kAlike) {
    EXPECT_THAT(told(check_precision, edition_of({baseline(now, "a"), target(goal, "b")})),
                IsEmpty());
  }
}

std::vector<std::string> told_of_targets(const std::vector<std::string>& codes) {
  model::Edition edition = edition_of({});
  edition.indicators[0].sdg_targets = codes;
  return told(check_sdg_order, edition);
}

TEST(SdgOrder, IsAscendingWithLettersBehindNumbers) {
  EXPECT_THAT(
      told_of_targets({"16.10", "16.2", "11.b"}),
      ElementsAre("sdg-targets-not-ascending info 04_環境局/様式1.xlsx!様式1!L7: "
                  "指標P31-01「分別率」のターゲットが番号順ではありません（「16.10」の位置に"
                  "「11.b」が来ます）。"));
  EXPECT_THAT(told_of_targets({"3", "3.9", "3.d", "11.7", "11.a", "11.b", "16.2", "16.10", "17"}),
              IsEmpty());
  EXPECT_THAT(told_of_targets({"abc", "3.x1"}), IsEmpty());
  EXPECT_THAT(told_of_targets({}), IsEmpty());
}

TEST(SdgOrder, NamesATargetThatStandsTwice) {
  EXPECT_THAT(told_of_targets({"3.9", "11.a", "11.a"}),
              ElementsAre("duplicate-sdg-target warning 04_環境局/様式1.xlsx!様式1!L7: "
                          "指標P31-01「分別率」のターゲット11.aが2回書かれています。"));
  EXPECT_THAT(told_of_targets({"1.1", "1.10", "1.a"}), IsEmpty());
}

model::Edition prose(const std::string& text) {
  model::Edition edition = edition_of({});
  edition.submissions.push_back(submission("環境局", 1));
  edition.tables = {expected_table("cases"), expected_table("outreach"),
                    expected_table("partnerships")};
  edition.prose = {{"prose/plan/01.md", text}};
  return edition;
}

TEST(Insertions, NameRecordsThatWereHandedIn) {
  EXPECT_THAT(
      told(check_insertions,
           prose("# 指標\n{{kpi:P31-02}}\n\n{{case:A01}}と{{case:A99}}、{{outreach:2024}}")),
      ElementsAre("unknown-insertion warning prose/plan/01.md!2: "
                  "原稿の「{{kpi:P31-02}}」に当たるデータは、提出された様式にありません。",
                  "unknown-insertion warning prose/plan/01.md!4: "
                  "原稿の「{{case:A99}}」に当たるデータは、提出された様式にありません。",
                  "unknown-insertion warning prose/plan/01.md!4: "
                  "原稿の「{{outreach:2024}}」に当たるデータは、提出された様式にありません。"));
}

TEST(Insertions, OfOtherKindsAndOfFormsThatDidNotComeAreLeftAlone) {
  EXPECT_THAT(
      told(check_insertions,
           prose("{{kpi:P31-01}}{{case: B09 }}{{partnerships:2025}}{{outreach:2025}}\n"
                 "{{figure:コモンズ}}{{photo-caption}}{{roster}}{{training:TR1}}{{case:A99")),
      IsEmpty());
  model::Edition alone;
  alone.prose = {{"prose/plan/01.md", "{{kpi:P31-01}}"}};
  EXPECT_THAT(told(check_insertions, alone), IsEmpty());
}

}  // namespace
}  // namespace nenpo::check
