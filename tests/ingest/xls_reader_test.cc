#include "ingest/xls_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "tests/ingest/xls_file.h"
#include "tests/support/golden.h"

namespace nenpo::ingest {
namespace {

using namespace std::string_literals;
using test::at;
using test::biff8;
using test::le16;
using test::le32;
using test::le64;
using test::narrow;
using test::record;
using test::wide;

// Record numbers, [MS-XLS] 2.3.1.
constexpr std::uint16_t kFormula = 0x0006, kNote = 0x001C, kDateMode = 0x0022, kFilePass = 0x002F,
                        kFont = 0x0031, kContinue = 0x003C, kObj = 0x005D, kColInfo = 0x007D,
                        kMulRk = 0x00BD, kRString = 0x00D6, kXf = 0x00E0, kMergedCells = 0x00E5,
                        kSst = 0x00FC, kLabelSst = 0x00FD, kTxO = 0x01B6, kBlank = 0x0201,
                        kNumber = 0x0203, kLabel = 0x0204, kBoolErr = 0x0205, kString = 0x0207,
                        kRow = 0x0208, kRk = 0x027E, kFormat = 0x041E, kShrFmla = 0x04BC;

struct Reading {
  std::optional<model::Workbook> workbook;
  Findings findings;
};

Reading read(std::string_view bytes) {
  Reading reading;
  package::Budget budget;
  reading.workbook = read_xls(bytes, "form.xls", budget, reading.findings);
  return reading;
}

Reading read_sheet(const std::string& records, const std::string& globals = "") {
  return read(biff8(globals, {{.records = records}}));
}

std::string dump_of(const Reading& reading) {
  return reading.workbook ? dump(*reading.workbook) : "nothing";
}

std::string findings_of(const Reading& reading) {
  std::string text;
  for (const Finding& finding : reading.findings) {
    EXPECT_FALSE(finding.remedy.empty());
    text += finding.code + " " + to_string(finding.place) + " " + finding.message + "\n";
  }
  return text;
}

std::string style(std::uint32_t font, std::uint32_t format) {
  return record(kXf, le16(font) + le16(format) + std::string(16, '\0'));
}

std::string font(std::uint32_t flags, std::uint32_t weight) {
  return record(kFont, le16(200) + le16(flags) + le16(0) + le16(weight) + std::string(8, '\0'));
}

std::string format(std::uint32_t id, std::u16string_view code) {
  return record(kFormat, le16(id) + wide(code));
}

/// A shared string table of the given texts, each as it stands in the record.
std::string shared(const std::vector<std::string>& texts) {
  std::string data = le32(static_cast<std::uint32_t>(texts.size()));
  data += data;
  for (const std::string& text : texts) data += text;
  return record(kSst, data);
}

std::string formula(const std::string& head, const std::string& result) {
  return record(kFormula, head + result + std::string(6, '\0') + le16(0));
}

std::string special_result(char kind, char value = '\0') {
  return std::string{kind, '\0', value, '\0', '\0', '\0', '\xFF', '\xFF'};
}

TEST(XlsReader, ReadsEveryKindOfCell) {
  const std::string records =
      record(kNumber, at(0, 0) + le64(0.256)) +
      record(kRk, at(0, 1) + le32((1039u << 2) | 2)) +                              // an integer
      record(kRk, at(0, 2) + le32((static_cast<std::uint32_t>(-3505) << 2) | 3)) +  // in hundredths
      record(kRk, at(0, 3) + le32(0x3FF80000)) +  // the upper half of 1.5
      record(kMulRk, le16(1) + le16(0) + le16(0) + le32((1u << 2) | 2) + le16(0) +
                         le32((2u << 2) | 2) + le16(1)) +
      record(kLabelSst, at(2, 0) + le32(1)) + record(kLabel, at(2, 1) + narrow("abc")) +
      record(kRString, at(2, 2) + wide(u"件数") + le16(0)) + record(kBoolErr, at(3, 0) + "\1\0"s) +
      record(kBoolErr, at(3, 1) + "\0\0"s) + record(kBoolErr, at(3, 2) + "\x17\1"s) +
      record(kBoolErr, at(3, 3) + "\x07\1"s) + record(kBlank, at(4, 0));
  const Reading reading = read_sheet(records, shared({narrow(""), wide(u"川崎\n市")}));
  EXPECT_EQ(dump_of(reading),
            "表\tA1\tnumber\t0.256\t0.256\t\n"
            "表\tB1\tnumber\t1039\t1039\t\n"
            "表\tC1\tnumber\t-35.05\t-35.05\t\n"
            "表\tD1\tnumber\t1.5\t1.5\t\n"
            "表\tA2\tnumber\t1\t1\t\n"
            "表\tB2\tnumber\t2\t2\t\n"
            "表\tA3\ttext\t川崎\\n市\t川崎\\n市\t\n"
            "表\tB3\ttext\tabc\tabc\t\n"
            "表\tC3\ttext\t件数\t件数\t\n"
            "表\tA4\tboolean\tTRUE\tTRUE\t\n"
            "表\tB4\tboolean\tFALSE\tFALSE\t\n"
            "表\tC4\terror\t#REF!\t#REF!\t\n"
            "表\tD4\terror\t#DIV/0!\t#DIV/0!\t\n");
  EXPECT_EQ(findings_of(reading), "");
}

TEST(XlsReader, ReadsTheResultsOfFormulas) {
  const std::string records =
      formula(at(0, 0), le64(41)) + formula(at(0, 1), special_result(0)) +
      record(kShrFmla, std::string(10, '\0')) + record(kString, wide(u"達成")) +
      formula(at(0, 2), special_result(1, 1)) + formula(at(0, 3), special_result(2, 0x2A)) +
      formula(at(0, 4), special_result(3)) + formula(at(0, 5), special_result(0)) +
      record(kString, narrow("")) + record(kLabel, at(0, 6) + narrow("x")) +
      record(kString, narrow("stray")) + formula(at(0, 7), special_result(0));
  const Reading reading = read_sheet(records);
  EXPECT_EQ(dump_of(reading),
            "表\tA1\tnumber\t41\t41\tformula\n"
            "表\tB1\ttext\t達成\t達成\tformula\n"
            "表\tC1\tboolean\tTRUE\tTRUE\tformula\n"
            "表\tD1\terror\t#N/A\t#N/A\tformula\n"
            "表\tE1\ttext\t\t\tformula\n"
            "表\tF1\ttext\t\t\tformula\n"
            "表\tG1\ttext\tx\tx\t\n"
            "表\tH1\ttext\t\t\tformula\n");
  const model::Sheet& sheet = reading.workbook->sheets[0];
  EXPECT_TRUE(sheet.find({0, 5})->cached);
  EXPECT_FALSE(sheet.find({0, 7})->cached);
}

TEST(XlsReader, NumbersAreDatesThroughTheirFormatOnly) {
  const std::string globals = style(0, 0) + style(0, 14) + format(164, u"▲#,##0") + style(0, 164) +
                              format(165, u"0.0%") + style(0, 165);
  const std::string records =
      record(kNumber, at(0, 0, 0) + le64(46066)) + record(kNumber, at(0, 1, 1) + le64(46066)) +
      record(kNumber, at(0, 2, 2) + le64(1039)) + record(kNumber, at(0, 3, 3) + le64(0.256)) +
      record(kNumber, at(0, 4, 1) + le64(60)) + record(kNumber, at(0, 5, 999) + le64(7));
  const Reading reading = read_sheet(records, globals);
  EXPECT_EQ(dump_of(reading),
            "表\tA1\tnumber\t46066\t46066\t\n"
            "表\tB1\tdate\t2026-02-13\t2026/2/13\t\n"
            "表\tC1\tnumber\t1039\t▲1,039\t\n"
            "表\tD1\tnumber\t0.256\t25.6%\t\n"
            "表\tE1\tnumber\t60\t1900/2/29\t\n"
            "表\tF1\tnumber\t7\t7\t\n");
  const model::Sheet& sheet = reading.workbook->sheets[0];
  EXPECT_EQ(reading.workbook->number_formats.at(sheet.find({0, 3})->number_format), "0.0%");
}

TEST(XlsReader, DaysOf1904FilesCountFromThere) {
  const std::string records = record(kNumber, at(0, 0, 0) + le64(44604));
  const Reading reading = read_sheet(records, record(kDateMode, le16(1)) + style(0, 14));
  EXPECT_EQ(dump_of(reading), "表\tA1\tdate\t2026-02-13\t2026/2/13\t\n");
}

TEST(XlsReader, TextsGoOnInContinueRecordsWithTheirOwnWidth) {
  const std::string count = le32(1) + le32(2);
  // "abcd" narrow then wide; "川崎市" wide then narrow "ab"; the first text's runs are cut as well.
  const std::string first = le16(4) + "\x08"s + le16(1) + "ab";
  const std::string globals =
      record(kSst, count + first) + record(kContinue, "\1"s + test::utf16(u"市区") + le16(1)) +
      record(kContinue, le16(1) + le16(5) + "\1"s + test::utf16(u"川崎市")) +
      record(kContinue, "\0ab"s) + font(0, 400) + font(0, 700) + style(0, 0);
  const std::string records =
      record(kLabelSst, at(0, 0) + le32(0)) + record(kLabelSst, at(0, 1) + le32(1));
  const Reading reading = read_sheet(records, globals);
  EXPECT_EQ(dump_of(reading),
            "表\tA1\ttext\tab市区\tab市区\trich\n表\tB1\ttext\t川崎市ab\t川崎市ab\t\n");
  EXPECT_EQ(findings_of(reading), "");
}

TEST(XlsReader, FuriganaIsKeptApartFromTheText) {
  const std::string extra = le16(1) + le16(0) + le16(0) + le16(0) + le16(2) + le16(5) + le16(5) +
                            test::utf16(u"ｻｲﾄｳﾀ") + le16(0) + le16(1) + le16(2) + le16(4) +
                            le16(3) + le16(1);
  const std::string text = le16(4) + "\x05"s + le32(static_cast<std::uint32_t>(extra.size())) +
                           test::utf16(u"・斎藤田") + extra;
  const Reading reading =
      read_sheet(record(kLabelSst, at(0, 0) + le32(0)) + record(kLabelSst, at(0, 1) + le32(1)),
                 shared({text, narrow("next")}));
  EXPECT_EQ(dump_of(reading), "表\tA1\ttext\t・斎藤田\t・斎藤田\t\n表\tB1\ttext\tnext\tnext\t\n");
  const model::Sheet& sheet = reading.workbook->sheets[0];
  const model::Annotation* annotation = sheet.annotation_of(sheet.cells[0]);
  ASSERT_NE(annotation, nullptr);
  ASSERT_EQ(annotation->phonetics.size(), 2u);
  EXPECT_EQ(annotation->phonetics[0].begin, 1u);
  EXPECT_EQ(annotation->phonetics[0].end, 3u);
  EXPECT_EQ(annotation->phonetics[0].reading, "ｻｲﾄｳ");
  EXPECT_EQ(annotation->phonetics[1].begin, 3u);
  EXPECT_EQ(annotation->phonetics[1].end, 4u);
  EXPECT_EQ(annotation->phonetics[1].reading, "ﾀ");
}

TEST(XlsReader, BoldAndStruckStretchesAreRuns) {
  // Font numbers: 0 plain, 1 bold, 2 struck, 3 plain, then 5 (there is no 4) bold and struck.
  const std::string globals = font(0, 400) + font(0, 700) + font(8, 400) + font(0, 400) +
                              font(8, 700) + style(0, 0) + style(2, 0);
  const auto rich = [](std::u16string_view text, const std::string& runs) {
    return wide(text) + le16(static_cast<std::uint32_t>(runs.size() / 4)) + runs;
  };
  const std::string records =
      record(kRString, at(0, 0, 0) + rich(u"𠮷abc", le16(2) + le16(1) + le16(3) + le16(5))) +
      record(kRString, at(0, 1, 0) + rich(u"same", le16(1) + le16(3))) +
      record(kLabel, at(0, 2, 1) + narrow("872")) + record(kNumber, at(0, 3, 1) + le64(872)) +
      record(kRString, at(0, 4, 1) + rich(u"ab", le16(1) + le16(0)));
  const Reading reading = read_sheet(records, globals);
  EXPECT_EQ(dump_of(reading),
            "表\tA1\ttext\t𠮷abc\t𠮷abc\trich\n"
            "表\tB1\ttext\tsame\tsame\t\n"
            "表\tC1\ttext\t872\t872\tstruck\n"
            "表\tD1\tnumber\t872\t872\tstruck\n"
            "表\tE1\ttext\tab\tab\trich\n");
  const model::Sheet& sheet = reading.workbook->sheets[0];
  const auto& runs = sheet.annotation_of(sheet.cells[0])->runs;
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_EQ(runs[0].text, "𠮷");
  EXPECT_FALSE(runs[0].bold);
  EXPECT_EQ(runs[1].text, "a");
  EXPECT_TRUE(runs[1].bold && !runs[1].struck);
  EXPECT_EQ(runs[2].text, "bc");
  EXPECT_TRUE(runs[2].bold && runs[2].struck);
}

TEST(XlsReader, KnowsMergedAndHiddenCellsAndComments) {
  const auto row = [](std::uint32_t number, std::uint32_t flags) {
    return record(kRow, le16(number) + std::string(10, '\0') + le32(flags));
  };
  const std::string object =
      record(kObj, le16(0x15) + le16(0x12) + le16(0x19) + le16(7) + std::string(14, '\0'));
  const std::string text = record(kTxO, std::string(10, '\0') + le16(3) + le16(16) + le32(0)) +
                           record(kContinue, "\1"s + test::utf16(u"仮の")) +
                           record(kContinue, "\0\x31"s) + record(kContinue, std::string(16, '\0'));
  const std::string records =
      row(1, 0x20) + row(2, 0x100) + record(kColInfo, le16(1) + le16(2) + le32(0) + le16(1)) +
      record(kColInfo, le16(5) + le16(256) + le32(0) + le16(0)) +
      record(kNumber, at(3, 3) + le64(4)) + record(kNumber, at(0, 0) + le64(1)) +
      record(kNumber, at(1, 0) + le64(2)) + record(kNumber, at(2, 2) + le64(3)) +
      record(kMergedCells, le16(1) + le16(0) + le16(0) + le16(0) + le16(1)) + object +
      record(kTxO, std::string(18, '\0')) + object + text +
      record(kNote, le16(3) + le16(3) + le16(0) + le16(7) + narrow("")) +
      record(kNote, le16(9) + le16(9) + le16(0) + le16(7) + narrow(""));
  const Reading reading = read_sheet(records);
  EXPECT_EQ(dump_of(reading),
            "表\tA1\tnumber\t1\t1\tmerged\n"
            "表\tA2\tnumber\t2\t2\thidden\n"
            "表\tC3\tnumber\t3\t3\thidden\n"
            "表\tD4\tnumber\t4\t4\tcomment\n");
  const model::Sheet& sheet = reading.workbook->sheets[0];
  EXPECT_EQ(sheet.hidden_rows, std::vector<std::uint32_t>{1});
  EXPECT_EQ(sheet.hidden_columns, (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(sheet.annotation_of(*sheet.find({3, 3}))->comment, "仮の1");
}

TEST(XlsReader, SheetsKeepTheirOrderAndVisibility) {
  const std::string one = record(kNumber, at(0, 0) + le64(1));
  const Reading reading = read(biff8("", {{.name = u"様式1", .records = one},
                                          {.name = u"グラフ", .records = one, .type = 2},
                                          {.name = u"リスト", .records = one, .visibility = 1},
                                          {.name = u"裏", .records = one, .visibility = 2}}));
  EXPECT_EQ(dump_of(reading),
            "様式1\tA1\tnumber\t1\t1\t\nリスト\tA1\tnumber\t1\t1\thidden\n裏\tA1\tnumber\t1\t1\thid"
            "den\n");
  EXPECT_EQ(reading.workbook->sheets[1].visibility, model::Visibility::kHidden);
  EXPECT_EQ(reading.workbook->sheets[2].visibility, model::Visibility::kVeryHidden);
}

TEST(XlsReader, NumbersThatAreNoneBecomeErrorsAndZeroHasNoSign) {
  const double infinity = std::numeric_limits<double>::infinity();
  const Reading reading = read_sheet(record(kNumber, at(0, 0) + le64(-0.0)) +
                                     record(kNumber, at(0, 1) + le64(infinity)) +
                                     record(kNumber, at(0, 2) + le64(1e300)));
  EXPECT_EQ(dump_of(reading),
            "表\tA1\tnumber\t0\t0\t\n表\tB1\terror\t#NUM!\t#NUM!\t\n"
            "表\tC1\tnumber\t1E+300\t1E+300\t\n");
}

TEST(XlsReader, OfTwoCellsWithOneAddressTheLaterStands) {
  const Reading reading =
      read_sheet(record(kNumber, at(0, 0) + le64(1)) + record(kLabel, at(0, 0) + narrow("later")));
  EXPECT_EQ(dump_of(reading), "表\tA1\ttext\tlater\tlater\t\n");
}

TEST(XlsReader, SaysWhyAFileCannotBeRead) {
  const std::string sheet = biff8("", {{.records = record(kNumber, at(0, 0) + le64(1))}});
  std::string older = sheet;
  older[5] = 0x05;  // the version in the first BOF record
  const struct {
    const char* why;
    std::string bytes;
    const char* finding;
  } cases[] = {
      {"a password", test::ole_file(u"Workbook", biff8(record(kFilePass, le16(1)), {{}})),
       "encrypted-workbook form.xls パスワードで保護されているため読み込めません。\n"},
      {"an encrypted .xlsx", test::ole_file(u"EncryptedPackage", "x"),
       "encrypted-workbook form.xls パスワードで保護されているため読み込めません。\n"},
      {"Excel 95", test::ole_file(u"Book", older),
       "unsupported-format form.xls 読み込めない形式のファイルです。Excel "
       "95以前の古い形式です。\n"},
      {"Excel 4", record(0x0409, std::string(6, '\0')),
       "unsupported-format form.xls 読み込めない形式のファイルです。Excel "
       "95以前の古い形式です。\n"},
      {"a Word document", test::ole_file(u"WordDocument", "x"),
       "unsupported-format form.xls "
       "読み込めない形式のファイルです。Excelのブックではありません。\n"},
      {"the head only", test::ole_file(u"Workbook", sheet).substr(0, 600),
       "corrupt-file form.xls "
       "ファイルが壊れているため読み込めません。途中で切れているか、目次が読めません。\n"},
      {"something else", "<html>",
       "corrupt-file form.xls "
       "ファイルが壊れているため読み込めません。Excelのブックとして始まっていません。\n"},
      {"no sheets", biff8("", {}),
       "corrupt-file form.xls "
       "ファイルが壊れているため読み込めません。シートが一つもありません。\n"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.why);
    const Reading reading = read(test.bytes);
    EXPECT_FALSE(reading.workbook.has_value());
    EXPECT_EQ(findings_of(reading), test.finding);
  }
}

TEST(XlsReader, WhatIsDamagedFurtherBehindIsReadAsFarAsItGoes) {
  const std::string one = record(kNumber, at(0, 0) + le64(1));
  const std::string whole = biff8("", {{.records = one + record(kNumber, at(1, 0) + le64(2))}});
  const std::string cut =
      "corrupt-file form.xls!表 シートの途中でデータが壊れているか切れています。"
      "読めたところまでを読み込みました。\n";
  const Reading reading = read(whole.substr(0, whole.size() - 10));
  EXPECT_EQ(dump_of(reading), "表\tA1\tnumber\t1\t1\t\n");
  EXPECT_EQ(findings_of(reading), cut);
  EXPECT_EQ(findings_of(read_sheet(one + record(kNumber, at(1, 0)))), cut);
  const Reading lost = read_sheet(record(kLabelSst, at(0, 0) + le32(5)), shared({narrow("a")}));
  EXPECT_EQ(
      findings_of(lost),
      "corrupt-file form.xls!表!A1 ファイルが壊れており、このセルの文字列が失われています。\n");
}

TEST(XlsReader, AClaimOfManyTextsCostsNothing) {
  const std::string claim = record(kSst, le32(0xFFFFFFFF) + le32(0xFFFFFFFF) + narrow("a"));
  const Reading reading = read_sheet(record(kLabelSst, at(0, 0) + le32(0)), claim);
  EXPECT_EQ(dump_of(reading), "表\tA1\ttext\ta\ta\t\n");
  EXPECT_EQ(findings_of(reading),
            "corrupt-file form.xls ファイルの一部が壊れているか切れています。"
            "読めたところまでを読み込みました。\n");
}

/// A file with every kind of record, for cutting and changing.
std::string file_with_everything() {
  const std::string extra = le16(1) + le16(0) + le32(0) + le16(1) + le16(1) + le16(1) +
                            test::utf16(u"ｶ") + le16(0) + le16(0) + le16(1);
  const std::string text = le16(1) + "\x05"s + le32(static_cast<std::uint32_t>(extra.size())) +
                           test::utf16(u"川") + extra;
  const std::string globals = font(0, 400) + font(8, 700) + format(164, u"yyyy\"年\"") +
                              style(0, 164) + style(1, 0) + shared({narrow("a"), text}) +
                              record(kContinue, "\0b"s);
  const std::string records =
      record(kRow, std::string(16, ' ')) + record(kColInfo, std::string(12, '\1')) +
      record(kNumber, at(0, 0) + le64(46066)) + record(kLabelSst, at(0, 1) + le32(1)) +
      record(kMulRk, le16(1) + le16(0) + std::string(12, '\2') + le16(1)) +
      record(kRString, at(2, 0) + wide(u"市区") + le16(1) + le16(1) + le16(1)) +
      formula(at(3, 0), special_result(0)) + record(kString, narrow("r")) +
      record(kMergedCells, le16(1) + std::string(8, '\1')) +
      record(kObj, le16(0x15) + le16(0x12) + le16(0x19) + le16(7)) +
      record(kTxO, std::string(10, '\0') + le16(1) + le16(0) + le32(0)) +
      record(kContinue, "\0c"s) + record(kNote, le16(0) + le16(0) + le16(0) + le16(7));
  return test::ole_file(u"Workbook", biff8(globals, {{.records = records}}));
}

TEST(XlsReader, SurvivesEveryCutAndEveryChangedByte) {
  const std::string bytes = file_with_everything();
  ASSERT_TRUE(read(bytes).findings.empty()) << findings_of(read(bytes));
  constexpr unsigned char kChanges[] = {0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const Reading cut = read(bytes.substr(0, i));
    EXPECT_TRUE(cut.workbook.has_value() || !cut.findings.empty()) << "cut at " << i;
    for (const unsigned char change : kChanges) {
      std::string changed = bytes;
      changed[i] = static_cast<char>(change);
      const Reading reading = read(changed);
      EXPECT_TRUE(reading.workbook.has_value() || !reading.findings.empty()) << "byte " << i;
    }
  }
}

TEST(XlsReader, ReadsTheSubmittedForms) {
  const struct {
    const char* file;
    const char* sheet;
    const char* at;
    const char* type;
    const char* displayed;
  } cases[] = {
      {"03_経済労働局/様式1_成果指標_経済労働局.xls", "様式1", "E2", "date", "2026/02/13"},
      {"03_経済労働局/様式1_成果指標_経済労働局.xls", "様式1", "H5", "text", "157件"},
      {"02_市民文化局/様式6_実施結果_プラン9.xls", "アクションプログラム１", "L7", "number", "3"},
      {"02_市民文化局/様式6_実施結果_プラン9.xls", "アクションプログラム１", "F5", "text",
       "2012（平成24）年度"},
      {"09_臨海部国際戦略本部/様式1_成果指標_臨海部国際戦略本部.xls", "様式1", "A8", "text",
       "Q1-01"},
      {"17_教育委員会事務局/様式2_取組事例_教育委員会事務局.xls", "取組事例", "B8", "text",
       "庁内連携事例②"},
      {"03_経済労働局/様式1_成果指標_経済労働局.xls", "別表", "A4", "text", "S1-01"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.file + " "s + test.at);
    const Reading reading = read(test::read_file(test::source_folder() / "input/2026" / test.file));
    ASSERT_TRUE(reading.workbook.has_value());
    EXPECT_EQ(findings_of(reading), "");
    const auto& sheets = reading.workbook->sheets;
    const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&test](const auto& candidate) {
      return candidate.name == test.sheet;
    });
    ASSERT_NE(sheet, sheets.end());
    const model::Cell* cell = sheet->find(*parse_a1(test.at));
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(to_string(cell->type), test.type);
    EXPECT_EQ(cell->displayed, test.displayed);
  }
}

}  // namespace
}  // namespace nenpo::ingest
