#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/program.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

namespace fs = std::filesystem;

TEST(Export, WritesEachTableAsCsv) {
  const fs::path folder = fresh_folder("export");
  const Ended ended = nenpo({"export", "--output", folder.string()});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(read_file(folder / "submissions.csv"), StartsWith("file,form,form_version,"));
  EXPECT_THAT(read_file(folder / "indicators.csv"), HasSubstr("\nP12-01,3,1,"));
  EXPECT_THAT(read_file(folder / "observations.csv"), HasSubstr("P11-01,target,fiscal_year,2029,"));
  EXPECT_TRUE(fs::exists(folder / "findings.csv"));
}

TEST(Export, WritesOneJsonDocumentTheSameTwice) {
  const fs::path folder = fresh_folder("export-json");
  const std::vector<std::string> words{"export", "--format", "json", "--output", folder.string()};
  ASSERT_EQ(nenpo(words).exit_code, 0);
  const std::string first = read_file(folder / "edition.json");
  EXPECT_THAT(first,
              StartsWith("{\n  \"edition\": 2026,\n  \"tables\": {\n    \"submissions\": ["));
  EXPECT_THAT(first, HasSubstr("\"value\": 40.0, \"unit\": \"%\""));
  EXPECT_FALSE(fs::exists(folder / "indicators.csv"));
  ASSERT_EQ(nenpo(words).exit_code, 0);
  EXPECT_EQ(read_file(folder / "edition.json"), first);
}

TEST(Export, RefusesAFormatItDoesNotKnow) {
  const Ended ended = nenpo({"export", "--format", "xml", "--output", "unused"});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_THAT(ended.errors, HasSubstr("csv か json を指定してください（例：--format json）。"));
}

TEST(Export, WithoutAFolderSaysSo) {
  const Ended ended = nenpo({"export"});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_THAT(ended.errors, HasSubstr("--output で書き出し先のフォルダーを指定してください。"));
}

}  // namespace
}  // namespace nenpo::test
