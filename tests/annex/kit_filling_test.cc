#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/annex/kit_world.h"

namespace nenpo::annex {
namespace {

using test::errors_in;
using test::FilledForm;
using test::last_edition;
using testing::ElementsAre;
using testing::IsEmpty;

const model::Observation* find(const model::Edition& edition, const std::string& id,
                               model::ObservationKind kind) {
  const auto found = std::find_if(
      edition.observations.begin(), edition.observations.end(),
      [&](const auto& value) { return value.indicator_id == id && value.kind == kind; });
  return found == edition.observations.end() ? nullptr : &*found;
}

std::string identity_of(const model::Indicator& indicator) {
  std::string targets;
  for (const std::string& target : indicator.sdg_targets) targets += " " + target;
  return indicator.id + "|" + indicator.name + "|" + indicator.unit + "|" + indicator.source + "|" +
         indicator.basic_policy_code + indicator.policy_code + "|" + to_string(indicator.aspect) +
         "|" + to_string(indicator.direction) + "|" + indicator.department + targets;
}

std::vector<std::string> identities(const model::Edition& edition, const std::string& department) {
  std::vector<std::string> lines;
  for (const model::Indicator& indicator : edition.indicators) {
    if (indicator.department == department) lines.push_back(identity_of(indicator));
  }
  return lines;
}

/// "P31-01/baseline/2023 ▲35.0% equal"
std::vector<std::string> values(const model::Edition& edition, const std::string& department,
                                model::ObservationKind kind) {
  std::vector<std::string> lines;
  for (const model::Observation& value : edition.observations) {
    const model::Indicator* indicator = edition.find_indicator(value.indicator_id);
    if (indicator->department != department || value.kind != kind) continue;
    lines.push_back(fact_id(value) + " " + value.printed + " " + to_string(value.comparator));
  }
  return lines;
}

class RegisteredIndicators : public testing::TestWithParam<std::string> {};

TEST_P(RegisteredIndicators, ComeBackAsTheyWereWithTheNewResults) {
  FilledForm filled(1, GetParam());
  std::size_t asked = 0;
  for (const model::Indicator& indicator : last_edition().indicators) {
    const bool in_table = indicator.department == GetParam() && indicator.plan_term == 3;
    if (in_table) filled.fill("成果指標", "実績値", asked++, "12.3");
  }
  Findings findings;
  const model::Edition edition = filled.normalized(findings);
  EXPECT_THAT(errors_in(findings), IsEmpty());
  EXPECT_EQ(identities(edition, GetParam()), identities(last_edition(), GetParam()));
  for (const auto kind : {model::ObservationKind::kBaseline, model::ObservationKind::kTarget}) {
    EXPECT_EQ(values(edition, GetParam(), kind), values(last_edition(), GetParam(), kind));
  }
  for (const model::Indicator& indicator : last_edition().indicators) {
    if (indicator.department != GetParam() || indicator.plan_term != 3) continue;
    const auto* baseline = find(last_edition(), indicator.id, model::ObservationKind::kBaseline);
    const auto* actual = find(edition, indicator.id, model::ObservationKind::kActual);
    ASSERT_NE(actual, nullptr) << indicator.id;
    EXPECT_EQ(western_year(actual->period), western_year(baseline->period) + 1);
    EXPECT_EQ(period_type(actual->period), period_type(baseline->period));
    EXPECT_EQ(actual->printed, "12.3" + indicator.unit);
  }
}

INSTANTIATE_TEST_SUITE_P(Departments, RegisteredIndicators,
                         testing::Values("総務企画局", "市民文化局", "健康福祉局", "こども未来局",
                                         "まちづくり局", "建設緑政局", "臨海部国際戦略本部",
                                         "危機管理本部", "上下水道局", "教育委員会事務局"));

TEST(FilledForm1, TakesTheLastResultOfThePlanBefore) {
  Findings findings;
  const model::Edition edition =
      FilledForm(1, "経済労働局").fill("別表_第２期実績", "実績値", 0, "11").normalized(findings);
  EXPECT_THAT(errors_in(findings), IsEmpty());
  EXPECT_THAT(values(edition, "経済労働局", model::ObservationKind::kActual),
              ElementsAre("S1-01/actual/2025 11件 equal", "S1-02/actual/2025 794件 equal",
                          "S1-03/actual/2025  equal"))
      << "given, and 集計中";
}

TEST(FilledForm1, TakesANewIndicatorBelowTheRegisteredOnes) {
  FilledForm filled(1, "環境局");
  const auto add = [&](const std::string& title, std::size_t above, const std::string& text) {
    filled.fill("成果指標", title, above, text);
  };
  add("指標番号", 0, "Q3-02");
  add("指標名", 0, "リユース食器の利用回数");
  add("単位", 0, "万回");
  add("現在値の年度（年）", 0, "2025年度");
  add("現在値の値", 0, "1.5");
  add("目標値の年度（年）", 3, "2029年度");
  add("目標値の値", 3, "2.0");
  add("以上／以下", 3, "以上");
  add("優先的なゴール（三側面）", 0, "環境");
  Findings findings;
  const model::Edition edition = filled.normalized(findings);
  EXPECT_THAT(errors_in(findings), IsEmpty());
  const model::Indicator* added = edition.find_indicator("Q3-02");
  ASSERT_NE(added, nullptr);
  EXPECT_EQ(added->name, "リユース食器の利用回数");
  EXPECT_EQ(find(edition, "Q3-02", model::ObservationKind::kTarget)->printed, "2.0万回以上");
}

}  // namespace
}  // namespace nenpo::annex
