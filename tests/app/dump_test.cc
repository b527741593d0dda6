#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/program.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(DumpWorkbook, ShowsOneLineACellWithTypeAndText) {
  const Ended ended =
      nenpo({"dump", "workbook", "input/2026/04_環境局/様式1_成果指標_環境局.xlsx"});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("様式1\tA9\ttext\tQ3-01\tQ3-01\t"));
}

TEST(DumpWorkbook, OfWhatIsNoWorkbookSaysSo) {
  const auto file = fresh_folder("dump") / "x.xlsx";
  write_file(file, "");
  const Ended ended = nenpo({"dump", "workbook", file.string()});
  EXPECT_EQ(ended.exit_code, 1);
  EXPECT_EQ(ended.output, "");
  EXPECT_THAT(ended.errors, HasSubstr("■ x.xlsx\n"));
}

TEST(DumpComposition, ReadsOneParagraphALine) {
  const Ended ended = run_program(
      {nenpo_binary().string(), "dump", "composition", "--measure", "10"},
      {.folder = fresh_folder("anywhere"), .environment = {}, .input = "川崎市。\n2025年度\n"});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, StartsWith("1\t"));
  EXPECT_THAT(ended.output, HasSubstr("\n2\t"));
  EXPECT_THAT(ended.output, HasSubstr("\t。\tcl-06\t0.5"));
  EXPECT_THAT(ended.output, HasSubstr("# line"));
}

TEST(DumpComposition, RefusesAMeasureThatIsNoNumber) {
  const Ended ended = nenpo({"dump", "composition", "--measure", "wide"});
  EXPECT_EQ(ended.exit_code, 2);
}

TEST(DumpComposition, TakesTheFeaturesOfAStyle) {
  const Ended ended = run_program(
      {nenpo_binary().string(), "dump", "composition", "--measure", "4", "--features", "hanging"},
      {.folder = fresh_folder("anywhere"), .environment = {}, .input = "ああああ。いいい\n"});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("reduced hanging 0.500"));
}

TEST(DumpComposition, RefusesAFeatureItDoesNotKnow) {
  const Ended ended = nenpo({"dump", "composition", "--features", "table6"});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_THAT(ended.errors, HasSubstr("--features table6"));
  EXPECT_THAT(ended.errors, HasSubstr("hanging"));
}

TEST(DumpManuscript, ShowsTheBlocksOfThePlan) {
  const Ended ended = nenpo({"dump", "manuscript", "plan"});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("将来ビジョン"));
}

TEST(DumpPages, ShowsTheLinesOfThePlan) {
  const Ended ended = nenpo({"dump", "pages", "plan"});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("page 2"));
}

TEST(DumpStructure, ShowsWhatIsReadOfTheResults) {
  const Ended ended = nenpo({"dump", "structure", "results"});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, StartsWith("\tDocument\t\n"));
  EXPECT_THAT(ended.output, HasSubstr("\n1\t    H2\t1協働のまちづくりの推進\n"));
  EXPECT_THAT(ended.output, HasSubstr("\n1\tArtifact\t-157-\n"));
}

TEST(DumpStructure, NeedsAPublication) {
  const Ended ended = nenpo({"dump", "structure"});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_THAT(ended.errors, HasSubstr("structure 名前"));
}

}  // namespace
}  // namespace nenpo::test
