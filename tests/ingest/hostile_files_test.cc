#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "ingest/file_bytes.h"
#include "ingest/read_workbook.h"
#include "tests/support/golden.h"
#include "tests/support/package_builder.h"

namespace nenpo::ingest {
namespace {

namespace fs = std::filesystem;
using test::fresh_folder;
using test::SmallBook;
using test::write_file;
using test::xlsx;
using testing::ElementsAre;
using testing::IsEmpty;

std::string cell(const std::string& at, const std::string& attributes, const std::string& inner) {
  return "<row><c r=\"" + at + "\" " + attributes + ">" + inner + "</c></row>";
}

std::string text_cell(const std::string& at, const std::string& text) {
  return cell(at, "t=\"str\"", "<v>" + text + "</v>");
}

struct Reading {
  std::string dump;
  std::vector<std::string> findings;  // "place code"
  Findings all;
};

Reading read(const std::string& bytes, const std::string& name = "様式1.xlsx") {
  Reading reading;
  const auto workbook = read_workbook_bytes(bytes, name, reading.all);
  if (workbook) reading.dump = model::dump(*workbook);
  for (const Finding& finding : reading.all)
    reading.findings.push_back(to_string(finding.place) + " " + finding.code);
  return reading;
}

// Cells.

TEST(HostileCells, InvisibleCharactersAreNamedByTheirCodePointsAndKept) {
  const Reading reading = read(
      xlsx({.rows = text_cell("A1", "12\u202E34\u202C\u200B\u200B") + text_cell("A2", "\uFEFF甲") +
                    "<row hidden=\"1\"><c r=\"A3\" t=\"str\"><v>\u200B</v></c></row>"}));
  EXPECT_EQ(reading.dump,
            "表\tA1\ttext\t12\u202E34\u202C\u200B\u200B\t12\u202E34\u202C\u200B\u200B\t\n"
            "表\tA2\ttext\t\uFEFF甲\t\uFEFF甲\t\n表\tA3\ttext\t\u200B\t\u200B\thidden\n");
  ASSERT_THAT(reading.findings, ElementsAre("様式1.xlsx!表!A1 invisible-character",
                                            "様式1.xlsx!表!A2 invisible-character"));
  EXPECT_EQ(reading.all[0].severity, Severity::kWarning);
  EXPECT_EQ(reading.all[0].message,
            "目に見えない文字（U+202E、U+202C、U+200B）が含まれています。"
            "文字はそのまま読み込みました。");
  EXPECT_EQ(reading.all[0].remedy,
            "ほかの文書から貼り付けたときに入った文字です。セルの内容を消し、キーボードから"
            "入力し直してください（例：872.0）。");
}

TEST(HostileCells, OtherUnusualCharactersAreNotInvisible) {
  // An ideographic and a no-break space, a variant of a kanji, a dakuten of its own, punctuation
  // and symbols whose first byte an invisible one has too.
  const Reading reading = read(xlsx(
      {.rows = text_cell("A1", "\u3000\u00A0辻\U000E0100か\u3099…‥▲①㎡\u00A9\u061Eﾃﾞ\uFFFC")}));
  EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(HostileCells, ManyInvisibleCharactersAreCounted) {
  std::string text = "x\n";
  for (int i = 0; i < 30; ++i)
    text +=
        "\u200B"
        "甲\n";
  const Reading reading = read(text, "ログ.csv");
  ASSERT_EQ(reading.findings.size(), 21u);
  EXPECT_EQ(reading.findings[19], "ログ.csv!A21 invisible-character");
  EXPECT_EQ(reading.all[20].message,
            "目に見えない文字を含むセルが、ほかに10個あります。文字はそのまま読み込みました。");
}

TEST(HostileCells, CommandsInFormulasAndTextsStayData) {
  const Reading reading =
      read(xlsx({.rows = cell("A1", "", "<f>cmd|'/C calc'!A0</f><v>5</v>") +
                         cell("A2", "t=\"str\"", "<f>HYPERLINK(\"http://x\",\"甲\")</f><v>甲</v>") +
                         text_cell("A3", "=cmd|' /C calc'!A0")}));
  EXPECT_EQ(reading.dump,
            "表\tA1\tnumber\t5\t5\tformula\n表\tA2\ttext\t甲\t甲\tformula\n"
            "表\tA3\ttext\t=cmd|' /C calc'!A0\t=cmd|' /C calc'!A0\t\n");
  EXPECT_EQ(read("=cmd|' /C calc'!A0,@SUM(1)\n", "a.csv").dump,
            "\tA1\ttext\t=cmd|' /C calc'!A0\t=cmd|' /C calc'!A0\t\n"
            "\tB1\ttext\t@SUM(1)\t@SUM(1)\t\n");
}

TEST(HostileCells, MergesCostNothingHoweverLargeOrMany) {
  std::string merges = "<mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"XFD1048576:A2\"/>";
  for (int i = 1; i <= 200'000; ++i)
    merges += "<mergeCell ref=\"C" + std::to_string(i) + ":D" + std::to_string(i) + "\"/>";
  std::string rows;
  for (int i = 1; i <= 20'000; ++i)
    rows += "<row r=\"" + std::to_string(i) + "\"><c r=\"C" + std::to_string(i) +
            "\"><v>1</v></c></row>";
  const Reading reading = read(xlsx({.rows = "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>" + rows,
                                     .behind_rows = "<mergeCells>" + merges + "</mergeCells>"}));
  EXPECT_THAT(reading.dump, testing::StartsWith("表\tA1\tnumber\t7\t7\tmerged\n"
                                                "表\tC1\tnumber\t1\t1\tmerged\n"));
  EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(HostileCells, ClaimsAreNotBelieved) {
  auto parts = test::parts_of({.rows = cell("XFD1048576", "t=\"s\" s=\"4294967295\"", "<v>0</v>") +
                                       cell("A1", "t=\"s\"", "<v>2147483648</v>"),
                               .before_rows = "<dimension ref=\"A1:XFD1048576\"/>",
                               .strings = "<si><t>甲</t></si>"});
  for (auto& [name, content] : parts) {
    const auto at = content.find("<sst");
    if (at != std::string::npos)
      content.insert(at + 4, " count=\"2147483648\" uniqueCount=\"2147483648\"");
  }
  const Reading reading = read(test::zipped(parts));
  EXPECT_EQ(reading.dump, "表\tXFD1048576\ttext\t甲\t甲\t\n");
  EXPECT_THAT(reading.findings, ElementsAre("様式1.xlsx!表!A1 corrupt-file"));
}

TEST(HostileCells, OwnCommentsAreNotTheDepartments) {
  auto parts = test::parts_of(
      {.rows = text_cell("A1", "1") + text_cell("A2", "2") + text_cell("A3", "3") +
               text_cell("A4", "4"),
       .comments =
           "<comment ref=\"A1\" authorId=\"1\"><text><t>数値ではありません</t></text></comment>"
           "<comment ref=\"A2\" authorId=\"0\"><text><t>速報値です\n【確認結果】\n単位</t>"
           "</text></comment>"
           "<comment ref=\"A3\" authorId=\"0\"><text><t>【確認結果】\n単位</t></text></comment>"
           "<comment ref=\"A4\" authorId=\"9\"><text><t>確認結果は別紙</t></text></comment>"});
  for (auto& [name, content] : parts) {
    const auto at = content.find("<commentList>");
    if (at != std::string::npos)
      content.insert(at, "<authors><author>環境局</author><author>確認結果</author></authors>");
  }
  Findings findings;
  const auto workbook = read_workbook_bytes(test::zipped(parts), "様式1.xlsx", findings);
  ASSERT_TRUE(workbook);
  std::vector<std::string> comments;
  for (const model::Annotation& annotation : workbook->sheets[0].annotations)
    comments.push_back(annotation.comment);
  EXPECT_THAT(comments, ElementsAre("速報値です", "確認結果は別紙"));
}

// What departments hand in instead of a table.

TEST(HostileFiles, TheAdviceFitsTheFile) {
  const std::string formats = "提出できる形式は、xlsx、xls、ods、csv、tsvです。";
  const std::string save =
      "Excelで開き、「名前を付けて保存」で「Excelブック（*.xlsx）」を選んで保存し直してください"
      "（例：様式1.xlsx）。" +
      formats;
  const std::string original =
      "元になったExcelなどの表を、そのまま提出してください（例：様式1.xlsx）。" + formats;
  const std::string unpack =
      "圧縮したファイルは展開し、中の表をそのまま提出してください（例：様式1.xlsx）。" + formats;
  const std::string exported =
      "作成したアプリの「書き出す」で「Excel」を選び、書き出したものを提出してください"
      "（例：様式1.xlsx）。" +
      formats;
  const std::vector<std::tuple<std::string, const char*, std::string>> cases{
      {"<html><table/></html>", "HTML形式（Webページ）のファイルです。", save},
      {"%PDF-1.7\n", "PDF形式のファイルです。", original},
      {"\x89PNG\r\n\x1A\n", "画像のファイルです。", original},
      {"{\\rtf1\\ansi}", "リッチテキスト形式のファイルです。", original},
      {"7z\xBC\xAF\x27\x1C", "圧縮ファイルです。", unpack},
      {test::zipped({{"様式1.xlsx", "x"}}), "圧縮ファイルですが、Excelブックではありません。",
       unpack},
      {test::zipped({{"Index/Document.iwa", "x"}}), "Numbersのファイルです。", exported}};
  for (const auto& [bytes, what, remedy] : cases) {
    const Reading reading = read(bytes);
    ASSERT_EQ(reading.all.size(), 1u) << what;
    EXPECT_EQ(reading.all[0].message, std::string("読み込めない形式のファイルです。") + what);
    EXPECT_EQ(reading.all[0].remedy, remedy) << what;
  }
}

// Folders.

TEST(HostileFolder, OddFilesAreNamedAndTheOthersRead) {
  const fs::path folder = fresh_folder("ingest-hostile");
  const std::string good = xlsx({.rows = cell("A1", "", "<v>1</v>")});
  write_file(folder / "04_環境局/様式1.xlsx", good);
  Findings alone;
  const Submitted before = read_edition_folder(folder, alone);
  ASSERT_EQ(before.workbooks.size(), 1u);

  fs::create_directories(folder / "05_港湾局");
  ASSERT_EQ(::mkfifo((folder / "05_港湾局/a.xlsx").c_str(), 0600), 0);
  fs::create_symlink("/dev/zero", folder / "05_港湾局/b.csv");
  fs::create_symlink("c.csv", folder / "05_港湾局/c.csv");
  fs::create_symlink("../04_環境局/様式1.xlsx", folder / "05_港湾局/d.xlsx");
  fs::create_symlink("../..", folder / "05_港湾局/e");
  write_file(folder / "05_港湾局/f.xlsx", good.substr(0, good.size() / 2));
  write_file(folder / "05_港湾局/-g.csv", "甲\n");
  write_file(folder / "05_港湾局/\u30DB\u309A.csv", "甲\n");  // ポ in two characters, as on a Mac
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  const fs::path at = fs::path(folder / "s.xlsx");
  const bool bound = at.string().size() < sizeof(address.sun_path);
  if (bound) {
    std::copy_n(at.c_str(), at.string().size(), address.sun_path);
    ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  }
  ::close(socket);

  Findings findings;
  const Submitted after = read_edition_folder(folder, findings);
  sort_findings(findings);
  std::vector<std::string> found;
  for (const Finding& finding : findings)
    found.push_back(to_string(finding.place) + " " + finding.code);
  std::vector<std::string> expected{
      "05_港湾局/a.xlsx unsupported-format", "05_港湾局/b.csv unsupported-format",
      "05_港湾局/c.csv unsupported-format",  "05_港湾局/d.xlsx unsupported-format",
      "05_港湾局/e unsupported-format",      "05_港湾局/f.xlsx corrupt-file"};
  if (bound) expected.push_back("s.xlsx unsupported-format");
  EXPECT_EQ(found, expected);
  ASSERT_EQ(after.workbooks.size(), 3u);
  EXPECT_EQ(after.workbooks[0].file, "04_環境局/様式1.xlsx");
  EXPECT_EQ(model::dump(after.workbooks[0]), model::dump(before.workbooks[0]));
  EXPECT_EQ(after.workbooks[1].file, "05_港湾局/-g.csv");
  EXPECT_EQ(after.workbooks[2].file, "05_港湾局/\u30DB\u309A.csv");
}

TEST(HostileFolder, AFileThatChangesWhileItIsReadIsNotRead) {
  const fs::path file = fresh_folder("ingest-changing") / "様式1.csv";
  write_file(file, "甲\n");
  fs::resize_file(file, 64 << 20);
  std::atomic<bool> reading = true;
  std::atomic<bool> touched = false;
  std::thread other([&] {
    for (long nanosecond = 0; reading; ++nanosecond) {
      const timespec times[2] = {{1, nanosecond % 1'000'000'000}, {1, nanosecond % 1'000'000'000}};
      ::utimensat(AT_FDCWD, file.c_str(), times, 0);
      touched = true;
    }
  });
  while (!touched) std::this_thread::yield();
  const auto bytes = read_bytes(file, Links::kRefuse);
  reading = false;
  other.join();
  ASSERT_TRUE(std::holds_alternative<FileTrouble>(bytes));
  EXPECT_EQ(std::get<FileTrouble>(bytes), FileTrouble::kChanged);
}

}  // namespace
}  // namespace nenpo::ingest
