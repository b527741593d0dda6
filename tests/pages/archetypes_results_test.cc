// What must hold on the pages of the results, D01 to D03: pipeline/archetypes.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "tests/pages/page_words.h"
#include "tests/pages/printed.h"

namespace nenpo::pages {
namespace {

using testing::HasSubstr;

/// D01: the measures of the summary are those of the ledger behind it, by the same names; who acts,
/// （各区）, only the ledger says.
void expect_measures_in_summary_and_ledger(const Printed& results) {
  const std::size_t ledger = results.number_of("拡充を進めます");
  std::string summary, behind;
  for (std::size_t i = 0; i <= results.last(); ++i) {
    (i < ledger ? summary : behind) += results.page(i);
  }
  std::set<std::string> measures;
  for (const auto& row : expected_records("progress.csv"))
    measures.insert(row[3].substr(0, row[3].find("（")));
  EXPECT_GE(measures.size(), 8U);
  for (const std::string& measure : measures) {
    EXPECT_THAT(summary, HasSubstr(tidy(measure)));
    EXPECT_THAT(behind, HasSubstr(tidy(measure)));
  }
}

TEST(ResultsPages, SayWhatTheRecordsSay) {
  const Printed results({"templates", "results"});
  EXPECT_EQ(results.lines_saying("3").size(), 16U);  // D02
  const auto& pages = results.finished.pages.pages;
  for (std::size_t i = 0; i < pages.size(); ++i) {  // D03
    EXPECT_THAT(results.page(i), HasSubstr("-" + std::to_string(157 + i) + "-"));
  }
  for (const char* year : {"平成24年度", "平成25年度", "平成26年度以降"}) {
    const auto heads = results.lines_saying(year);
    ASSERT_GE(heads.size(), 4U) << year;
    std::map<std::size_t, double> at_left;  // by side of the spread
    for (const Line* head : heads) {
      const double x = head->ink.x.count();
      EXPECT_NEAR(at_left.try_emplace(head->page % 2, x).first->second, x, 0.01)
          << at(results.reading, *head);
    }
  }
  expect_measures_in_summary_and_ledger(results);
}

}  // namespace
}  // namespace nenpo::pages
