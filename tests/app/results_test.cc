// 実行計画の実施結果 from the real submissions: nothing handed in is lost, and what a reader
// counts on stands where it belongs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

#include "base/text.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

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

/// The records of a CSV file: fields in quotes may hold commas and line ends.
std::vector<std::vector<std::string>> records_of(const std::string& csv) {
  std::vector<std::vector<std::string>> records(1, std::vector<std::string>(1));
  bool quoted = false;
  for (const char c : csv) {
    auto& record = records.back();
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      record.emplace_back();
    } else if (c == '\n' && !quoted) {
      records.emplace_back(1);
    } else {
      record.back() += c;
    }
  }
  records.pop_back();
  return records;
}

std::vector<std::vector<std::string>> progress() {
  auto records = records_of(read_file(source_folder() / "tests/data/expected/progress.csv"));
  records.erase(records.begin());
  return records;
}
enum Field : std::size_t { kMeasure = 3, kKind, kYear, kText };

/// A passage may go on over a page: its beginning and its end are looked for.
bool is_printed(const std::string& passage, const std::string& where) {
  constexpr std::size_t kPart = 60;  // bytes: twenty characters
  if (passage.size() <= kPart) return where.find(passage) != std::string::npos;
  return where.find(passage.substr(0, kPart)) != std::string::npos &&
         where.find(passage.substr(passage.size() - kPart)) != std::string::npos;
}

TEST(ResultsPdf, PrintsEverySentenceOfTheMainResults) {
  const std::string printed = text();
  const auto prose = source_folder() / "input/2026/prose/003_action-programme/01_results.md";
  std::size_t items = 0;
  const std::string markdown = read_file(prose);
  for (const std::string_view line : split(markdown, '\n')) {
    const std::size_t begin = line.find_first_not_of("#- ");
    if (begin == std::string_view::npos) continue;
    ++items;
    EXPECT_TRUE(is_printed(without_blanks(line.substr(begin)), printed)) << line;
  }
  EXPECT_GT(items, 30U);
}

TEST(ResultsPdf, PrintsEveryLineOfEveryCellOfForm6) {
  const std::string printed = text();
  std::size_t lines = 0;
  for (const auto& record : progress()) {
    ASSERT_GT(record.size(), static_cast<std::size_t>(kText));
    for (const std::string_view line : split(record[kText], '\n')) {
      ++lines;
      EXPECT_TRUE(is_printed(without_blanks(line), printed)) << record[kMeasure] << ": " << line;
    }
  }
  EXPECT_GT(lines, 150U);
}

TEST(ResultsPdf, PrintsTheClassOfEveryYearBesideIt) {
  std::size_t expected = 0;
  for (const auto& record : progress()) expected += record[kKind] == "achievement" ? 1 : 0;
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
