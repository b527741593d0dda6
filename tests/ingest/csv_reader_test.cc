#include "ingest/csv_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "tests/support/golden.h"

namespace nenpo::ingest {
namespace {

using namespace std::string_literals;

struct Reading {
  std::optional<model::Workbook> workbook;
  Findings findings;
};

Reading read(std::string_view bytes) {
  Reading reading;
  package::Budget budget;
  reading.workbook = read_csv(bytes, "log.csv", budget, reading.findings);
  return reading;
}

/// "A1=a B1=b A2=c", control characters escaped.
std::string cells_of(const Reading& reading) {
  std::string text;
  for (const model::Cell& cell : reading.workbook->sheets.at(0).cells) {
    EXPECT_EQ(cell.stored, cell.displayed);
    text += (text.empty() ? "" : " ") + to_a1(cell.at) + "=" + escape_controls(cell.stored);
  }
  return text;
}

/// "code at: message" a line.
std::string findings_of(const Reading& reading) {
  std::string text;
  for (const Finding& finding : reading.findings) {
    EXPECT_EQ(finding.place.file, "log.csv");
    EXPECT_FALSE(finding.remedy.empty());
    text += finding.code + " " + finding.place.at + ": " + finding.message + "\n";
  }
  return text;
}

TEST(CsvReader, TakesRecordsApartAsRfc4180Says) {
  const struct {
    const char* why;
    std::string text;
    std::string cells;
  } cases[] = {
      {"plain", "a,b\r\nc,d\r\n", "A1=a B1=b A2=c B2=d"},
      {"no line end at the end", "a,b\nc", "A1=a B1=b A2=c"},
      {"CR alone ends a record", "a\rb\rc", "A1=a A2=b A3=c"},
      {"mixed line ends", "a\r\nb\nc\rd", "A1=a A2=b A3=c A4=d"},
      {"empty records are counted", "a\n\n\nb", "A1=a A4=b"},
      {"empty fields are no cells", ",,a,,\n,b", "C1=a B2=b"},
      {"quoted empty fields neither", "\"\",a", "B1=a"},
      {"separators and line ends in quotes", "\"a,b\",\"c\r\nd\"\ne", "A1=a,b B1=c\\r\\nd A2=e"},
      {"doubled quotes", "\"\"\"a\"\"\",b\"\"c", "A1=\"a\" B1=b\"\"c"},
      {"a quote within a bare field is a character", "5\",6\"\n7", "A1=5\" B1=6\" A2=7"},
      {"text behind a closing quote belongs to the field", "\"a\"b,c", "A1=ab B1=c"},
      {"blanks are kept", " a , \"b\"", "A1= a  B1= \"b\""},
      {"an ideographic space is a value", "a,　", "A1=a B1=　"},
      {"tabs", "a\tb\n\"c\td\"\te,f", "A1=a B1=b A2=c\\td B2=e,f"},
      {"a comma in the first record wins", "a,b\tc\nd\te", "A1=a B1=b\\tc A2=d\\te"},
      {"a quoted comma does not", "\"a,b\"\tc", "A1=a,b B1=c"},
      {"separator at the end of the text", "a,", "A1=a"},
      {"leading zeros and markup stay text", "010006,=1+1,\\n", "A1=010006 B1==1+1 C1=\\\\n"},
      {"NUL is a character", "a\0b,c"s, "A1=a\0b B1=c"s},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.why);
    const Reading reading = read(test.text);
    ASSERT_TRUE(reading.workbook.has_value());
    EXPECT_EQ(cells_of(reading), test.cells);
    EXPECT_EQ(findings_of(reading), "");
  }
}

TEST(CsvReader, AnUnclosedQuoteIsNamedWhereItOpensAndTheRecordsBehindItAreRead) {
  const std::string message =
      ": 引用符「\"」が閉じられていません。次の区切りまでを値として読みました。\n";
  const struct {
    const char* why;
    const char* text;
    const char* cells;
    const char* at;
  } cases[] = {
      {"at the end of the file", "a,b\n1,\"2\n", "A1=a B1=b A2=1 B2=2", "B2"},
      {"cut within the last field", "a,b\n1,\"120者", "A1=a B1=b A2=1 B2=120者", "B2"},
      {"closed by a later opening quote", "a,\"b\n\"c\",d\ne", "A1=a B1=b A2=c B2=d A3=e", "B1"},
      {"closed in the same record", "a,\"b,\"c\",d", "A1=a B1=b C1=c D1=d", "B1"},
      {"records behind it", "a,\"b\nc,d\ne,f", "A1=a B1=b A2=c B2=d A3=e B3=f", "B1"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.why);
    const Reading reading = read(test.text);
    ASSERT_TRUE(reading.workbook.has_value());
    EXPECT_EQ(cells_of(reading), test.cells);
    EXPECT_EQ(findings_of(reading), "csv-unterminated-quote "s + test.at + message);
  }
}

TEST(CsvReader, TellsTheEncodingByTheLadder) {
  const struct {
    const char* why;
    std::string bytes;
    const char* encoding;
    const char* cells;
  } cases[] = {
      {"ASCII", "a,b", "utf-8", "A1=a B1=b"},
      {"UTF-8", "環境局,①", "utf-8", "A1=環境局 B1=①"},
      {"UTF-8 with mark", "\xEF\xBB\xBF環境局", "utf-8", "A1=環境局"},
      {"two marks", "\xEF\xBB\xBF\xEF\xBB\xBF\"a,b\"", "utf-8", "A1=a,b"},
      {"CP932", "\x8A\xC2\x8B\xAB\x8B\xC7,a", "cp932", "A1=環境局 B1=a"},
      {"NEC and IBM extensions", "\x87\x40\x87\x8A\xFB\xFC\xED\x95", "cp932", "A1=①㈱髙﨑"},
      {"second byte 5C", "\x95\x5C,\x83\x5C,\x94\x5C", "cp932", "A1=表 B1=ソ C1=能"},
      {"half-width kana", "\xB6\xDC\xBB\xB7", "cp932", "A1=ｶﾜｻｷ"},
      {"wave dash as Windows reads it", "\x81\x60", "cp932", "A1=～"},
      {"UTF-16LE", "\xFF\xFE\xB0\x74\t\0a\0"s, "utf-16le", "A1=環 B1=a"},
      {"UTF-16BE", "\xFE\xFF\x74\xB0\0,\0a"s, "utf-16be", "A1=環 B1=a"},
      {"JIS", "\x1B$B4D6-6I\x1B(B,a", "iso-2022-jp", "A1=環境局 B1=a"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.why);
    const Reading reading = read(test.bytes);
    ASSERT_TRUE(reading.workbook.has_value());
    EXPECT_EQ(reading.workbook->encoding, test.encoding);
    EXPECT_EQ(cells_of(reading), test.cells);
    EXPECT_EQ(findings_of(reading), "");
  }
}

TEST(CsvReader, OneBadByteMakesNoOtherEncoding) {
  const Reading reading = read("環境局,港湾\x80局,消防局\n");
  ASSERT_TRUE(reading.workbook.has_value());
  EXPECT_EQ(reading.workbook->encoding, "utf-8");
  EXPECT_EQ(cells_of(reading), "A1=環境局 B1=港湾\uFFFD局 C1=消防局");
  EXPECT_EQ(findings_of(reading),
            "invalid-encoding B1: 文字コードUTF-8として読めないバイト列（80）があります。\n");
}

TEST(CsvReader, LongTextsAreDecodedWhole) {
  // Longer than any buffer, with a character across every border wherever the text begins.
  constexpr int kCharacters = 60'000;
  const struct {
    const char* encoding;
    std::string begin, lead, character;
  } cases[] = {{"utf-8", "", "x", "年"},
               {"cp932", "\x95\x5C", "x", "\x94\x4E"},
               {"utf-16le", "\xFF\xFE", "x\0"s, "\x74\x5E"},
               {"iso-2022-jp", "", "x", "\x1B$BG/\x1B(B"}};
  for (const auto& test : cases) {
    for (int lead = 0; lead < 4; ++lead) {
      std::string bytes = test.begin;
      std::string expected = test.encoding == "cp932"s ? "表" : "";
      for (int i = 0; i < lead; ++i) bytes += test.lead, expected += "x";
      for (int i = 0; i < kCharacters; ++i) bytes += test.character, expected += "年";
      const Reading reading = read(bytes);
      ASSERT_TRUE(reading.workbook.has_value());
      EXPECT_EQ(reading.workbook->encoding, test.encoding);
      EXPECT_TRUE(reading.workbook->sheets[0].cells.at(0).stored == expected) << test.encoding;
    }
  }
}

TEST(CsvReader, BytesOfNoCharacterAreNamedWithTheirCellAndTheRestIsRead) {
  const struct {
    const char* why;
    std::string bytes;
    const char* cells;
    const char* findings;
  } cases[] = {
      {"CP932", "\x8A\xC2,b\n\x8B\xAB\x85\xFF\x8B\xC7,d", "A1=環 B1=b A2=境\xEF\xBF\xBD局 B2=d",
       "invalid-encoding A2: 文字コードCP932（シフトJIS）として読めないバイト列（85 "
       "FF）があります。\n"},
      {"half a character at the end", "\x8A\xC2,\x8B", "A1=環 B1=\xEF\xBF\xBD",
       "invalid-encoding B1: "
       "文字コードCP932（シフトJIS）として読めないバイト列（8B）があります。\n"},
      {"a lead byte does not swallow the separator", "\x8A\xC2\x8A,b\n", "A1=環\xEF\xBF\xBD B1=b",
       "invalid-encoding A1: "
       "文字コードCP932（シフトJIS）として読めないバイト列（8A）があります。\n"},
      {"UTF-8 with mark", "\xEF\xBB\xBF環,\xC0\xAF", "A1=環 B1=\xEF\xBF\xBD",
       "invalid-encoding B1: 文字コードUTF-8として読めないバイト列（C0 AF）があります。\n"},
      {"a gaiji", "a,\xF0\x40\x8B\xC7", "A1=a B1=\xEE\x80\x80局",
       "invalid-encoding B1: 外字（文字コードF0 40）が含まれており、文字を特定できません。\n"},
      {"the last gaiji", "\x8B\xC7\xF9\xFC", "A1=局\xEE\x9D\x97",
       "invalid-encoding A1: 外字（文字コードF9 FC）が含まれており、文字を特定できません。\n"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.why);
    const Reading reading = read(test.bytes);
    ASSERT_TRUE(reading.workbook.has_value());
    EXPECT_EQ(cells_of(reading), test.cells);
    EXPECT_EQ(findings_of(reading), test.findings);
  }
}

TEST(CsvReader, ARuinedFileIsNamedCellByCellOnlyAtFirst) {
  std::string bytes = "\xEF\xBB\xBF";
  for (int i = 0; i < 5000; ++i) bytes += "\xFF\n";
  const Reading reading = read(bytes);
  ASSERT_EQ(reading.findings.size(), 21u);
  EXPECT_EQ(reading.findings.back().place.at, "");
  EXPECT_EQ(reading.findings.back().message,
            "文字コードとして読めないバイト列や外字が、全部で5000か所あります。");
}

TEST(CsvReader, AFileWithoutAnyValueIsNamed) {
  for (const char* text : {"", "\xEF\xBB\xBF", "\r\n\r\n", ",,,\n,,,"}) {
    EXPECT_EQ(findings_of(read(text)), "empty-file : 値が一つも入っていません。\n");
  }
}

TEST(CsvReader, MoreCellsThanTheBudgetAreRefused) {
  std::string bytes;
  for (std::uint32_t i = 0; i <= package::Budget::kMaxCells; ++i) bytes += "1,";
  const Reading reading = read(bytes);
  EXPECT_FALSE(reading.workbook.has_value());
  EXPECT_EQ(findings_of(reading),
            "too-large : ファイルが大きすぎるため読み込みを中止しました。値が多すぎます。\n");
}

TEST(CsvReader, TimeIsLinearInHostileQuotes) {
  std::string bytes;
  for (int i = 0; i < 400'000; ++i) bytes += i % 3 == 0 ? ",\"x\n" : ",\"\"a\n\"\"\"";
  const Reading reading = read(bytes);
  EXPECT_TRUE(reading.workbook.has_value());
}

TEST(CsvReader, SurvivesEveryCutAndEveryChangedByte) {
  const std::string bytes = "\"\x8A\xC2\",\"b\"\"\r\nc\",d\r\n\xF0\x40\t,\"e\",f\r\n";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    read(bytes.substr(0, i));
    for (int value = 0; value < 256; ++value) {
      std::string changed = bytes;
      changed[i] = static_cast<char>(value);
      EXPECT_TRUE(read(changed).workbook.has_value());
    }
  }
}

TEST(CsvReader, ReadsTheSubmittedLog) {
  const std::string file = "input/2026/01_総務企画局/様式4_情報配信ログ_2025年度.csv";
  const Reading reading = read(test::read_file(test::source_folder() / file));
  ASSERT_TRUE(reading.workbook.has_value());
  EXPECT_EQ(reading.workbook->encoding, "cp932");
  EXPECT_TRUE(reading.findings.empty());
  const struct {
    const char* at;
    const char* displayed;
  } cases[] = {
      {"A1", "No"},       {"H1", "事業全体実績"},         {"B2", "2025/05"},
      {"G2", "2者、5人"}, {"E3", "総務企画局都市政策部"},
  };
  for (const auto& test : cases) {
    const model::Cell* cell = reading.workbook->sheets[0].find(*parse_a1(test.at));
    ASSERT_NE(cell, nullptr) << test.at;
    EXPECT_EQ(cell->displayed, test.displayed);
  }
}

}  // namespace
}  // namespace nenpo::ingest
