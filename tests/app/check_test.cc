#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

using testing::HasSubstr;

constexpr const char* kHeader =
    "様式番号・版,様式1/2026.1版\n局区名,建設緑政局\n"
    "指標番号,基本政策,政策,指標名,単位,出典（調べ）,現在値の年度（年）,現在値,目標年度（年）,"
    "目標値,"
    "以上／以下,SDGsゴール・ターゲット番号\n";

std::filesystem::path submission(const std::string& folder, const std::string& row) {
  const auto file = fresh_folder(folder) / "様式1_成果指標_建設緑政局.csv";
  write_file(file, kHeader + row + "\n");
  return file;
}

Ended check(const std::filesystem::path& file, std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"check", file.string(), "--edition", "2026"});
  return nenpo(more);
}

TEST(Check, OfACleanFormSaysThatNothingIsWrong) {
  const Ended ended = check(submission(
      "clean",
      "P32-01,3,2,植樹した本数,万本,建設緑政局調べ,2024年度,143万本,2029年度,178万本以上,,15.1"));
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.errors, HasSubstr("要修正 0件"));
}

TEST(Check, NamesTheCellThatHoldsNoNumber) {
  const Ended ended = check(submission(
      "no-number",
      "P32-01,3,2,植樹した本数,万本,建設緑政局調べ,2024年度,143万本,2029年度,増加させる,,15.1"));
  EXPECT_EQ(ended.exit_code, 1);
  EXPECT_THAT(ended.errors, HasSubstr("■ 様式1_成果指標_建設緑政局.csv\n"));
  EXPECT_THAT(ended.errors,
              HasSubstr("\n要修正                J4       数値欄の「増加させる」は数値として  "));
}

TEST(Check, LeavesTheFindingsWhereItIsTold) {
  const auto output = fresh_folder("check-output");
  const Ended ended = check(
      submission("unit",
                 "P32-01,3,2,植樹した本数,万本,建設緑政局調べ,2024年度,143万株,2029年度,178,,15.1"),
      {"--output", output.string()});
  EXPECT_EQ(ended.exit_code, 1);
  EXPECT_THAT(read_file(output / "findings.csv"),
              HasSubstr("unit-conflict,error,様式1_成果指標_建設緑政局.csv,,H4,"));
}

TEST(Check, HoldsUnitsAgainstThePublishedEdition) {
  const auto file = submission(
      "changed-unit", "P32-01,3,2,植樹した本数,本,建設緑政局調べ,2024年度,143,2029年度,178,,15.1");
  const std::string published = (published_edition().edition / "edition.sqlite").string();
  EXPECT_THAT(check(file, {"--against", published, "--json"}).output,
              HasSubstr("\"code\":\"unit-changed\""));
  const Ended against_folder = check(file, {"--against", "input/2026", "--json"});
  EXPECT_THAT(against_folder.output, HasSubstr("\"code\":\"unit-changed\""));
}

TEST(Check, WithoutAFileIsWrongUsage) { EXPECT_EQ(nenpo({"check"}).exit_code, 2); }

}  // namespace
}  // namespace nenpo::test
