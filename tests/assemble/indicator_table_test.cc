#include <gtest/gtest.h>

#include <algorithm>

#include "tests/assemble/expected_edition.h"
#include "tests/assemble/typed_chapter.h"

namespace nenpo::assemble {
namespace {

using test::TypedChapter;

PublicationTemplate plan_of(std::string text) {
  PublicationTemplate publication = test::publication_of(std::move(text));
  publication.plan = PlanTerm{3, FiscalYear{2026}, FiscalYear{2029}, "最終年度と異なる指標です。"};
  return publication;
}

const model::IndicatorTable& first_table(const TypedChapter& chapter) {
  return std::get<model::IndicatorTable>(chapter.manuscript.blocks.at(0));
}

model::Observation& fact(model::Edition& edition, std::string_view id) {
  return *std::find_if(edition.observations.begin(), edition.observations.end(),
                       [id](const model::Observation& one) { return model::fact_id(one) == id; });
}

TEST(IndicatorTable, PrintsEveryFactAsThePublicationSpellsIt) {
  const model::Edition edition = test::expected_edition();
  std::string marks;
  std::size_t expected = 0;
  for (const model::Indicator& indicator : edition.indicators) {
    if (indicator.plan_term != 3) continue;
    marks += "{{kpi:" + indicator.id + "}}\n";
    ++expected;
  }
  const TypedChapter chapter(plan_of(marks), edition);
  const auto& table = first_table(chapter);
  ASSERT_EQ(table.rows.size(), expected);
  for (const model::IndicatorRow& row : table.rows) {
    for (const model::IndicatorValue& value : {row.baseline, row.target}) {
      const model::Observation* printed = model::find_fact(edition, value.fact);
      ASSERT_NE(printed, nullptr) << row.indicator_id;
      EXPECT_EQ(value.number + value.unit + value.bound, printed->printed) << row.indicator_id;
      EXPECT_EQ(value.period, to_japanese(printed->period)) << row.indicator_id;
    }
  }
  EXPECT_EQ(chapter.found, "");
}

TEST(IndicatorTable, TakesTheTargetOfItsOwnPlanAndNotAnEarlierOne) {
  model::Edition edition = test::expected_edition();
  const TypedChapter whole(plan_of("{{kpi:P31-01}}"), edition);
  EXPECT_EQ(first_table(whole).rows[0].target.fact, "P31-01/target/2027");
  std::erase_if(edition.observations, [](const model::Observation& one) {
    return model::fact_id(one) == "P31-01/target/2027";
  });
  const TypedChapter without(plan_of("{{kpi:P31-01}}"), edition);
  EXPECT_EQ(first_table(without).rows[0].target.missing, "集計値未提出");
  EXPECT_EQ(without.found, "warning missing-figure chapter.md:1\n");
}

TEST(IndicatorTable, NotesTargetsOfOtherYearsThanTheLast) {
  const model::Edition edition = test::expected_edition();
  const TypedChapter noted(plan_of("{{kpi:Q3-01}}\n{{kpi:P44-01}}"), edition);
  EXPECT_EQ(first_table(noted).rows[0].target.note_mark, "");
  EXPECT_EQ(first_table(noted).rows[1].target.note_mark, "※");
  ASSERT_EQ(first_table(noted).notes.size(), 1U);
  EXPECT_EQ(model::plain_text(first_table(noted).notes[0].text), "最終年度と異なる指標です。");
  const TypedChapter quiet(plan_of("{{kpi:Q3-01}}\n{{kpi:P43-01}}"), edition);
  EXPECT_TRUE(first_table(quiet).notes.empty());
}

TEST(IndicatorTable, JoinsMarksThatStandTogetherAndOnlyThose) {
  const TypedChapter chapter(
      plan_of("{{kpi:Q3-01}}\n\n{{kpi:P31-01}}\n文\n{{kpi:P32-01}}\n\n### 次\n{{kpi:P11-01}}\n"),
      test::expected_edition());
  std::vector<std::size_t> rows;
  for (const model::Block& block : chapter.manuscript.blocks) {
    const auto* table = std::get_if<model::IndicatorTable>(&block);
    if (table != nullptr) rows.push_back(table->rows.size());
  }
  EXPECT_EQ(rows, (std::vector<std::size_t>{2, 1, 1}));
  EXPECT_NE(chapter.blocks.find("paragraph 文\n"), std::string::npos);
}

TEST(IndicatorTable, AscendsByGoalWhateverTheOrderOfTheTargets) {
  model::Edition edition = test::expected_edition();
  auto& indicator = edition.indicators[0];
  indicator.sdg_targets = {"17.17", "9.b", "3.8", "9.1"};
  const TypedChapter chapter(plan_of("{{kpi:" + indicator.id + "}}"), edition);
  const auto& goals = first_table(chapter).rows[0].goals;
  ASSERT_EQ(goals.size(), 3U);
  EXPECT_EQ(goals[0].goal, 3);
  EXPECT_EQ(goals[1].targets, (std::vector<std::string>{"9.b", "9.1"}));
  EXPECT_EQ(goals[2].goal, 17);
}

TEST(IndicatorTable, HasARowForAnIndicatorNobodySubmitted) {
  const TypedChapter chapter(plan_of("前文\n\n{{kpi:P31-02}}"), test::expected_edition());
  const auto& row = std::get<model::IndicatorTable>(chapter.manuscript.blocks.at(1)).rows.at(0);
  EXPECT_EQ(row.baseline.missing, "未提出");
  EXPECT_EQ(row.target.missing, "未提出");
  EXPECT_EQ(chapter.found, "error missing-indicator chapter.md:3\n");
  EXPECT_EQ(chapter.findings[0].message,
            "成果指標「P31-02」が、どの様式1にもありません。冊子には「未提出」と印刷しました。");
  EXPECT_EQ(
      chapter.findings[0].remedy,
      "同じ政策・分野の指標を提出している環境局に、様式1の指標番号の列に「P31-02」の行があるか"
      "確かめてください。原稿の番号の誤りであれば、原稿を直してください。例：{{kpi:P31-01}}");
}

struct AbsenceCase {
  model::Absence absence;
  std::string_view printed;
};

TEST(IndicatorTable, SaysWhyAFigureIsAbsent) {
  constexpr AbsenceCase kAbsences[] = {
      {model::Absence::kNotSubmitted, "集計値未提出"},
      {model::Absence::kNotYetCounted, "集計値未提出"},
      {model::Absence::kUnreadable, "要確認"},
      {model::Absence::kWithheld, "非公表"},
      {model::Absence::kNotApplicable, "該当なし"},
  };
  for (const AbsenceCase& one : kAbsences) {
    model::Edition edition = test::expected_edition();
    fact(edition, "Q3-01/baseline/2024").figure = one.absence;
    const TypedChapter chapter(plan_of("{{kpi:Q3-01}}"), edition);
    const auto& row = first_table(chapter).rows.at(0);
    EXPECT_EQ(row.baseline.missing, one.printed);
    EXPECT_EQ(row.baseline.fact, "");
    EXPECT_EQ(row.target.missing, "");
    EXPECT_EQ(chapter.found, "warning missing-figure chapter.md:1\n");
    EXPECT_EQ(chapter.findings[0].related.at(0).at, "A9");
  }
}

TEST(IndicatorTable, WarnsOfAnIndicatorOfAnotherPlan) {
  const TypedChapter chapter(plan_of("{{kpi:S1-01}}"), test::expected_edition());
  EXPECT_EQ(chapter.found.substr(0, chapter.found.find('\n')),
            "warning other-plan-term chapter.md:1");
}

}  // namespace
}  // namespace nenpo::assemble
