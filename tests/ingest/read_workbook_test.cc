#include "ingest/read_workbook.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>

#include "tests/support/golden.h"
#include "tests/support/package_builder.h"

namespace nenpo::ingest {
namespace {

namespace fs = std::filesystem;
using test::fresh_folder;
using test::write_file;
using test::xlsx;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

std::string one_cell_book() { return xlsx({.rows = "<row><c><v>1</v></c></row>"}); }

std::vector<std::string> codes_of(const Findings& findings) {
  std::vector<std::string> codes;
  for (const Finding& finding : findings)
    codes.push_back(finding.code + " " + to_string(finding.severity));
  return codes;
}

TEST(ReadWorkbook, GoesByContentAndMentionsAWrongExtension) {
  struct Case {
    const char* name;
    std::string bytes;
    std::vector<std::string> codes;
    const char* message;
  };
  const std::vector<Case> cases{
      {"様式1.xlsx", one_cell_book(), {}, ""},
      {"様式1.XLSX", one_cell_book(), {}, ""},
      {"様式1.xlsm", one_cell_book(), {}, ""},
      {"様式1.xls",
       one_cell_book(),
       {"extension-mismatch warning"},
       "拡張子は.xlsですが、中身は.xlsx形式です。.xlsxとして読み込みました。"},
      {"様式1",
       one_cell_book(),
       {"extension-mismatch warning"},
       "拡張子がありませんが、中身は.xlsx形式です。.xlsxとして読み込みました。"},
      {"様式1.csv", "局区名,環境局\r\n", {}, ""},
      {"様式1.tsv", "局区名\t環境局\r\n", {}, ""},
      {"様式1.xlsx",
       "局区名,環境局\r\n",
       {"extension-mismatch warning"},
       "拡張子は.xlsxですが、中身は.csv形式です。.csvとして読み込みました。"}};
  for (const Case& c : cases) {
    Findings findings;
    const auto workbook = read_workbook_bytes(c.bytes, c.name, findings);
    ASSERT_TRUE(workbook) << c.name;
    EXPECT_EQ(workbook->file, c.name);
    EXPECT_EQ(workbook->sha256.size(), 64u);
    EXPECT_EQ(codes_of(findings), c.codes) << c.name;
    if (!c.codes.empty()) {
      EXPECT_EQ(findings[0].message, c.message);
    }
  }
}

TEST(ReadWorkbook, SaysWhatAFileIsThatItDoesNotRead) {
  struct Case {
    const char* name;
    std::string bytes;
    const char* code;
    const char* message;
  };
  const std::vector<Case> cases{
      {"a.xlsx", "", "empty-file", "ファイルの大きさが0です。中身がありません。"},
      {"a.xls", "<html><body><table><tr><td>1</td></tr></table></body></html>",
       "unsupported-format",
       "読み込めない形式のファイルです。HTML形式（Webページ）のファイルです。"},
      {"a.xls", "\xEF\xBB\xBF\r\n<!DOCTYPE HTML>\n<p>", "unsupported-format",
       "読み込めない形式のファイルです。HTML形式（Webページ）のファイルです。"},
      {"a.xls",
       "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
       "unsupported-format",
       "読み込めない形式のファイルです。XMLスプレッドシート2003形式のファイルです。"},
      {"a.xlsx", "%PDF-1.7\n", "unsupported-format",
       "読み込めない形式のファイルです。PDF形式のファイルです。"},
      {"a.csv", "\x89PNG\r\n\x1A\n", "unsupported-format",
       "読み込めない形式のファイルです。画像のファイルです。"},
      {"a.xlsx", std::string("\x01\x02\x03\x04garbage\x00", 12), "corrupt-file",
       "ファイルが壊れているため読み込めません。先頭から.xlsx形式になっていません。"},
      {"a.dat", std::string("\x01\x02\x03", 3), "unsupported-format",
       "読み込めない形式のファイルです。"}};
  for (const Case& c : cases) {
    Findings findings;
    EXPECT_FALSE(read_workbook_bytes(c.bytes, c.name, findings)) << c.name;
    ASSERT_EQ(findings.size(), 1u) << c.name << c.code;
    EXPECT_EQ(findings[0].code, c.code);
    EXPECT_EQ(findings[0].message, c.message);
    EXPECT_EQ(findings[0].severity, Severity::kError);
    EXPECT_EQ(findings[0].place.file, c.name);
    EXPECT_FALSE(findings[0].remedy.empty());
  }
}

TEST(ReadWorkbook, ReportsFormulasThatFailedOrWereNeverCalculated) {
  Findings findings;
  const auto workbook = read_workbook_bytes(
      xlsx({.rows = "<row><c "
                    "t=\"e\"><f>A9</f><v>#REF!</v></c><c><f>B9</f></c><c><f>1</f><v>1</v></c></row>"
                    "<row hidden=\"1\"><c t=\"e\"><v>#N/A</v></c></row>"}),
      "様式1.xlsx", findings);
  ASSERT_TRUE(workbook);
  ASSERT_THAT(codes_of(findings),
              ElementsAre("formula-error error", "formula-not-calculated warning"));
  EXPECT_EQ(to_string(findings[0].place), "様式1.xlsx!表!A1");
  EXPECT_EQ(findings[0].message,
            "数式がエラー（#REF!）になっています。参照していたセルが削除されています。");
  EXPECT_EQ(findings[0].remedy, "数式を直すか、正しい値を直接入力してください（例：872.0）。");
  EXPECT_EQ(to_string(findings[1].place), "様式1.xlsx!表!B1");
  EXPECT_EQ(findings[1].message, "数式の計算結果が保存されていないため、値を読み取れません。");
}

TEST(ReadWorkbook, TouchesNoPipesLinksIntoNothingOrFolders) {
  const fs::path folder = fresh_folder("ingest-odd-files");
  ASSERT_EQ(::mkfifo((folder / "pipe.xlsx").c_str(), 0600), 0);
  fs::create_directory(folder / "folder.xlsx");
  fs::create_symlink("/dev/zero", folder / "zero.csv");
  write_file(folder / "~$様式1.xlsx", "user");
  const std::vector<std::pair<const char*, const char*>> cases{
      {"pipe.xlsx", "通常のファイルではありません（装置やパイプなど）。"},
      {"folder.xlsx", "ファイルのような名前ですが、フォルダーです。"},
      {"zero.csv", "通常のファイルではありません（装置やパイプなど）。"},
      {"none.xlsx", "ファイルがありません。"},
      {"~$様式1.xlsx",
       "Excelが編集中に作る一時ファイル（~$で始まる名前）です。表の内容は入っていません。"}};
  for (const auto& [name, message] : cases) {
    Findings findings;
    EXPECT_FALSE(read_workbook(folder / name, name, findings)) << name;
    ASSERT_EQ(findings.size(), 1u) << name;
    EXPECT_EQ(findings[0].message, message);
  }
}

TEST(ReadWorkbook, RecognisesEveryFileOfTheSubmission) {
  Findings findings;
  const auto submitted = read_edition_folder(test::source_folder() / "input/2026", findings);
  for (const Finding& finding : findings)
    ADD_FAILURE() << to_string(finding.place) << " " << finding.message;
  EXPECT_GE(submitted.workbooks.size(), 20u);
}

TEST(EditionFolder, ReadsFilesInTheOrderOfTheirNames) {
  const fs::path folder = fresh_folder("ingest-edition");
  write_file(folder / "04_環境局/様式1.xlsx", one_cell_book());
  write_file(folder / "04_環境局/写真/B01.png",
             test::read_file(test::source_folder() / "input/2026/16_消防局/写真/B05_1.png"));
  write_file(folder / "04_環境局/~$様式1.xlsx", "lock");
  write_file(folder / "04_環境局/.DS_Store", "x");
  write_file(folder / "04_環境局/Thumbs.db", "x");
  write_file(folder / "01_総務企画局/ログ.csv", "件名\n");
  write_file(folder / "prose/000_guidance/00_cover.md", "\xEF\xBB\xBF# 表紙\r\n本文\r");
  write_file(folder / "prose/corrections.csv", "file,line\n");
  Findings findings;
  const Submitted submitted = read_edition_folder(folder, findings);
  EXPECT_THAT(codes_of(findings), IsEmpty());
  ASSERT_EQ(submitted.workbooks.size(), 2u);
  EXPECT_EQ(submitted.workbooks[0].file, "01_総務企画局/ログ.csv");
  EXPECT_EQ(submitted.workbooks[1].file, "04_環境局/様式1.xlsx");
  ASSERT_EQ(submitted.prose.size(), 1u);
  EXPECT_EQ(submitted.prose[0].file, "prose/000_guidance/00_cover.md");
  EXPECT_EQ(submitted.prose[0].text, "# 表紙\n本文\n");
  std::vector<std::string> inputs;
  for (const auto& input : submitted.inputs) inputs.push_back(input.file);
  EXPECT_THAT(inputs, ElementsAre("01_総務企画局/ログ.csv", "04_環境局/写真/B01.png",
                                  "04_環境局/様式1.xlsx", "prose/000_guidance/00_cover.md",
                                  "prose/corrections.csv"));
  EXPECT_EQ(submitted.inputs[2].sha256, submitted.workbooks[1].sha256);
}

TEST(EditionFolder, NamesWhatItDoesNotRead) {
  const fs::path folder = fresh_folder("ingest-odd-edition");
  write_file(folder / "a/報告.docx", "x");
  write_file(folder / "a/空.xlsx", "");
  fs::create_directories(folder / "b/様式1.xlsx");
  fs::create_symlink("/etc/hostname", folder / "c.csv");
  fs::create_symlink("..", folder / "up");
  write_file(folder / "d\nx.csv", "1\n");
  write_file(folder / "e\xFF.csv", "1\n");
  write_file(folder / "prose/p.md", "一行目\n\x82\xA0\n");
  Findings findings;
  const Submitted submitted = read_edition_folder(folder, findings);
  sort_findings(findings);
  std::vector<std::string> found;
  for (const Finding& finding : findings)
    found.push_back(to_string(finding.place) + " " + finding.code);
  EXPECT_THAT(found, ElementsAre("a/報告.docx unsupported-format", "a/空.xlsx empty-file",
                                 "b/様式1.xlsx unsupported-format", "c.csv unsupported-format",
                                 "d\xEF\xBF\xBDx.csv invalid-encoding",
                                 "e\xEF\xBF\xBD.csv invalid-encoding",
                                 "prose/p.md!2 invalid-encoding", "up unsupported-format"));
  EXPECT_THAT(submitted.workbooks, IsEmpty());
  EXPECT_THAT(submitted.prose, IsEmpty());
}

TEST(EditionFolder, ReportsAFolderThatIsNotThere) {
  Findings findings;
  const auto submitted = read_edition_folder(fresh_folder("ingest-empty") / "none", findings);
  EXPECT_THAT(codes_of(findings), ElementsAre("unreadable-file error"));
  EXPECT_THAT(submitted.inputs, IsEmpty());
}

TEST(ReadWorkbook, DumpsAFormAsTheDepartmentSeesIt) {
  Findings findings;
  const std::string name = "05_健康福祉局/様式3_連携実績_健康福祉局.xlsx";
  const auto workbook = read_workbook(test::source_folder() / "input/2026" / name, name, findings);
  ASSERT_TRUE(workbook);
  EXPECT_TRUE(test::matches_golden(model::dump(*workbook), "ingest/golden/様式3_健康福祉局.txt"));
}

}  // namespace
}  // namespace nenpo::ingest
