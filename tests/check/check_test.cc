#include "check/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/rules.h"
#include "tests/check/check_kit.h"

namespace nenpo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace test;

TEST(SdgTargets, NamesTheTargetOrTheGoalThatDoesNotExist) {
  model::Edition edition = edition_of({});
  edition.indicators[0].sdg_targets = {"3.d", "3.e", "18.1", "17.20", "abc"};
  EXPECT_THAT(
      told(check_sdg_targets, edition),
      ElementsAre(
          "unknown-sdg-target error 04_環境局/様式1.xlsx!様式1!L7: ターゲット3.eは存在しません。",
          "unknown-sdg-target error 04_環境局/様式1.xlsx!様式1!L7: "
          "ゴール18は存在しません（「18.1」）。",
          "unknown-sdg-target error 04_環境局/様式1.xlsx!様式1!L7: ターゲット17.20は存在しません。",
          "unknown-sdg-target error 04_環境局/様式1.xlsx!様式1!L7: "
          "「abc」はSDGsのターゲット番号ではありません。"));
}

TEST(SdgTargets, AcceptsTheLastTargetOfAGoalAndABareGoal) {
  model::Edition edition = edition_of({});
  edition.indicators[0].sdg_targets = {"3.d", "17.19", "17"};
  EXPECT_THAT(told(check_sdg_targets, edition), IsEmpty());
}

TEST(Percentages, MustLieBetweenNoneAndAll) {
  EXPECT_THAT(
      told(check_percentages, edition_of({baseline({1441, 1}, "144.1%")})),
      ElementsAre("percentage-out-of-range error 04_環境局/様式1.xlsx!様式1!H7: "
                  "指標P31-01「分別率」の値144.1%は、割合の範囲（0～100%）を超えています。"));
  EXPECT_THAT(told(check_percentages, edition_of({baseline({-1, 0}, "-1%")})).size(), 1u);
  EXPECT_THAT(told(check_percentages, edition_of({baseline({-1001, 1}, "▲100.1%")})).size(), 1u);
}

TEST(Percentages, LeaveAllNoneAndReductionsAlone) {
  const model::Edition edition =
      edition_of({baseline({0, 0}, "0%"), target({1000, 1}, "100.0%"),
                  baseline({-350, 1}, "▲35.0%"), target({-100, 0}, "△100%")});
  EXPECT_THAT(told(check_percentages, edition), IsEmpty());
  model::Edition grams = edition_of({baseline({793, 0}, "793g")});
  grams.observations[0].unit = "g";
  EXPECT_THAT(told(check_percentages, grams), IsEmpty());
}

TEST(TargetYears, MayNotLieBeforeThePresentValue) {
  EXPECT_THAT(
      told(check_target_years,
           edition_of({baseline({1, 0}, "1", 2025), target({2, 0}, "2", 2023)})),
      ElementsAre(
          "target-before-baseline error 04_環境局/様式1.xlsx!様式1!I7: "
          "指標P31-01「分別率」の目標年度（2023年度）が現在値の年度（2025年度）より前です。"));
  EXPECT_THAT(told(check_target_years,
                   edition_of({baseline({1, 0}, "1", 2025), target({2, 0}, "2", 2025)})),
              IsEmpty());
}

TEST(TargetYears, OfTheSecondPlanAreNotHeldAgainstThePresentValueOfTheThird) {
  model::Observation second = target({2, 0}, "2", 2023);
  second.plan_term = 2;
  EXPECT_THAT(told(check_target_years, edition_of({baseline({1, 0}, "1", 2025), second})),
              IsEmpty());
}

TEST(TargetDirections, WarnWhenTheGoalIsAStepBack) {
  EXPECT_THAT(told(check_target_directions,
                   edition_of({baseline({510, 1}, "51.0%"), target({33, 0}, "33%以上")})),
              ElementsAre("target-direction-conflict warning 04_環境局/様式1.xlsx!様式1!J7: "
                          "指標P31-01「分別率」の目標値33%以上が現在値51.0%より後退しています。"));
  model::Edition lower =
      edition_of({baseline({-350, 1}, "▲35.0%"), target({-131, 1}, "▲13.1%以上")});
  lower.indicators[0].direction = model::Direction::kLower;
  EXPECT_EQ(told(check_target_directions, lower).size(), 1u);
}

