// 実行計画の実施結果 from the real submissions: what a reader counts on stands where it belongs.
#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

#include "base/text.h"
#include "tests/app/expected_tables.h"
#include "tests/app/published_edition.h"

namespace nenpo::test {
namespace {

constexpr int kFirstFolio = 157;

std::filesystem::path pdf() { return published_edition().edition / "results.pdf"; }

/// The text of whole pages, since the ledger reaches further down than other publications do.
std::vector<std::string> pages_of(const std::vector<std::string>& options) {
  std::vector<std::string> words{"pdftotext"};
  words.insert(words.end(), options.begin(), options.end());
  words.insert(words.end(), {pdf().string(), "-"});
  const Ended ended = run_program(words);
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  std::vector<std::string> pages;
  for (const std::string_view page : split(ended.output, '\f')) pages.emplace_back(page);
  pages.pop_back();  // behind the last form feed
  return pages;
}

/// In the order of reading. What copying yields is as submitted: only blanks are left out.
std::string text() {
  std::string all;
  for (const std::string& page : pages_of({"-raw"})) all += page;
  return without_blanks(all);
}

TEST(ResultsPdf, PrintsTheClassOfEveryYearBesideIt) {
  std::size_t expected = 0;
  for (auto& record : expected_table("progress")) {
    expected += record["kind"] == "achievement" ? 1 : 0;
  }
  ASSERT_EQ(expected, 16U);
  const std::string printed = text();
  std::size_t classes = 0;
  const std::string label = "実施結果達成状況区分3";
  for (std::size_t at = printed.find(label); at != std::string::npos;
       at = printed.find(label, at + 1)) {
    ++classes;
  }
  EXPECT_EQ(classes, expected);
}

TEST(ResultsPdf, BeginsAtItsPlaceInTheWholePlanAndCountsOn) {
  const auto pages = pages_of({"-layout"});
  ASSERT_GE(pages.size(), 6U);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string folio = "-" + std::to_string(kFirstFolio + static_cast<int>(i)) + "-";
    EXPECT_NE(pages[i].find(folio), std::string::npos) << i;
  }
}

TEST(ResultsPdf, HasItsYearsAboveEveryPageOfTheLedger) {
  std::size_t ledgers = 0;
  for (const std::string& page : pages_of({"-layout"})) {
    if (page.find("達成状況区分") == std::string::npos) continue;
    ++ledgers;
    const std::string words = without_blanks(page);
    EXPECT_NE(words.find("現状2011年度2012年度2013年度2014年度以降"), std::string::npos);
    EXPECT_NE(words.find("平成23年度平成24年度平成25年度平成26年度以降"), std::string::npos);
  }
  EXPECT_GE(ledgers, 4U);
}

}  // namespace
}  // namespace nenpo::test
