// The ledger of plans and results: what stands together, what stands again on the next page.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "assemble/style_file.h"
#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"

namespace nenpo::typeset {
namespace {

using testing::HasSubstr;
using testing::Not;

const model::Style& ledger_style() {
  static const model::Style kStyle =
      *assemble::read_style(test::source_folder() / "templates/styles/results.toml");
  return kStyle;
}

model::ProgressTable::Result result(const std::string& year, const std::string& status,
                                    const std::vector<std::string>& items) {
  model::ProgressTable::Result made;
  made.year = year;
  made.status_class = status;
  for (const std::string& item : items) made.items.push_back(words(item));
  return made;
}

/// A measure with a plan of one line and one result a year.
model::ProgressTable::Measure measure(const std::string& name,
                                      std::vector<model::ProgressTable::Result> results) {
  model::ProgressTable::Measure made;
  made.name = words(name);
  made.description = words(name + "を進めます。");
  made.plan = {{words("●現状の把握"), words("①調査の実施")}, {}, {words("事業推進")}};
  made.results = std::move(results);
  return made;
}

model::ProgressTable table(int number, std::vector<model::ProgressTable::Measure> measures) {
  model::ProgressTable made;
  made.program = "アクションプログラム" + std::to_string(number);
  made.program_name = "第" + std::to_string(number) + "の推進";
  made.years = {{"2011年度", "平成23年度"}, {"2012年度以降", "平成24年度以降"}};
  made.measures = std::move(measures);
  return made;
}

std::vector<std::string> items(int count) {
  std::vector<std::string> made;
  for (int i = 1; i <= count; ++i) {
    made.push_back("・" + std::to_string(i) + "番目の取組として、協働型事業を実施しました。");
  }
  return made;
}

model::Pages ledger(const std::vector<model::ProgressTable>& tables) {
  Draft draft;
  draft.heading(1, "", "プラン9 拡充");
  for (const model::ProgressTable& one : tables) draft.add(one);
  return set(draft, ledger_style());
}

TEST(Ledger, StandsOnItsOwnPageUnderItsYears) {
  const model::Pages pages =
      ledger({table(1, {measure("支援", {result("2011年度", "3", items(2))})})});
  ASSERT_EQ(pages.pages.size(), 2U);
  const std::string text = text_of(pages.pages[1]);
  EXPECT_THAT(text, HasSubstr("現状2011年度平成23年度2012年度以降平成24年度以降"));
  EXPECT_THAT(text, HasSubstr("アクションプログラム1第1の推進"));
  EXPECT_THAT(text, HasSubstr("●現状の把握①調査の実施事業推進"));
  EXPECT_THAT(text, HasSubstr("2011年度実施結果達成状況区分3・1番目の取組"));
  EXPECT_THAT(artifacts_of(pages.pages[1]), Not(HasSubstr("次ページへ続く")));
}

TEST(Ledger, SaysThatAClassWasNotHandedIn) {
  const model::Pages pages =
      ledger({table(1, {measure("支援", {result("2011年度", "", items(2))})})});
  EXPECT_THAT(text_of(pages.pages.back()), HasSubstr("達成状況区分未提出・1番目"));
}

TEST(Ledger, GoesOnWithItsHeadsAndCountsAClassOnce) {
  const model::Pages pages = ledger({table(
      1,
      {measure("支援", {result("2011年度", "2", items(2)), result("2012年度", "4", items(60))})})});
  ASSERT_EQ(pages.pages.size(), 3U);
  const std::string head = artifacts_of(pages.pages[2]);
  EXPECT_THAT(artifacts_of(pages.pages[1]), HasSubstr("次ページへ続く"));
  EXPECT_THAT(head, HasSubstr("第1の推進（続き）"));
  EXPECT_THAT(head, HasSubstr("現状2011年度平成23年度"));
  EXPECT_THAT(head, HasSubstr("支援（続き）"));
  EXPECT_THAT(head, HasSubstr("2012年度実施結果（続き）達成状況区分4"));
  EXPECT_THAT(text_of(pages.pages[1]), HasSubstr("達成状況区分4"));
  EXPECT_THAT(text_of(pages.pages[2]), Not(HasSubstr("達成状況区分")));
  EXPECT_NE(run_with(pages.pages[2], "4"), nullptr);
}

TEST(Ledger, LeavesTwoItemsOrFourLinesOnEitherPage) {
  for (int count = 36; count < 60; ++count) {
    const model::Pages pages =
        ledger({table(1, {measure("支援", {result("2011年度", "2", items(2)),
                                           result("2012年度", "4", items(count))})})});
    if (pages.pages.size() < 3) continue;
    const std::string rest = text_of(pages.pages[2]);
    const std::string last = std::to_string(count - 1) + "番目";
    EXPECT_THAT(rest, HasSubstr(last)) << count;
  }
}

/// A measure of two years below one that fills so many lines of the page.
model::Pages below(int lines, int items_of_last) {
  return ledger({table(1, {measure("支援", {result("2011年度", "3", items(lines))}),
                           measure("連携", {result("2011年度", "2", items(2)),
                                            result("2012年度", "4", items(items_of_last))})})});
}

/// Where the lowest rule across the table stands, and how heavy it is.
const model::Line& foot_rule(const model::Page& page) {
  const model::Line* lowest = nullptr;
  for (const auto& item : page.items) {
    const auto* line = std::get_if<model::Line>(&item);
    if (line == nullptr || line->from.y != line->to.y) continue;
    if (lowest == nullptr || line->from.y > lowest->from.y) lowest = line;
  }
  EXPECT_NE(lowest, nullptr);
  return *lowest;
}

TEST(Ledger, BeginsAMeasureOnTheNextPageWhereThatLeavesLittleBlank) {
  const model::Pages pages = below(26, 4);
  ASSERT_EQ(pages.pages.size(), 3U);
  EXPECT_THAT(text_of(pages.pages[1]), Not(HasSubstr("連携を進めます")));
  EXPECT_THAT(text_of(pages.pages[2]), HasSubstr("連携を進めます"));
  EXPECT_THAT(artifacts_of(pages.pages[1]), Not(HasSubstr("次ページへ続く")));
  EXPECT_EQ(foot_rule(pages.pages[1]).width, Pt{0.75});
}

TEST(Ledger, DividesAMeasureBetweenYearsWhereElseMuchStaysBlank) {
  const model::Pages pages = below(17, 18);
  ASSERT_EQ(pages.pages.size(), 3U);
  EXPECT_THAT(text_of(pages.pages[1]), HasSubstr("連携を進めます"));
  EXPECT_THAT(text_of(pages.pages[1]), Not(HasSubstr("2012年度実施結果")));
  EXPECT_THAT(text_of(pages.pages[2]), HasSubstr("2012年度実施結果達成状況区分4・1番目"));
  EXPECT_EQ(foot_rule(pages.pages[1]).width, Pt{0.75});
}

TEST(Ledger, ClosesADividedYearWithAHairAndGoesOnWithALighterClass) {
  const model::Pages pages = below(2, 40);
  ASSERT_EQ(pages.pages.size(), 3U);
  EXPECT_THAT(text_of(pages.pages[1]), HasSubstr("2012年度実施結果"));
  EXPECT_EQ(foot_rule(pages.pages[1]).width, Pt{0.25});
  EXPECT_EQ(foot_rule(pages.pages[2]).width, Pt{0.75});
  const model::GlyphRun* first = run_with(pages.pages[1], "4");
  const model::GlyphRun* again = run_with(pages.pages[2], "4");
  ASSERT_TRUE(first != nullptr && again != nullptr);
  EXPECT_EQ(again->size, first->size);
  EXPECT_NE(again->face, first->face);
  EXPECT_EQ(again->colour, ledger_style().progress.table->result.numeral_again.colour);
}

TEST(Ledger, DividesAPlanThatIsHigherThanAPageAndLosesNoWord) {
  model::ProgressTable::Measure high = measure("支援", {result("2011年度", "3", items(2))});
  std::vector<std::string> planned;
  for (int i = 101; i < 150; ++i) planned.push_back("●取組" + std::to_string(i) + "を進める");
  for (const std::string& item : planned) high.plan[1].push_back(words(item));
  std::string long_item = "①";
  for (int i = 0; i < 200; ++i) long_item += "長い計画の文";
  high.plan[2] = {words(long_item)};
  Draft draft;
  draft.heading(1, "", "プラン9 拡充").add(table(1, {high}));
  Findings findings;
  const auto made = typeset(draft.manuscript(), ledger_style(), fonts(), findings);
  ASSERT_TRUE(made.has_value());
  const model::Pages& pages = *made;
  EXPECT_THAT(findings, testing::IsEmpty());
  ASSERT_EQ(pages.pages.size(), 3U);
  std::string all = text_of(pages.pages[1]) + text_of(pages.pages[2]);
  for (const std::string& item : planned) EXPECT_THAT(all, HasSubstr(item));
  std::size_t sentences = 0;
  for (std::size_t at = all.find("長い"); at != std::string::npos; at = all.find("長い", at + 1)) {
    ++sentences;
  }
  EXPECT_EQ(sentences, 200U);
  EXPECT_THAT(artifacts_of(pages.pages[2]), HasSubstr("支援（続き）"));
  EXPECT_EQ(foot_rule(pages.pages[1]).width, Pt{0.25});
}

TEST(Ledger, KeepsASubheadWithItsFirstItem) {
  for (int count = 30; count < 46; ++count) {
    std::vector<std::string> all = items(count);
    all.push_back("【新たな課題等への対応】");
    for (const std::string& item : items(3)) all.push_back(item);
    const model::Pages pages = ledger({table(
        1, {measure("支援", {result("2011年度", "2", items(2)), result("2012年度", "4", all)})})});
    for (const model::Page& page : pages.pages) {
      EXPECT_FALSE(text_of(page).ends_with("への対応】")) << count;
    }
  }
}

TEST(Ledger, BeginsAProgrammeWithABandInMidPageAndInTheHeadLineAtAPagesHead) {
  const auto one = [](int items_of_first) {
    return ledger({table(1, {measure("支援", {result("2011年度", "3", items(items_of_first))})}),
                   table(2, {measure("連携", {result("2011年度", "3", items(2))})})});
  };
  const model::Pages band = one(3);
  ASSERT_EQ(band.pages.size(), 2U);
  EXPECT_THAT(artifacts_of(band.pages[1]), Not(HasSubstr("第2の推進")));
  EXPECT_THAT(text_of(band.pages[1]), HasSubstr("アクションプログラム2第2の推進連携"));
  const model::Pages head = one(34);
  ASSERT_EQ(head.pages.size(), 3U);
  EXPECT_THAT(text_of(head.pages[2]), HasSubstr("アクションプログラム2第2の推進連携"));
  EXPECT_THAT(artifacts_of(head.pages[2]), Not(HasSubstr("（続き）")));
}

}  // namespace
}  // namespace nenpo::typeset
