#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "tests/app/program.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

using testing::HasSubstr;

Ended make_forms(const std::filesystem::path& output, std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"forms", "--edition", "2027", "--against", "input/2026", "--output",
                             output.string()});
  return nenpo(more);
}

std::set<std::string> files_below(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) names.insert(entry.path().lexically_relative(folder).string());
  }
  return names;
}

TEST(Forms, MakesAFolderForEachDepartment) {
  const auto output = fresh_folder("forms") / "2027";
  const Ended ended = make_forms(output, {"--json"});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("29局区"));
  const auto files = files_below(output);
  EXPECT_TRUE(files.contains("04_環境局/様式1_成果指標_環境局.xlsx"));
  EXPECT_TRUE(files.contains("29_議会局/様式2_取組事例_議会局.xlsx"));
  for (const std::string& file : files) EXPECT_THAT(file, testing::EndsWith(".xlsx"));
  EXPECT_EQ(files_below(output.parent_path()).size(), files.size()) << "nothing is left beside it";
}

TEST(Forms, HandedInAsTheyAreGiveNoError) {
  const auto output = fresh_folder("forms-checked") / "2027";
  ASSERT_EQ(make_forms(output).exit_code, 0);
  const Ended ended =
      nenpo({"check", output.string(), "--edition", "2027", "--against", "input/2026"});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.errors, HasSubstr("要修正 0件"));
}

TEST(Forms, AreTheSameBytesTwice) {
  const auto folder = fresh_folder("forms-twice");
  ASSERT_EQ(make_forms(folder / "a").exit_code, 0);
  ASSERT_EQ(make_forms(folder / "b").exit_code, 0);
  for (const std::string& file : files_below(folder / "a")) {
    EXPECT_EQ(read_file(folder / "a" / file), read_file(folder / "b" / file)) << file;
  }
}

TEST(Forms, NeverReplaceWhatMayHaveBeenFilledIn) {
  const auto output = fresh_folder("forms-used");
  write_file(output / "様式1.xlsx", "filled in");
  const Ended ended = make_forms(output);
  EXPECT_EQ(ended.exit_code, 3);
  EXPECT_THAT(ended.errors,
              HasSubstr("フォルダーが空ではありません。記入済みの様式を上書きしないよう、"
                        "中止しました。新しいフォルダーを --output で指定してください。"));
  EXPECT_EQ(read_file(output / "様式1.xlsx"), "filled in");
  EXPECT_EQ(files_below(output).size(), 1u);
}

TEST(Forms, TakeAnEmptyFolder) { EXPECT_EQ(make_forms(fresh_folder("forms-empty")).exit_code, 0); }

TEST(Forms, WithoutAnEditionIsWrongUsage) {
  const Ended ended = nenpo({"forms"});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_THAT(ended.errors,
              HasSubstr("--edition で年度を指定してください（例：--edition 2027）。"));
}

TEST(Forms, WithoutALastEditionSayWhatToDo) {
  const Ended ended =
      nenpo({"forms", "--edition", "2027", "--input", fresh_folder("no-input").string(),
             "--against", (fresh_folder("nothing") / "edition.sqlite").string(), "--output",
             (fresh_folder("forms-none") / "2027").string()});
  EXPECT_EQ(ended.exit_code, 2);
}

}  // namespace
}  // namespace nenpo::test
