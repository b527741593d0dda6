#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/program.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

/// A faulty file of the collection, checked into a folder of its own.
struct Returned {
  Ended ended;
  fs::path folder;
};

Returned check_into(const std::string& folder, const fs::path& file,
                    std::vector<std::string> more = {}) {
  Returned returned;
  returned.folder = fresh_folder(folder);
  more.insert(more.begin(), {"check", "--edition", "2026", "--against", "input/2026", "--output",
                             returned.folder.string(), file.string()});
  returned.ended = nenpo(more);
  return returned;
}

fs::path faulty(const std::string& name) { return source_folder() / "tests/data/faulty" / name; }

std::string cells_of(const fs::path& file) {
  const Ended dumped = nenpo({"dump", "workbook", file.string()});
  EXPECT_EQ(dumped.exit_code, 0) << dumped.errors;
  return dumped.output;
}

TEST(Returned, AWorkbookComesBackWithASheetOfFindings) {
  const auto returned = check_into("returned", faulty("F09_様式1_まちづくり局.xlsx"));
  EXPECT_EQ(returned.ended.exit_code, 1);
  const std::string cells = cells_of(returned.folder / "返却/F09_様式1_まちづくり局.xlsx");
  EXPECT_THAT(cells, HasSubstr("確認結果\tA1\ttext\t確認結果（2026年度版）\t"));
  EXPECT_THAT(cells, HasSubstr("\t必須の「指標名」が未記入です。\t"));
  EXPECT_THAT(cells, HasSubstr("様式1\tA7\ttext\tP43-01\t"));
}

TEST(Returned, CheckedAgainItSaysWhatIsStillThere) {
  const auto first = check_into("returned-first", faulty("F09_様式1_まちづくり局.xlsx"));
  const auto again =
      check_into("returned-again", first.folder / "返却/F09_様式1_まちづくり局.xlsx");
  EXPECT_THAT(again.ended.errors,
              HasSubstr("前回の確認から 新規 0件、未解決 3件、確認済み 0件、解決 0件"));
  EXPECT_THAT(again.ended.errors, HasSubstr("要修正 2件"));
  EXPECT_THAT(again.ended.errors, Not(HasSubstr("様式にないシート")));
}

TEST(Returned, ATextFileComesBackAsACopyThatSaysSo) {
  const auto returned = check_into("returned-csv", faulty("F27_様式1_建設緑政局.csv"));
  const std::string cells =
      cells_of(returned.folder / "返却/F27_様式1_建設緑政局（確認結果）.xlsx");
  EXPECT_THAT(cells, HasSubstr("「F27_様式1_建設緑政局.csv」から作り直した写しです。"));
  EXPECT_THAT(cells, HasSubstr("提出データ\tA5\t"));
}

TEST(Returned, AFileThatCannotBeReadComesBackAsANote) {
  const auto returned = check_into("returned-note", faulty("F20_様式1_消防局.xlsx"));
  const std::string cells = cells_of(returned.folder / "返却/F20_様式1_消防局（確認結果）.xlsx");
  EXPECT_THAT(cells, HasSubstr("「F20_様式1_消防局.xlsx」は読み込めませんでした。"));
  EXPECT_THAT(cells, HasSubstr("ファイルの大きさが0"));
}

TEST(Returned, AFileThatExcelCannotHoldComesBackAsANote) {
  const auto file = fresh_folder("long-text") / "様式1_成果指標_環境局.csv";
  write_file(file, "指標番号,指標名\nP31-01," + std::string(40'000, 'a') + "\n");
  const auto returned = check_into("returned-long", file);
  EXPECT_EQ(returned.ended.exit_code, 1) << returned.ended.errors;
  const std::string cells =
      cells_of(returned.folder / "返却/様式1_成果指標_環境局（確認結果）.xlsx");
  EXPECT_THAT(cells, HasSubstr("Excelの写しを作れませんでした（1つのセルに32,767文字を超える"));
  EXPECT_THAT(cells, HasSubstr("missing-column"));
}

TEST(Returned, TwoFilesOfOneNameBothComeBack) {
  const fs::path file = faulty("F09_様式1_まちづくり局.xlsx");
  const fs::path other = fresh_folder("same-name") / file.filename();
  fs::copy_file(file, other);
  const auto returned = check_into("returned-both", file, {other.string(), other.string()});
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(returned.folder / "返却")) {
    files += entry.is_regular_file() ? 1 : 0;
  }
  EXPECT_EQ(files, 2u) << "the one given twice once";
}

TEST(Returned, EveryFileOfTheEditionComesBackUnderItsDepartment) {
  const auto returned = check_into("returned-edition", source_folder() / "input/2026");
  EXPECT_EQ(returned.ended.exit_code, 0) << returned.ended.errors;
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(returned.folder / "返却")) {
    files += entry.is_regular_file() ? 1 : 0;
  }
  EXPECT_EQ(files, 29u);
  EXPECT_TRUE(fs::exists(returned.folder / "返却/04_環境局/様式1_成果指標_環境局.xlsx"));
}

TEST(Verbose, AccountsForEveryCellOfEachFile) {
  const Ended ended = nenpo({"check", "--edition", "2026", "--verbose", "input/2026/04_環境局"});
  EXPECT_THAT(ended.errors, HasSubstr("■ 04_環境局/様式1_成果指標_環境局.xlsx\n  読み取り "));
  EXPECT_THAT(ended.errors, HasSubstr("見出し "));
  EXPECT_THAT(ended.errors, Not(HasSubstr("行方不明")));
}

TEST(Check, OfAFileInItsDepartmentsFolderKnowsTheDepartment) {
  const Ended ended = nenpo({"check", "--edition", "2026", "--json",
                             "input/2026/01_総務企画局/様式4_情報配信ログ_2025年度.csv"});
  EXPECT_EQ(ended.exit_code, 0) << ended.output;
  EXPECT_THAT(ended.output, Not(HasSubstr("unknown-department")));
}

TEST(Check, OfAFileFindsThePicturesBesideIt) {
  const Ended ended = nenpo({"check", "--edition", "2026", "--json",
                             "input/2026/14_麻生区役所/様式2_取組事例_麻生区役所.xlsx"});
  EXPECT_EQ(ended.exit_code, 0) << ended.output;
  EXPECT_THAT(ended.output, Not(HasSubstr("department-without-form")));
}

}  // namespace
}  // namespace nenpo::test
