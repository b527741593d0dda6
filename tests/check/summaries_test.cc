#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/rules.h"
#include "tests/check/check_kit.h"

namespace nenpo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace test;

/// 区役所の整備 with two results of 2012, and the main results that say `items` under `heading`.
model::Edition edition_of(const std::string& heading, const std::string& items) {
  model::Edition edition = edition_with({table_of(
      "progress", "measure kind fiscal_year text",
      {{"区役所の整備（各区）", "plan", "2012", "●実施設計"},
       {"区役所の整備（各区）", "result", "2012",
        "・9月に実施設計を完了しました。\n・市拠点(市民活動センター)を整備しました。"}})});
  edition.prose.push_back({"prose/results.md", "# 主な実施結果\n\n" + heading + "\n\n" + items});
  return edition;
}

TEST(Summaries, SayWhatTheResultsSayWhateverTheWidthOfTheirCharacters) {
  for (const char* item :
       {"- 9月に実施設計を完了しました。\n", "- ９月に 実施設計を完了しました。\n",
        "- 市拠点（市民活動センター）を整備しました。\n"}) {
    EXPECT_THAT(told(check_summaries, edition_of("## 区役所の整備", item)), IsEmpty()) << item;
  }
}

TEST(Summaries, ThatNearlySayWhatAResultSaysAreToldWithBothPlaces) {
  const model::Edition edition =
      edition_of("## 区役所の整備（各区）", "- 9月に実施設計を完了させました。\n");
  EXPECT_THAT(
      told(check_summaries, edition),
      ElementsAre("summary-differs info prose/results.md!5: "
                  "主な実施結果の「区役所の整備（各区）」の「…施設計を完了させました。」は、"
                  "2012年度の実施結果では「…施設計を完了しました。」となっています。"));
  Findings findings;
  check_summaries(edition, findings);
  ASSERT_EQ(findings.size(), 1U);
  ASSERT_EQ(findings.front().related.size(), 1U);
  EXPECT_EQ(findings.front().related.front().at, "D3");
}

TEST(Summaries, OfSomethingElseAreNoFinding) {
  EXPECT_THAT(told(check_summaries, edition_of("## 区役所の整備", "- 駐車場を広げました。\n")),
              IsEmpty());
  EXPECT_THAT(
      told(check_summaries, edition_of("## 別の施策", "- 9月に実施設計を完了させました。\n")),
      IsEmpty());
  EXPECT_THAT(
      told(check_summaries, edition_of("## 区役所の整備", "9月に実施設計を完了させました。\n")),
      IsEmpty());
}

}  // namespace
}  // namespace nenpo::check
