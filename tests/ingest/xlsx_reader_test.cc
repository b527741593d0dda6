#include "ingest/xlsx_reader.h"

#include <gmock/gmock.h>

#include "ingest/read_workbook.h"
#include "tests/support/package_builder.h"

namespace nenpo::ingest {
namespace {

using test::parts_of;
using test::SmallBook;
using test::styles_with_format;
using test::xlsx;
using testing::ElementsAre;

/// The workbook of a package, which must be read without a finding.
model::Workbook read_clean(const std::string& bytes) {
  Findings findings;
  package::Budget budget;
  auto workbook = read_xlsx(bytes, "様式1.xlsx", budget, findings);
  for (const Finding& finding : findings) ADD_FAILURE() << finding.code << " " << finding.message;
  EXPECT_TRUE(workbook.has_value());
  return workbook.value_or(model::Workbook{});
}

std::string dump_of(const SmallBook& book) { return model::dump(read_clean(xlsx(book))); }

std::string cell(const std::string& at, const std::string& attributes, const std::string& inner) {
  return "<row><c r=\"" + at + "\" " + attributes + ">" + inner + "</c></row>";
}

// The eleven cases that readers of spreadsheets commonly fail on.

TEST(XlsxReader, KeepsPhoneticRunsApartFromTheText) {
  const auto book = read_clean(
      xlsx({.rows = cell("A1", "t=\"s\"", "<v>0</v>"),
            .strings = "<si><t>川崎市</t><rPh sb=\"0\" eb=\"2\"><t>カワサキ</t></rPh>"
                       "<rPh sb=\"2\" eb=\"3\"><t>シ</t></rPh><phoneticPr fontId=\"1\"/></si>"}));
  EXPECT_EQ(model::dump(book), "表\tA1\ttext\t川崎市\t川崎市\t\n");
  const auto* annotation = book.sheets[0].annotation_of(book.sheets[0].cells[0]);
  ASSERT_NE(annotation, nullptr);
  ASSERT_EQ(annotation->phonetics.size(), 2u);
  EXPECT_EQ(annotation->phonetics[0].reading, "カワサキ");
  EXPECT_EQ(annotation->phonetics[1].begin, 2u);
  EXPECT_EQ(annotation->phonetics[1].end, 3u);
}

TEST(XlsxReader, ReadsInlineStringsWithPhonetics) {
  EXPECT_EQ(
      dump_of({.rows = cell("B2", "t=\"inlineStr\"",
                            "<is><t>小　40</t><rPh sb=\"0\" eb=\"1\"><t>ショウ</t></rPh></is>")}),
      "表\tB2\ttext\t小　40\t小　40\t\n");
}

TEST(XlsxReader, ReadsDatesOfThe1900System) {
  EXPECT_EQ(
      dump_of({.rows = cell("A1", "s=\"1\"", "<v>43586</v>") + cell("A2", "s=\"1\"", "<v>60</v>") +
                       cell("A3", "s=\"1\" t=\"d\"", "<v>2019-05-01T00:00:00</v>") +
                       cell("A4", "", "<v>43586</v>") + cell("A5", "s=\"1\"", "<v>59.5</v>"),
               .styles = styles_with_format("yyyy/m/d")}),
      "表\tA1\tdate\t2019-05-01\t2019/5/1\t\n"
      "表\tA2\tnumber\t60\t1900/2/29\t\n"
      "表\tA3\tdate\t2019-05-01\t2019/5/1\t\n"
      "表\tA4\tnumber\t43586\t43586\t\n"
      "表\tA5\tdate\t1900-02-28T12:00:00\t1900/2/28\t\n");
}

TEST(XlsxReader, ReadsDatesOfThe1904System) {
  EXPECT_EQ(dump_of({.rows = cell("A1", "s=\"1\"", "<v>42124</v>") +
                             cell("A2", "s=\"1\" t=\"d\"", "<v>2019-05-01</v>"),
                     .styles = styles_with_format("[$-411]ggge\"年\"m\"月\"d\"日\""),
                     .workbook_settings = "<workbookPr date1904=\"1\"/>"}),
            "表\tA1\tdate\t2019-05-01\t令和1年5月1日\t\n"
            "表\tA2\tdate\t2019-05-01\t令和1年5月1日\t\n");
}

TEST(XlsxReader, ShowsWhatTheNumberFormatShows) {
  EXPECT_EQ(dump_of({.rows = cell("A1", "s=\"1\"", "<v>-35</v>"),
                     .styles = styles_with_format("#,##0.0;\"▲\"#,##0.0")}),
            "表\tA1\tnumber\t-35\t▲35.0\t\n");
  EXPECT_EQ(dump_of({.rows = cell("A1", "s=\"1\"", "<v>0.25600000000000001</v>"),
                     .styles = styles_with_format("0.0%")}),
            "表\tA1\tnumber\t0.256\t25.6%\t\n");
}

TEST(XlsxReader, KeepsFormulasWithAndWithoutResults) {
  EXPECT_EQ(dump_of({.rows = cell("A1", "", "<f>1+1</f><v>2</v>") + cell("A2", "", "<f>A1*2</f>") +
                             cell("A3", "", "<f>[1]Sheet1!A1</f><v>5</v>") +
                             cell("A4", "t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>") +
                             cell("A5", "t=\"str\"", "<f>\"\"</f><v></v>") +
                             cell("A6", "t=\"b\"", "<f>1=1</f><v>1</v>")}),
            "表\tA1\tnumber\t2\t2\tformula\n"
            "表\tA2\ttext\t\t\tformula\n"
            "表\tA3\tnumber\t5\t5\tformula\n"
            "表\tA4\terror\t#DIV/0!\t#DIV/0!\tformula\n"
            "表\tA5\ttext\t\t\tformula\n"
            "表\tA6\tboolean\tTRUE\tTRUE\tformula\n");
  const auto book = read_clean(
      xlsx({.rows = cell("A1", "", "<f>B1</f>") + cell("A2", "t=\"str\"", "<f>C1</f><v/>")}));
  EXPECT_FALSE(book.sheets[0].cells[0].cached);
  EXPECT_TRUE(book.sheets[0].cells[1].cached);
}

TEST(XlsxReader, MindsNoJapaneseDefinedNames) {
  EXPECT_EQ(
      dump_of(
          {.rows = cell("A1", "", "<v>1</v>"),
           .workbook_end =
               "<definedNames><definedName name=\"所管局\">表!$A$1</definedName></definedNames>"}),
      "表\tA1\tnumber\t1\t1\t\n");
}

TEST(XlsxReader, TellsMergedAndHiddenCellsAndKeepsBlanks) {
  const SmallBook book{
      .rows =
          "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 値 </t></is></c>"
          "<c r=\"C1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>",
      .behind_rows = "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>",
      .before_rows = "<cols><col min=\"3\" max=\"4\" hidden=\"true\"/></cols>"};
  EXPECT_EQ(dump_of(book),
            "表\tA1\ttext\t 値 \t 値 "
            "\tmerged\n表\tC1\tnumber\t1\t1\thidden\n表\tA2\tnumber\t2\t2\thidden\n");
  const auto sheet = read_clean(xlsx(book)).sheets[0];
  EXPECT_THAT(sheet.hidden_rows, ElementsAre(1u));
  EXPECT_THAT(sheet.hidden_columns, ElementsAre(2u, 3u));
}

TEST(XlsxReader, CountsCellsAndRowsWithoutReferences) {
  EXPECT_EQ(
      dump_of({.rows = "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"
                       "<row r=\"7\"><c "
                       "r=\"C7\"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>"}),
      "表\tA1\tnumber\t1\t1\t\n表\tC1\tnumber\t2\t2\t\n表\tA2\tnumber\t3\t3\t\n"
      "表\tC7\tnumber\t4\t4\t\n表\tD7\tnumber\t5\t5\t\n表\tA8\tnumber\t6\t6\t\n");
}

TEST(XlsxReader, ReadsTheStrictForm) {
  const std::string main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  const std::string office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
  const auto book = read_clean(test::zipped(
      {{"[Content_Types].xml", "<Types/>"},
       {"_rels/.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"a\" Type=\"" +
                           office + "/officeDocument\" Target=\"book/main.xml\"/></Relationships>"},
       {"book/main.xml",
        "<x:workbook xmlns:x=\"" + main + "\" xmlns:q=\"" + office +
            "\"><x:sheets><x:sheet name=\"様式1\" q:id=\"b\"/></x:sheets></x:workbook>"},
       {"book/_rels/main.xml.rels",
        "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"b\" Type=\"" + office +
            "/worksheet\" Target=\"../tabs/one.xml\"/></Relationships>"},
       {"TABS/One.xml", "<x:worksheet xmlns:x=\"" + main +
                            "\"><x:sheetData><x:row><x:c t=\"d\"><x:v>2026-02-13</x:v>"
                            "</x:c></x:row></x:sheetData></x:worksheet>"}}));
  EXPECT_EQ(model::dump(book), "様式1\tA1\tdate\t2026-02-13\t2026-02-13\t\n");
}

TEST(XlsxReader, DecodesEscapedCharacters) {
  EXPECT_EQ(dump_of({.rows = cell("A1", "t=\"s\"", "<v>0</v>") + cell("A2", "t=\"s\"", "<v>1</v>") +
                             cell("A3", "t=\"str\"", "<v>_xD842__xDFB7_</v>") +
                             cell("A4", "t=\"s\"", "<v>2</v>"),
                     .strings = "<si><t>一行目_x000D_\n二行目</t></si><si><t>_x005F_x000D_</t></si>"
                                "<si><t>_x00_ _xZZZZ_ _xD842_ _x0000_</t></si>"}),
            "表\tA1\ttext\t一行目\\r\\n二行目\t一行目\\r\\n二行目\t\n"
            "表\tA2\ttext\t_x000D_\t_x000D_\t\n"
            "表\tA3\ttext\t𠮷\t𠮷\t\n"
            "表\tA4\ttext\t_x00_ _xZZZZ_ _xD842_ _x0000_\t_x00_ _xZZZZ_ _xD842_ _x0000_\t\n");
}

// Further promises.

TEST(XlsxReader, ReadsNumbersThatWebToolsStoredAsText) {
  EXPECT_EQ(dump_of({.rows = cell("A1", "t=\"str\"", "<v>34.322934</v>") +
                             cell("B1", "t=\"str\"", "<v>010006</v>")}),
            "表\tA1\ttext\t34.322934\t34.322934\t\n表\tB1\ttext\t010006\t010006\t\n");
}

TEST(XlsxReader, CountsPhoneticsInCharactersNotUnits) {
  const auto book =
      read_clean(xlsx({.rows = cell("A1", "t=\"s\"", "<v>0</v>"),
                       .strings = "<si><t>𠮷田</t><rPh sb=\"0\" eb=\"2\"><t>ヨシ</t></rPh><rPh "
                                  "sb=\"2\" eb=\"3\"><t>ダ</t></rPh>"
                                  "<rPh sb=\"9\" eb=\"9\"><t>×</t></rPh></si>"}));
  const auto& phonetics = book.sheets[0].annotations[0].phonetics;
  ASSERT_EQ(phonetics.size(), 2u);
  EXPECT_EQ(phonetics[0].end, 1u);
  EXPECT_EQ(phonetics[1].begin, 1u);
  EXPECT_EQ(phonetics[1].end, 2u);
}

TEST(XlsxReader, KeepsBoldAndStruckRuns) {
  const auto book = read_clean(xlsx(
      {.rows = cell("A1", "t=\"s\"", "<v>0</v>") + cell("A2", "t=\"s\"", "<v>1</v>"),
       .strings = "<si><r><t>値は</t></r><r><rPr><b/></rPr><t>872g</t></r><r><rPr><strike "
                  "val=\"1\"/><b val=\"0\"/>"
                  "</rPr><t>900g</t></r></si><si><r><rPr><strike/></rPr><t>取消</t></r></si>"}));
  EXPECT_EQ(
      model::dump(book),
      "表\tA1\ttext\t値は872g900g\t値は872g900g\trich\n表\tA2\ttext\t取消\t取消\trich,struck\n");
  const auto& runs = book.sheets[0].annotations[0].runs;
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_FALSE(runs[0].bold);
  EXPECT_TRUE(runs[1].bold);
  EXPECT_FALSE(runs[1].struck);
  EXPECT_TRUE(runs[2].struck);
  EXPECT_FALSE(runs[2].bold);
}

TEST(XlsxReader, TakesStrikeFromTheCellsFontButNotFromConditionalFormats) {
  const std::string styles =
      "<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/><xf "
      "fontId=\"1\"/></cellXfs>"
      "<dxfs><dxf><font><strike/></font></dxf></dxfs>";
  EXPECT_EQ(dump_of({.rows = cell("A1", "s=\"1\"", "<v>1</v>") + cell("A2", "s=\"0\"", "<v>2</v>") +
                             cell("A3", "s=\"99\"", "<v>3</v>"),
                     .styles = styles}),
            "表\tA1\tnumber\t1\t1\tstruck\n表\tA2\tnumber\t2\t2\t\n表\tA3\tnumber\t3\t3\t\n");
}

TEST(XlsxReader, ReadsNotesAndLetsThreadsReplaceThem) {
  const auto book = read_clean(xlsx(
      {.rows = cell("A1", "", "<v>1</v>") + cell("A2", "", "<v>2</v>") + cell("A3", "", "<v>3</v>"),
       .comments = "<comment ref=\"A1\"><text><r><t>確認</t></r><r><t>済み</t></r></text></comment>"
                   "<comment ref=\"A2\"><text><t>[スレッド化されたコメント]</t></text></comment>"
                   "<comment ref=\"Z9\"><text><t>空のセル</t></text></comment>",
       .threads = "<threadedComment ref=\"A2\" id=\"{1}\"><text>単位は？</text></threadedComment>"
                  "<threadedComment ref=\"A2\" id=\"{2}\" "
                  "parentId=\"{1}\"><text>人です</text></threadedComment>"}));
  EXPECT_EQ(
      model::dump(book),
      "表\tA1\tnumber\t1\t1\tcomment\n表\tA2\tnumber\t2\t2\tcomment\n表\tA3\tnumber\t3\t3\t\n");
  EXPECT_EQ(book.sheets[0].annotations[0].comment, "確認済み");
  EXPECT_EQ(book.sheets[0].annotations[1].comment, "単位は？\n人です");
}

TEST(XlsxReader, HidesTheCellsOfHiddenSheets) {
  const auto book =
      read_clean(xlsx({.rows = cell("A1", "", "<v>1</v>"), .sheet_state = "state=\"veryHidden\""}));
  EXPECT_EQ(book.sheets[0].visibility, model::Visibility::kVeryHidden);
  EXPECT_TRUE(book.sheets[0].cells[0].hidden);
}

TEST(XlsxReader, BelievesNeitherDimensionNorCounts) {
  const auto book =
      read_clean(xlsx({.rows = cell("XFD1048576", "t=\"inlineStr\"", "<is><t> </t></is>") +
                               cell("A1", "t=\"s\"", "<v>0</v>"),
                       .before_rows = "<dimension ref=\"A1:XFD1048576\"/>",
                       .strings = "<si><t>甲</t></si>"}));
  EXPECT_EQ(model::dump(book), "表\tA1\ttext\t甲\t甲\t\n表\tXFD1048576\ttext\t \t \t\n");
}

TEST(XlsxReader, SortsCellsAndReportsThoseWrittenTwice) {
  Findings findings;
  package::Budget budget;
  const auto book =
      read_xlsx(xlsx({.rows = cell("B3", "", "<v>1</v>") + cell("A1", "", "<v>2</v>") +
                              cell("B3", "", "<v>3</v>")}),
                "様式1.xlsx", budget, findings);
  ASSERT_TRUE(book);
  EXPECT_EQ(model::dump(*book), "表\tA1\tnumber\t2\t2\t\n表\tB3\tnumber\t3\t3\t\n");
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "duplicate-cell");
  EXPECT_EQ(to_string(findings[0].place), "様式1.xlsx!表!B3");
  EXPECT_EQ(findings[0].message,
            "ファイルの中にセルB3が二度書かれています。後に書かれた値「3」を使いました。");
}

TEST(XlsxReader, KeepsWhatIsNoNumberAsText) {
  EXPECT_EQ(
      dump_of({.rows = cell("A1", "t=\"n\"", "<v>１２３</v>") + cell("A2", "", "<v>▲5</v>") +
                       cell("A3", "", "<v>1e400</v>") + cell("A4", "", "<v>NaN</v>") +
                       cell("A5", "", "<v> 12 </v>") + cell("A6", "t=\"d\"", "<v>2026-02-30</v>")}),
      "表\tA1\ttext\t１２３\t１２３\t\n表\tA2\ttext\t▲5\t▲5\t\n表\tA3\ttext\t1e400\t1e400\t\n"
      "表\tA4\ttext\tNaN\tNaN\t\n表\tA5\tnumber\t12\t12\t\n表\tA6\ttext\t2026-02-30\t2026-02-"
      "30\t\n");
}

TEST(XlsxReader, ReportsTheCellWhoseStringIsLostAndReadsTheRest) {
  Findings findings;
  package::Budget budget;
  const auto book =
      read_xlsx(xlsx({.rows = cell("A1", "t=\"s\"", "<v>7</v>") + cell("A2", "", "<v>1</v>"),
                      .strings = "<si><t>甲</t></si>"}),
                "様式1.xlsx", budget, findings);
  ASSERT_TRUE(book);
  EXPECT_EQ(model::dump(*book), "表\tA2\tnumber\t1\t1\t\n");
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "corrupt-file");
  EXPECT_EQ(to_string(findings[0].place), "様式1.xlsx!表!A1");
}