TEST(TargetDirections, AcceptStayingWhereOneIsAndAbsentFigures) {
  EXPECT_THAT(told(check_target_directions,
                   edition_of({baseline({688, 1}, "68.8%"), target({688, 1}, "68.8%以上")})),
              IsEmpty());
  model::Edition lower = edition_of({baseline({793, 0}, "793g"), target({742, 0}, "742g以下")});
  lower.indicators[0].direction = model::Direction::kLower;
  EXPECT_THAT(told(check_target_directions, lower), IsEmpty());
  model::Edition absent = edition_of({baseline({1, 0}, "1"), target({0, 0}, "0")});
  absent.observations[0].figure = model::Absence::kNotSubmitted;
  EXPECT_THAT(told(check_target_directions, absent), IsEmpty());
}

TEST(GoalYears, AreMentionedWhenTheyAreNotThePlansLast) {
  EXPECT_THAT(
      told(check_goal_years, edition_of({target({1, 0}, "1", 2030), target({1, 0}, "1", 2027)})),
      ElementsAre(
          "goal-year-outside-plan-term info 04_環境局/様式1.xlsx!様式1!I7: "
          "指標P31-"
          "01「分別率」の目標年度（2030年度）は計画期間（2026年度から2029年度まで）の外です。",
          "goal-year-before-plan-end info 04_環境局/様式1.xlsx!様式1!I7: "
          "指標P31-"
          "01「分別率」の目標年度（2027年度）は計画期間の最終年度（2029年度）ではありません。"));
  EXPECT_THAT(
      told(check_goal_years, edition_of({target({1, 0}, "1", 2029), baseline({1, 0}, "1", 2024)})),
      IsEmpty());
}

TEST(Departments, AreNamedWhenNothingOfTheirsCouldBeUsed) {
  model::Edition edition = edition_of({});
  edition.submissions.push_back({});
  edition.submissions.back().file = "04_環境局/様式1.xlsx";
  edition.inputs = {{"04_環境局/様式1.xlsx", "aa"},
                    {"16_消防局/写真/B05_1.png", "bb"},
                    {"17_教育委員会事務局/写真/B04_1.png", ""},  // beside a single file
                    {"prose/plan/01.md", "cc"}};
  edition.prose = {{"prose/plan/01.md", ""}};
  EXPECT_THAT(told(check_departments, edition),
              ElementsAre("department-without-form warning 16_消防局: "
                          "フォルダー「16_消防局」には、読み取れる様式がありません。"));
}

TEST(Registered, NamesAChangedUnitAndAChangedKindOfYear) {
  model::Edition before = edition_of({baseline({157, 0}, "157件")});
  before.indicators[0].unit = "件";
  model::Edition now = edition_of({observation(model::ObservationKind::kBaseline,
                                               CalendarYear{2025}, Decimal{160, 0}, "160社")});
  now.indicators[0].unit = "社";
  now.indicators[0].unit_from = cell(4);
  Findings findings;
  check_against(now, before, findings);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].code, "unit-changed");
  EXPECT_EQ(to_string(findings[0].place), "04_環境局/様式1.xlsx!様式1!E7");
  EXPECT_EQ(findings[0].message,
            "指標P31-01「分別率」の単位「社」が登録済みの単位「件」と異なります。");
  EXPECT_EQ(findings[1].code, "period-type-changed");
  EXPECT_EQ(to_string(findings[1].place), "04_環境局/様式1.xlsx!様式1!G7");
  EXPECT_EQ(
      findings[1].message,
      "指標P31-01「分別率」の「2025年」は、登録済みの「2024年度」と年度・年の別が異なります。");
}

TEST(Registered, PassesOverNewIndicatorsAndUnchangedOnes) {
  const model::Edition edition = edition_of({baseline({157, 0}, "157件")});
  Findings findings;
  check_against(edition, edition, findings);
  check_against(edition, model::Edition(), findings);
  EXPECT_THAT(findings, IsEmpty());
}

TEST(Check, RunsEveryRule) {
  model::Edition edition =
      edition_of({baseline({510, 1}, "51.0%", 2025), target({330, 0}, "330%", 2023)});
  edition.indicators[0].sdg_targets = {"3.e"};
  edition.indicators[0].direction = model::Direction::kLower;
  edition.inputs = {{"16_消防局/a.png", "aa"}};
  Findings findings;
  check(edition, findings);
  EXPECT_EQ(findings.size(), 7u);
}

}  // namespace
}  // namespace nenpo::check
