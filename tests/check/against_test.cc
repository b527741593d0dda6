#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/check.h"
#include "check/rules.h"
#include "tests/check/check_kit.h"

namespace nenpo::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using namespace test;

TEST(Definitions, ThatChangedAreNamed) {
  model::Edition before = edition_of({target({1, 0}, "1")});
  before.indicators[0].source = "環境局調べ";
  model::Edition now = before;
  now.indicators[0].name = "資源の分別率";
  now.indicators[0].source = "RESAS";
  now.indicators[0].direction = model::Direction::kLower;
  EXPECT_THAT(
      told(check_definitions, now, before),
      ElementsAre(
          "name-changed warning 04_環境局/様式1.xlsx!様式1!A7: 指標P31-01「資源の分別率」の指"
          "標名が、登録済みの「分別率」から「資源の分別率」に変わっています。",
          "source-changed info 04_環境局/様式1.xlsx!様式1!A7: 指標P31-01「資源の分別率」の出"
          "典が、登録済みの「環境局調べ」から「RESAS」に変わっています。",
          "direction-changed warning 04_環境局/様式1.xlsx!様式1!A7: 指標P31-01「資源の分別率"
          "」の目標の向きが、登録済みの「大きいほどよい（以上）」から「小さいほどよい（以下）"
          "」に変わっています。"));
}

TEST(Definitions, ThatReadTheSameDidNotChange) {
  model::Edition before = edition_of({});
  before.indicators[0].name = "駅周辺(3か所)の割合";
  before.indicators[0].source = "環境局調べ";
  model::Edition now = before;
  now.indicators[0].name = "駅周辺（３か所）　の割合";
  now.indicators[0].source = "";
  now.indicators[0].direction = model::Direction::kLower;  // there is no target to tell it
  EXPECT_THAT(told(check_definitions, now, before), IsEmpty());
  EXPECT_THAT(told(check_definitions, now, model::Edition()), IsEmpty());
}

std::vector<std::string> from_to(Decimal before, Decimal now) {
  return told(check_year_over_year, edition_of({baseline(now, to_printed(now) + "g", 2025)}),
              edition_of({baseline(before, to_printed(before) + "g")}));
}

TEST(YearOverYear, AskWhyAValueMoreThanDoubledOrHalved) {
  EXPECT_THAT(
      from_to({793, 0}, {1587, 0}),
      ElementsAre("value-jump warning 04_環境局/様式1.xlsx!様式1!H7: "
                  "指標P31-01「分別率」の2025年度の値1,587gは、前回登録の2024年度の値793gの2"
                  "倍を超えています。"));
  EXPECT_THAT(
      from_to({793, 0}, {396, 0}),
      ElementsAre("value-jump warning 04_環境局/様式1.xlsx!様式1!H7: "
                  "指標P31-01「分別率」の2025年度の値396gは、前回登録の2024年度の値793gの半分"
                  "未満です。"));
  EXPECT_THAT(from_to({-350, 1}, {-701, 1}).size(), 1u);
}

TEST(YearOverYear, LeaveSmallerChangesAlone) {
  const std::pair<Decimal, Decimal> kQuiet[] = {
      {{793, 0}, {1586, 0}},
      {{793, 0}, {3965, 1}},
      {{0, 0}, {198, 1}},
      {{9, 0}, {0, 0}},
      {{999'999'999'999'999'999, 0}, {999'999'999'999'999'998, 0}}};
  for (const auto& [before, now] : kQuiet) EXPECT_THAT(from_to(before, now), IsEmpty());
  model::Edition other_unit = edition_of({baseline({793, 0}, "793g")});
  other_unit.indicators[0].unit = "kg";
  EXPECT_THAT(told(check_year_over_year, edition_of({baseline({1, 0}, "1")}), other_unit),
              IsEmpty());
}

std::string jump_remedy(Decimal before, Decimal now) {
  Findings findings;
  check_year_over_year(edition_of({baseline(now, "", 2025)}), edition_of({baseline(before, "")}),
                       findings);
  return findings.empty() ? "" : findings[0].remedy;
}

TEST(YearOverYear, SuspectTheUnitWhenTheDigitsMoved) {
  EXPECT_THAT(jump_remedy({1039, 0}, {1050, 3}), HasSubstr("数字が3桁ずれていないか"));
  EXPECT_THAT(jump_remedy({143, 0}, {1500000, 0}), HasSubstr("数字が4桁ずれていないか"));
  EXPECT_THAT(jump_remedy({256, 3}, {260, 1}), HasSubstr("数字が2桁ずれていないか"));
  EXPECT_EQ(
      jump_remedy({100, 0}, {500, 0}),
      "正しい値であれば、変わった理由を備考に書いてください（例: 集計の対象が広がったため）。");
  EXPECT_THAT(jump_remedy({1, 17}, {1, 1}), HasSubstr("正しい値であれば"));
}