TEST(XlsxReader, TakesJunkReferencesAsTheNextCell) {
  EXPECT_EQ(
      dump_of({.rows = "<row r=\"x\"><c r=\"ZZZZ9\"><v>1</v></c><c r=\"\"><v>2</v></c></row>",
               .behind_rows =
                   "<mergeCells><mergeCell ref=\"B1:A1\"/><mergeCell ref=\"?\"/></mergeCells>"}),
      "表\tA1\tnumber\t1\t1\tmerged\n表\tB1\tnumber\t2\t2\t\n");
}

TEST(XlsxReader, DropsReadingsAndEmptyTexts) {
  EXPECT_EQ(
      dump_of({.rows = cell("A1", "t=\"s\"", "<v>0</v>") +
                       cell("A2", "t=\"inlineStr\"", "<is><t/></is>") + cell("A3", "s=\"1\"", ""),
               .strings = "<si><t></t></si>"}),
      "");
}

TEST(XlsxReader, JoinsCharactersThatPiecesOfThePartCut) {
  // 64 KiB pieces end inside a three-byte character wherever the text begins. An entity sends the
  // row to the XML parser; the shared strings always go there.
  for (const int lead : {0, 1, 2}) {
    std::string text(static_cast<std::size_t>(lead), 'x');
    for (int i = 0; i < 60'000; ++i) text += "年";
    const auto book = read_clean(xlsx({.rows = cell("A1", "t=\"str\"", "<v>" + text + "</v>") +
                                               cell("A2", "t=\"str\"", "<v>" + text + "&amp;</v>") +
                                               cell("A3", "t=\"s\"", "<v>0</v>"),
                                       .strings = "<si><t>" + text + "</t></si>"}));
    EXPECT_TRUE(book.sheets[0].cells[0].stored == text) << lead;
    EXPECT_TRUE(book.sheets[0].cells[1].stored == text + "&") << lead;
    EXPECT_TRUE(book.sheets[0].cells[2].stored == text) << lead;
  }
}

// What cannot be read.

struct Refused {
  const char* name;
  std::string bytes;
  const char* code;
  const char* message;
};

std::string without_part(const SmallBook& book, const std::string& part) {
  auto parts = parts_of(book);
  std::erase_if(parts, [&](const auto& entry) { return entry.first == part; });
  return test::zipped(parts);
}

std::string with_sheet(const std::string& xml) {
  auto parts = parts_of({});
  for (auto& [name, content] : parts) {
    if (name == "xl/worksheets/sheet1.xml") content = xml;
  }
  return test::zipped(parts);
}

TEST(XlsxReader, SaysInOneSentenceWhyAFileCannotBeRead) {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<a>";
  const std::string bomb =
      "<!DOCTYPE a [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";
  const std::vector<Refused> cases{
      {"no workbook", test::zipped({{"a.txt", "a"}}), "unsupported-format",
       "読み込めない形式のファイルです。圧縮ファイルですが、Excelブックではありません。"},
      {"no sheet part", without_part({}, "xl/worksheets/sheet1.xml"), "corrupt-file",
       "ファイルが壊れているため読み込めません。シート「表」がファイルの中にありません。"},
      {"no relations", without_part({}, "xl/_rels/workbook.xml.rels"), "corrupt-file",
       "ファイルが壊れているため読み込めません。シート「表」がファイルの中にありません。"},
      {"cut XML", with_sheet("<worksheet><sheetData><row>"), "corrupt-file",
       "ファイルが壊れているため読み込めません。シート「表」の内容が正しくありません。"},
      {"entities", with_sheet(bomb), "corrupt-file",
       "ファイルが壊れているため読み込めません。シート「表」の内容が正しくありません。"},
      {"deep XML", with_sheet(deep), "too-large",
       "ファイルが大きすぎるため読み込みを中止しました。シート「表」を展開すると、扱える大きさを超"
       "えます。"},
      {"cut package", xlsx({.rows = cell("A1", "", "<v>1</v>")}).substr(0, 900), "corrupt-file",
       "ファイルが壊れているため読み込めません。圧縮ファイルの内容が正しくありません。"},
      {"binary workbook",
       test::zipped(
           {{"[Content_Types].xml",
             "<Types><Override PartName=\"/xl/workbook.bin\" "
             "ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>"}}),
       "unsupported-format", "読み込めない形式のファイルです。xlsb形式のファイルです。"}};
  for (const Refused& refused : cases) {
    Findings findings;
    package::Budget budget;
    EXPECT_FALSE(read_xlsx(refused.bytes, "様式1.xlsx", budget, findings)) << refused.name;
    ASSERT_EQ(findings.size(), 1u) << refused.name;
    EXPECT_EQ(findings[0].code, refused.code) << refused.name;
    EXPECT_EQ(findings[0].message, refused.message) << refused.name;
    EXPECT_FALSE(findings[0].remedy.empty()) << refused.name;
  }
}

TEST(XlsxReader, StopsWhereOneLongStringIsUsedTooOften) {
  std::string rows;
  for (int i = 0; i < 400; ++i) rows += "<row><c t=\"s\"><v>0</v></c></row>";
  Findings findings;
  package::Budget budget;
  EXPECT_FALSE(read_xlsx(
      xlsx({.rows = rows, .strings = "<si><t>" + std::string(1 << 20, 'x') + "</t></si>"}),
      "様式1.xlsx", budget, findings));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "too-large");
}

}  // namespace
}  // namespace nenpo::ingest
