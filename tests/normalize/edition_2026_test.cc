#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "ingest/read_workbook.h"
#include "normalize/masters.h"
#include "normalize/normalize.h"
#include "tests/normalize/workbook_kit.h"
#include "tests/support/golden.h"

namespace nenpo::normalize {
namespace {

using testing::IsEmpty;

/// The submissions of 2026, read and normalised once.
struct Edition2026 {
  Findings findings;
  std::vector<model::Workbook> workbooks;
  model::Edition edition;
};

const Edition2026& edition_2026() {
  static const Edition2026 kEdition = [] {
    Edition2026 read;
    const auto input = test::source_folder() / "input";
    read.workbooks = ingest::read_edition_folder(input / "2026", read.findings).workbooks;
    const auto lists = ingest::read_edition_folder(input / "masters", read.findings).workbooks;
    const auto masters = read_masters(lists);
    EXPECT_TRUE(masters.has_value());
    read.edition = normalize(2026, read.workbooks, test::forms(), *masters, read.findings);
    return read;
  }();
  return kEdition;
}

/// The records of a CSV file, line breaks within quoted fields included.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  bool quoted = false;
  for (std::string line; std::getline(stream, line);) {
    if (quoted) {
      lines.back() += "\n" + line;
    } else {
      lines.push_back(line);
    }
    if (std::count(line.begin(), line.end(), '"') % 2 != 0) quoted = !quoted;
  }
  return lines;
}

std::vector<std::string> expected(const std::string& name) {
  return lines_of(test::read_file(test::source_folder() / "tests" / "data" / "expected" / name));
}

/// Passes when two tables hold the same lines; else it shows the lines that only one of them has.
testing::AssertionResult same_lines(std::vector<std::string> actual,
                                    std::vector<std::string> truth) {
  std::sort(actual.begin(), actual.end());
  std::sort(truth.begin(), truth.end());
  if (actual == truth) return testing::AssertionSuccess();
  auto failure = testing::AssertionFailure();
  std::vector<std::string> lines;
  std::set_difference(truth.begin(), truth.end(), actual.begin(), actual.end(),
                      std::back_inserter(lines));
  for (const std::string& line : lines) failure << "\nmissing:  " << line;
  lines.clear();
  std::set_difference(actual.begin(), actual.end(), truth.begin(), truth.end(),
                      std::back_inserter(lines));
  for (const std::string& line : lines) failure << "\ntoo much: " << line;
  return failure;
}

TEST(Edition2026, IndicatorsEqualTheTruthInEveryColumn) {
  EXPECT_TRUE(same_lines(lines_of(model::indicators_csv(edition_2026().edition)),
                         expected("indicators.csv")));
}

TEST(Edition2026, ObservationsEqualTheTruthInEveryColumn) {
  EXPECT_TRUE(same_lines(lines_of(model::observations_csv(edition_2026().edition)),
                         expected("observations.csv")));
}

class TableOf2026 : public testing::TestWithParam<const char*> {};

TEST_P(TableOf2026, EqualsTheTruthInEveryColumn) {
  const std::string id = GetParam();
  const model::DataTable* table = edition_2026().edition.find_table(id);
  ASSERT_NE(table, nullptr);
  EXPECT_TRUE(same_lines(lines_of(model::table_csv(*table)), expected(id + ".csv")));
}

INSTANTIATE_TEST_SUITE_P(All, TableOf2026,
                         testing::Values("cases", "case_paragraphs", "case_photos", "partnerships",
                                         "outreach", "outreach_results", "outreach_totals",
                                         "partner_counts", "trainings", "surveys",
                                         "survey_questions", "progress", "roster", "rankings"));

TEST(Edition2026, EverySubmissionIsRecognised) {
  std::vector<std::string> lines{"file,form,form_version,department,edition,submitted_on,encoding"};
  for (const model::Submission& s : edition_2026().edition.submissions) {
    lines.push_back(s.file + "," + std::to_string(s.form) + "," + s.form_version + "," +
                    s.department + "," + std::to_string(s.edition) + "," +
                    (s.submitted_on ? to_iso(*s.submitted_on) : "") + "," + s.encoding);
  }
  EXPECT_TRUE(same_lines(lines, expected("submissions.csv")));
}

TEST(Edition2026, EveryCellIsMappedOrIgnoredForAReason) {
  const auto& [findings, workbooks, edition] = edition_2026();
  ASSERT_EQ(edition.accounts.size(), workbooks.size());
  for (std::size_t i = 0; i < workbooks.size(); ++i) {
    const model::CellAccount& account = edition.accounts[i];
    std::set<std::pair<std::string, CellAddress>> cells;
    for (const model::Sheet& sheet : workbooks[i].sheets) {
      for (const model::Cell& cell : sheet.cells) cells.emplace(sheet.name, cell.at);
    }
    EXPECT_EQ(account.file, workbooks[i].file);
    EXPECT_EQ(account.read, cells.size()) << account.file;
    EXPECT_EQ(account.read, account.mapped + account.ignored.size()) << account.file;
    for (const model::IgnoredCell& ignored : account.ignored) {
      EXPECT_FALSE(ignored.reason.empty()) << account.file;
      EXPECT_EQ(cells.erase({ignored.sheet, ignored.cell}), 1u)
          << account.file << to_a1(ignored.cell);
    }
    EXPECT_EQ(cells.size(), account.mapped) << account.file;
  }
}

TEST(Edition2026, NoValueStandsInAnIgnoredCell) {
  const model::Edition& edition = edition_2026().edition;
  std::set<std::tuple<std::string, std::string, CellAddress>> ignored;
  for (const model::CellAccount& account : edition.accounts) {
    for (const model::IgnoredCell& cell : account.ignored)
      ignored.emplace(account.file, cell.sheet, cell.cell);
  }
  const auto is_ignored = [&ignored](const model::Provenance& from) {
    return ignored.contains({from.file, from.sheet, from.cell});
  };
  for (const model::Indicator& indicator : edition.indicators)
    EXPECT_FALSE(is_ignored(indicator.from)) << indicator.id;
  for (const model::Observation& observation : edition.observations) {
    EXPECT_FALSE(is_ignored(observation.from)) << fact_id(observation);
  }
}

TEST(Edition2026, NothingHiddenOrWithheldGetsOut) {
  const std::string dump = model::indicators_csv(edition_2026().edition) +
                           model::observations_csv(edition_2026().edition);
  EXPECT_EQ(dump.find("X99-99"), std::string::npos);
  EXPECT_EQ(dump.find("非公開"), std::string::npos);
}

TEST(Edition2026, HasNoErrorAndNoWarning) {
  EXPECT_THAT(test::summary(edition_2026().findings), IsEmpty());
}

TEST(Edition2026, AccountsForItsCellsAsBefore) {
  std::string reasons;
  for (const model::CellAccount& account : edition_2026().edition.accounts) {
    std::map<std::string, int> counts;
    for (const model::IgnoredCell& cell : account.ignored) ++counts[cell.reason];
    reasons += account.file + ": read " + std::to_string(account.read) + ", mapped " +
               std::to_string(account.mapped);
    for (const auto& [reason, count] : counts)
      reasons += ", " + reason + " " + std::to_string(count);
    reasons += "\n";
  }
  EXPECT_TRUE(test::matches_golden(reasons, "normalize/golden/accounts_2026.txt"));
}

}  // namespace
}  // namespace nenpo::normalize
