#include "model/edition.h"

#include <gtest/gtest.h>

namespace nenpo::model {
namespace {

Edition small_edition() {
  Edition edition;
  edition.year = 2026;
  Submission submission;
  submission.file = "04_環境局/様式1.csv";
  submission.form = 1;
  submission.form_version = "2026.1";
  submission.department = "環境局";
  submission.submitted_on = Date{2026, 2, 13};
  submission.encoding = "cp932";
  edition.submissions.push_back(submission);

  Indicator indicator;
  indicator.id = "P31-01";
  indicator.plan_term = 3;
  indicator.name = "削減割合(2013年度比), 市域";
  indicator.unit = "%";
  indicator.direction = Direction::kLower;
  indicator.aspect = Aspect::kEnvironment;
  indicator.sdg_targets = {"1.5", "11.b"};
  indicator.from = {"04_環境局/様式1.csv", "", {4, 0}, "P31-01"};
  edition.indicators.push_back(indicator);

  Observation target;
  target.indicator_id = "P31-01";
  target.kind = ObservationKind::kTarget;
  target.period = FiscalYear{2027};
  target.figure = Decimal{-454, 1};
  target.unit = "%";
  target.comparator = Comparator::kAtMost;
  target.printed = "▲45.4%以上";
  target.from = {"04_環境局/様式1.csv", "", {4, 9}, "▲45.4%"};
  Observation absent = target;
  absent.kind = ObservationKind::kActual;
  absent.period = CalendarYear{2025};
  absent.figure = Absence::kNotYetCounted;
  absent.comparator = Comparator::kEqual;
  absent.printed.clear();
  edition.observations = {target, absent};
  edition.accounts.push_back({"04_環境局/様式1.csv", 3, 2, {{"", {0, 0}, "title"}}});
  return edition;
}

TEST(Edition, FactIdsNameKindAndPeriod) {
  Observation observation;
  observation.indicator_id = "Q3-01";
  observation.period = FiscalYear{2024};
  EXPECT_EQ(fact_id(observation), "Q3-01/baseline/2024");
  observation.kind = ObservationKind::kTarget;
  observation.period = CalendarYear{2029};
  EXPECT_EQ(fact_id(observation), "Q3-01/target/y2029");
  observation.kind = ObservationKind::kActual;
  observation.period = Date{2026, 2, 13};
  EXPECT_EQ(fact_id(observation), "Q3-01/actual/d2026-02-13");
}

TEST(Edition, FactsAndIndicatorsAreFoundByTheirNames) {
  const Edition edition = small_edition();
  ASSERT_NE(find_fact(edition, "P31-01/target/2027"), nullptr);
  EXPECT_EQ(find_fact(edition, "P31-01/target/2027")->printed, "▲45.4%以上");
  EXPECT_EQ(find_fact(edition, "P31-01/target/y2027"), nullptr)
      << "another kind of year is another fact";
  ASSERT_NE(edition.find_indicator("P31-01"), nullptr);
  EXPECT_EQ(edition.find_indicator("P31"), nullptr);
}

TEST(Edition, CsvQuotesWhatHoldsACommaAndLeavesAbsentFiguresEmpty) {
  EXPECT_EQ(indicators_csv(small_edition()),
            "indicator_id,plan_term,basic_policy_code,basic_policy,policy_code,policy,aspect,name,"
            "unit,source,"
            "direction,sdg_targets,department,file,sheet,cell\n"
            "P31-01,3,,,,,environment,\"削減割合(2013年度比), 市域\",%,,lower,1.5 "
            "11.b,,04_環境局/様式1.csv,,A5\n");
  EXPECT_EQ(observations_csv(small_edition()),
            "indicator_id,kind,period_type,period,value,unit,comparator,printed,file,sheet,cell\n"
            "P31-01,target,fiscal_year,2027,-45.4,%,at_most,▲45.4%以上,04_環境局/様式1.csv,,J5\n"
            "P31-01,actual,calendar_year,2025,,%,equal,,04_環境局/様式1.csv,,J5\n");
}

TEST(Edition, DumpNamesSubmissionsAndIgnoredCells) {
  const std::string text = dump(small_edition());
  EXPECT_TRUE(
      text.starts_with("edition 2026\n"
                       "submission 04_環境局/様式1.csv form=1 version=2026.1 department=環境局 "
                       "submitted=2026-02-13 encoding=cp932\n"
                       "account 04_環境局/様式1.csv read=3 mapped=2 ignored=1\n"
                       "  ignored !A1 title\n"))
      << text;
}

TEST(Edition, EnumerationsHaveTheNamesOfTheTables) {
  EXPECT_EQ(to_string(ObservationKind::kBaseline), "baseline");
  EXPECT_EQ(to_string(ObservationKind::kActual), "actual");
  EXPECT_EQ(to_string(Comparator::kAtLeast), "at_least");
  EXPECT_EQ(to_string(Direction::kHigher), "higher");
  EXPECT_EQ(to_string(Aspect::kNone), "");
  EXPECT_EQ(to_string(Aspect::kSociety), "society");
}

}  // namespace
}  // namespace nenpo::model