TEST(YearOverYear, NameAValueThatStayedOrChangedItsSign) {
  EXPECT_THAT(from_to({793, 0}, {7930, 1}),
              ElementsAre("value-unchanged info 04_環境局/様式1.xlsx!様式1!H7: "
                          "指標P31-01「分別率」の2025年度の値793.0gは、前回登録の2024年度の値と同"
                          "じです。"));
  EXPECT_THAT(
      from_to({-350, 1}, {350, 1}),
      ElementsAre("sign-changed warning 04_環境局/様式1.xlsx!様式1!H7: "
                  "指標P31-01「分別率」の2025年度の値35.0gは、前回登録の2024年度の値▲35.0gと"
                  "正負が逆です。"));
  const model::Edition same = edition_of({baseline({793, 0}, "793g")});
  EXPECT_THAT(told(check_year_over_year, same, same), IsEmpty());  // the same year's value
}

TEST(YearOverYear, CompareTheNewestValuesWhateverTheyAreCalled) {
  const model::Edition before =
      edition_of({baseline({400, 0}, "400g", 2023), actual({793, 0}, "793g")});
  EXPECT_THAT(
      told(check_year_over_year,
           edition_of({baseline({793, 0}, "793g"), actual({800, 0}, "800g", 2025)}), before),
      IsEmpty());
}

model::Indicator indicator(const std::string& id, const std::string& department) {
  model::Indicator made;
  made.id = id;
  made.department = department;
  return made;
}

model::Edition last_year() {
  model::Edition edition;
  edition.year = 2025;
  edition.submissions = {submission("環境局", 1), submission("環境局", 2), submission("消防局", 2)};
  edition.indicators.push_back(indicator("P31-01", "環境局"));
  edition.indicators.push_back(indicator("P44-01", "交通局"));
  return edition;
}

TEST(MissingSubmissions, AreNamedByDepartmentAndForm) {
  model::Edition now;
  now.submissions = {submission("環境局", 2), submission("財政局", 1)};
  EXPECT_THAT(
      told(check_missing_submissions, now, last_year()),
      ElementsAre("missing-submission warning : 交通局の様式1がありません（登録済みの指標が1件"
                  "あります）。",
                  "missing-submission warning : 消防局の様式2がありません（前回は提出していま"
                  "す）。",
                  "missing-submission warning : 環境局の様式1がありません（登録済みの指標が1件"
                  "あります）。"));
}

TEST(MissingSubmissions, OfOthersAreNoMatterForOneDepartmentOrOneFile) {
  model::Edition now;
  now.submissions = {submission("環境局", 1), submission("環境局", 3)};
  EXPECT_THAT(
      told(check_missing_submissions, now, last_year()),
      ElementsAre("missing-submission warning : 環境局の様式2がありません（前回は提出していま"
                  "す）。"));
  now.submissions = {submission("環境局", 1)};
  EXPECT_THAT(told(check_missing_submissions, now, last_year()), IsEmpty());
  EXPECT_THAT(told(check_missing_submissions, last_year(), last_year()).size(), 1u);  // 交通局
}

TEST(StaleFiles, AreFormsWithTheBytesOfTheYearBefore) {
  model::Edition before;
  before.year = 2025;
  before.inputs = {{"04/様式1_2025.xlsx", "aa"}, {"04/写真/1.png", "bb"}, {"04/様式2.xlsx", ""}};
  model::Edition now;
  now.year = 2026;
  now.inputs = {{"環境局/様式1.xlsx", "aa"},
                {"環境局/写真/1.png", "bb"},
                {"環境局/様式2.xlsx", ""},
                {"環境局/様式3.xlsx", "cc"}};
  now.submissions = {submission("環境局", 1), submission("環境局", 2), submission("環境局", 3)};
  EXPECT_THAT(
      told(check_stale_files, now, before),
      ElementsAre("stale-file warning 環境局/様式1.xlsx: 前回（2025年度版）の「04/様式1_2025."
                  "xlsx」とまったく同じ内容のファイルです。"));
}

TEST(Against, TheSameEditionNothingIsMissingOrStale) {
  model::Edition now = last_year();
  now.submissions.erase(now.submissions.begin());
  now.inputs = {{"環境局/様式2.xlsx", "aa"}};
  model::Edition registered = last_year();
  registered.inputs = now.inputs;
  Findings findings;
  check_against(now, registered, findings);
  EXPECT_THAT(findings, IsEmpty());
  now.year = 2026;
  check_against(now, registered, findings);
  EXPECT_EQ(findings.size(), 3u);
}

}  // namespace
}  // namespace nenpo::check
