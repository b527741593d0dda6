#include "ingest/ods_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/golden.h"
#include "tests/support/package_builder.h"

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
  reading.workbook = read_ods(bytes, "form.ods", budget, reading.findings);
  return reading;
}

constexpr const char* kNamespaces =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

std::string content_of(const std::string& styles, const std::string& spreadsheet) {
  return "<office:document-content"s + kNamespaces + "><office:automatic-styles>" + styles +
         "</office:automatic-styles><office:body><office:spreadsheet>" + spreadsheet +
         "</office:spreadsheet></office:body></office:document-content>";
}

std::string ods(const std::string& content) {
  return test::zipped(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
}

std::string table(const std::string& rows) {
  return "<table:table table:name=\"表\">" + rows + "</table:table>";
}

std::string row(const std::string& cells) {
  return "<table:table-row>" + cells + "</table:table-row>";
}

/// A text cell with the given paragraphs.
std::string text_cell(const std::string& paragraphs, const std::string& attributes = "") {
  return "<table:table-cell office:value-type=\"string\" " + attributes + ">" + paragraphs +
         "</table:table-cell>";
}

std::string value_cell(const std::string& attributes, const std::string& shown) {
  return "<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>";
}

Reading read_rows(const std::string& rows, const std::string& styles = "") {
  return read(ods(content_of(styles, table(rows))));
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

TEST(OdsReader, ReadsEveryKindOfCell) {
  const struct {
    const char* why;
    std::string cell;
    const char* line;
  } cases[] = {
      {"a number as shown",
       value_cell("office:value-type=\"float\" office:value=\"1039.50\"", "1,039.5"),
       "表\tA1\tnumber\t1039.5\t1,039.5\t\n"},
      {"a percentage",
       value_cell("office:value-type=\"percentage\" office:value=\"0.256\"", "25.6%"),
       "表\tA1\tnumber\t0.256\t25.6%\t\n"},
      {"a currency",
       value_cell("office:value-type=\"currency\" office:currency=\"JPY\" office:value=\"-12\"",
                  "▲12"),
       "表\tA1\tnumber\t-12\t▲12\t\n"},
      {"an exponent", value_cell("office:value-type=\"float\" office:value=\"2.5E-3\"", "0.0025"),
       "表\tA1\tnumber\t0.0025\t0.0025\t\n"},
      {"a number not shown", "<table:table-cell office:value-type=\"float\" office:value=\"7\"/>",
       "表\tA1\tnumber\t7\t7\t\n"},
      {"no number at all", value_cell("office:value-type=\"float\" office:value=\"x\"", "x"),
       "表\tA1\ttext\tx\tx\t\n"},
      {"a day",
       value_cell("office:value-type=\"date\" office:date-value=\"2026-02-13\"", "令和8年2月13日"),
       "表\tA1\tdate\t2026-02-13\t令和8年2月13日\t\n"},
      {"a day at midnight",
       value_cell("office:value-type=\"date\" office:date-value=\"2026-02-13T00:00:00\"", "2/13"),
       "表\tA1\tdate\t2026-02-13\t2/13\t\n"},
      {"a day with time",
       value_cell("office:value-type=\"date\" office:date-value=\"2026-02-13T13:30:00\"", "2/13"),
       "表\tA1\tdate\t2026-02-13T13:30:00\t2/13\t\n"},
      {"a day before 1900",
       value_cell("office:value-type=\"date\" office:date-value=\"1868-10-23\"", "明治元年"),
       "表\tA1\tdate\t1868-10-23\t明治元年\t\n"},
      {"a time",
       value_cell("office:value-type=\"time\" office:time-value=\"PT13H05M00S\"", "13:05"),
       "表\tA1\tdate\t13:05:00\t13:05\t\n"},
      {"a time in short",
       value_cell("office:value-type=\"time\" office:time-value=\"PT9H0.000S\"", "9時"),
       "表\tA1\tdate\t09:00:00\t9時\t\n"},
      {"true", value_cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "TRUE"),
       "表\tA1\tboolean\tTRUE\tTRUE\t\n"},
      {"false", value_cell("office:value-type=\"boolean\" office:boolean-value=\"false\"", "偽"),
       "表\tA1\tboolean\tFALSE\t偽\t\n"},
      {"a text kept in an attribute",
       "<table:table-cell office:value-type=\"string\" office:string-value=\"川崎\"/>",
       "表\tA1\ttext\t川崎\t川崎\t\n"},
      {"a text without type", "<table:table-cell><text:p>川崎</text:p></table:table-cell>",
       "表\tA1\ttext\t川崎\t川崎\t\n"},
      {"a formula",
       value_cell("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"", "2"),
       "表\tA1\tnumber\t2\t2\tformula\n"},
      {"a formula that failed",
       value_cell("table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\"",
                  "#DIV/0!"),
       "表\tA1\terror\t#DIV/0!\t#DIV/0!\tformula\n"},
      {"a text that looks like it", text_cell("<text:p>#REF!</text:p>"),
       "表\tA1\ttext\t#REF!\t#REF!\t\n"},
      {"a formula never calculated", "<table:table-cell table:formula=\"of:=A2\"/>",
       "表\tA1\ttext\t\t\tformula\n"},
      {"nothing", "<table:table-cell table:style-name=\"x\"/>", ""},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.why);
    const Reading reading = read_rows(row(test.cell));
    EXPECT_EQ(dump_of(reading), test.line);
    EXPECT_EQ(findings_of(reading), "");
  }
}

TEST(OdsReader, PutsParagraphsTogether) {
  const struct {
    const char* why;
    const char* inside;
    const char* text;
  } cases[] = {
      {"one line a paragraph", "<text:p>川崎</text:p><text:p/><text:p>市</text:p>", "川崎\\n\\n市"},
      {"blanks of the file are one", "<text:p> a \n  b\t</text:p>", "a b "},
      {"blanks that are meant",
       "<text:p><text:s/>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>",
       " a   b\\tc\\nd"},
      {"an ideographic space is a character", "<text:p>　面　積</text:p>", "　面　積"},
      {"spans, links and fields",
       "<text:p>a<text:span>b<text:a>c</text:a></text:span><text:sheet-name>d</text:sheet-name>"
       "</text:p>",
       "abcd"},
      {"a drawing is no text",
       "<text:p>a</text:p><draw:frame><draw:text-box><text:p>b</text:p></draw:text-box>"
       "</draw:frame>",
       "a"},
      {"a count that is none", "<text:p>a<text:s text:c=\"x\"/>b</text:p>", "a b"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.why);
    EXPECT_EQ(dump_of(read_rows(row(text_cell(test.inside)))),
              "表\tA1\ttext\t"s + test.text + "\t" + test.text + "\t\n");
  }
}

TEST(OdsReader, AClaimOfManyBlanksIsCutShort) {
  const Reading reading =
      read_rows(row(text_cell("<text:p>a<text:s text:c=\"4294967295\"/></text:p>")));
  EXPECT_EQ(reading.workbook->sheets[0].cells.at(0).stored.size(), 1u + 32'767u);
}

TEST(OdsReader, SheetsCopiedFromOtherFilesAreNoSheets) {
  const std::string cell = row(text_cell("<text:p>a</text:p>"));
  const Reading reading = read(
      ods(content_of("", "<table:table table:name=\"'file:///x.ods'#表\"><table:table-source/>" +
                             cell + "</table:table>" + table(cell))));
  EXPECT_EQ(dump_of(reading), "表\tA1\ttext\ta\ta\t\n");
}

TEST(OdsReader, RubyAndCommentsAreKeptApartFromTheText) {
  const Reading reading = read_rows(row(text_cell(
      "<office:annotation><dc:creator>山田</dc:creator><text:p>要確認</text:p><text:p>済</text:p>"
      "</office:annotation><text:p>・<text:ruby><text:ruby-base>川崎</text:ruby-base>"
      "<text:ruby-text>かわさき</text:ruby-text></text:ruby>市</text:p>")));
  EXPECT_EQ(dump_of(reading), "表\tA1\ttext\t・川崎市\t・川崎市\tcomment\n");
  const model::Sheet& sheet = reading.workbook->sheets[0];
  const model::Annotation* annotation = sheet.annotation_of(sheet.cells[0]);
  EXPECT_EQ(annotation->comment, "要確認\n済");
  ASSERT_EQ(annotation->phonetics.size(), 1u);
  EXPECT_EQ(annotation->phonetics[0].begin, 1u);
  EXPECT_EQ(annotation->phonetics[0].end, 3u);
  EXPECT_EQ(annotation->phonetics[0].reading, "かわさき");
}

TEST(OdsReader, BoldAndStruckStretchesAreRuns) {
  const std::string styles =
      "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
      "fo:font-weight=\"bold\"/></style:style><style:style style:name=\"T2\" "
      "style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/>"
      "</style:style><style:style style:name=\"T3\" style:family=\"text\"/>"
      "<style:style style:name=\"parent\" style:family=\"table-cell\"><style:text-properties "
      "style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"ce1\" "
      "style:family=\"table-cell\" style:parent-style-name=\"parent\"/>";
  const Reading reading =
      read_rows(row(text_cell("<text:p>a<text:span text:style-name=\"T1\">b<text:span "
                              "text:style-name=\"T2\">c</text:span></text:span></text:p>") +
                    text_cell("<text:p>a<text:span text:style-name=\"T3\">b</text:span></text:p>") +
                    text_cell("<text:p>872</text:p>", "table:style-name=\"ce1\"")),
                styles);
  EXPECT_EQ(
      dump_of(reading),
      "表\tA1\ttext\tabc\tabc\trich\n表\tB1\ttext\tab\tab\t\n表\tC1\ttext\t872\t872\tstruck\n");
  const model::Sheet& sheet = reading.workbook->sheets[0];
  const auto& runs = sheet.annotation_of(sheet.cells[0])->runs;
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_FALSE(runs[0].bold || runs[0].struck);
  EXPECT_TRUE(runs[1].bold && !runs[1].struck);
  EXPECT_TRUE(runs[2].bold && runs[2].struck);
}

TEST(OdsReader, WritesNumberStylesAsExcelDoes) {
  const std::string number =
      "<number:number number:decimal-places=\"1\" number:min-integer-digits=\"1\"/>";
  const struct {
    const char* style;
    std::string inside;
    const char* code;
  } cases[] = {
      {"percentage-style", number + "<number:text>%</number:text>", "0.0%"},
      {"percentage-style", number + "<number:text> %</number:text>", "0.0 %"},
      {"number-style", number + "<number:text>g</number:text>", "0.0\"g\""},
      {"number-style", number + "<number:text>%</number:text>", "0.0\"%\""},
      {"number-style",
       "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\" "
       "number:grouping=\"true\"/>",
       "#,##0"},
      {"number-style", "<number:number number:min-integer-digits=\"1\"/>", "General"},
      {"currency-style", "<number:currency-symbol>￥</number:currency-symbol>" + number,
       "\"￥\"0.0"},
      {"date-style",
       "<number:year number:style=\"long\"/><number:text>年</number:text><number:month/>"
       "<number:text>月</number:text><number:day number:style=\"long\"/>",
       "yyyy\"年\"m\"月\"dd"},
      {"date-style",
       "<number:era number:style=\"long\" number:calendar=\"gengou\"/><number:year "
       "number:calendar=\"gengou\"/>",
       "ggge"},
      {"time-style",
       "<number:hours number:style=\"long\"/><number:text>:</number:text><number:minutes "
       "number:style=\"long\"/>",
       "hh:mm"},
      {"text-style", "<number:text-content/>", "@"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.code);
    const std::string styles = "<number:"s + test.style + " style:name=\"N1\">" + test.inside +
                               "</number:" + test.style +
                               "><style:style style:name=\"ce1\" style:family=\"table-cell\" "
                               "style:data-style-name=\"N1\"/>";
    const Reading reading =
        read_rows(row("<table:table-cell table:style-name=\"ce1\" office:value-type=\"float\" "
                      "office:value=\"1\"/>"),
                  styles);
    const model::Cell& cell = reading.workbook->sheets[0].cells.at(0);
    EXPECT_EQ(reading.workbook->number_formats.at(cell.number_format), test.code);
  }
}

TEST(OdsReader, NegativeNumbersMayHaveAStyleOfTheirOwn) {
  const std::string number =
      "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\"/>";
  const std::string styles =
      "<number:number-style style:name=\"N1P0\">" + number +
      "</number:number-style><number:number-style style:name=\"N1\"><number:text>▲</number:text>" +
      number +
      "<style:map style:condition=\"value()&gt;=0\" style:apply-style-name=\"N1P0\"/>"
      "</number:number-style><style:style style:name=\"ce1\" style:family=\"table-cell\" "
      "style:data-style-name=\"N1\"/>";
  const Reading reading =
      read_rows("<table:table-column table:default-cell-style-name=\"ce1\"/>" +
                    row("<table:table-cell office:value-type=\"float\" office:value=\"-35\"/>"),
                styles);
  EXPECT_EQ(dump_of(reading), "表\tA1\tnumber\t-35\t▲35\t\n");
  EXPECT_EQ(reading.workbook->number_formats, (std::vector<std::string>{"General", "0;\"▲\"0"}));
}

TEST(OdsReader, RepeatedEmptyCellsAndRowsCostNothing) {
  const Reading reading = read_rows(
      "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell "
      "table:number-columns-repeated=\"16384\"/></table:table-row>" +
      row("<table:table-cell table:number-columns-repeated=\"2\"/>" +
          text_cell("<text:p>a</text:p>", "table:number-columns-repeated=\"2\"") +
          "<table:covered-table-cell table:number-columns-repeated=\"4\"/>" +
          text_cell("<text:p>b</text:p>")) +
      "<table:table-row table:number-rows-repeated=\"2\">" + text_cell("<text:p>c</text:p>") +
      "</table:table-row><table:table-row table:number-rows-repeated=\"4294967295\">"
      "<table:table-cell table:number-columns-repeated=\"4294967295\"/></table:table-row>" +
      row(text_cell("<text:p>beyond the sheet</text:p>")));
  EXPECT_EQ(dump_of(reading),
            "表\tC4\ttext\ta\ta\t\n表\tD4\ttext\ta\ta\t\n表\tI4\ttext\tb\tb\t\n"
            "表\tA5\ttext\tc\tc\t\n表\tA6\ttext\tc\tc\t\n");
}

TEST(OdsReader, ManyRepeatedFilledCellsAreRefused) {
  const Reading reading =
      read_rows("<table:table-row table:number-rows-repeated=\"1048576\">" +
                text_cell("<text:p>a</text:p>", "table:number-columns-repeated=\"16384\"") +
                "</table:table-row>");
  EXPECT_FALSE(reading.workbook.has_value());
  EXPECT_EQ(findings_of(reading),
            "too-large form.ods ファイルが大きすぎるため読み込みを中止しました。"
            "セルまたは文字列が多すぎます。\n");
}

TEST(OdsReader, KnowsMergedAndHiddenCells) {
  const std::string styles =
      "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
      "table:display=\"true\"/></style:style><style:style style:name=\"ta2\" "
      "style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
  const std::string cell = text_cell("<text:p>a</text:p>");
  const Reading reading = read(ods(content_of(
      styles,
      "<table:tracked-changes><table:cell-content-change>" + row(cell) +
          "</table:cell-content-change></table:tracked-changes>"
          "<table:table table:name=\"様式1\" table:style-name=\"ta1\"><table:table-column "
          "table:number-columns-repeated=\"2\"/><table:table-column-group><table:table-column "
          "table:visibility=\"collapse\"/></table:table-column-group><table:table-row-group>" +
          row(text_cell("<text:p>m</text:p>",
                        "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\"") +
              "<table:covered-table-cell/>" + cell) +
          "<table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"2\">" + cell +
          "</table:table-row></table:table-row-group></table:table><table:table "
          "table:name=\"リスト\" table:style-name=\"ta2\">" +
          row(cell) + "</table:table>")));
  EXPECT_EQ(dump_of(reading),
            "様式1\tA1\ttext\tm\tm\tmerged\n様式1\tC1\ttext\ta\ta\thidden\n"
            "様式1\tA2\ttext\ta\ta\thidden\n様式1\tA3\ttext\ta\ta\thidden\n"
            "リスト\tA1\ttext\ta\ta\thidden\n");
  const model::Sheet& sheet = reading.workbook->sheets[0];
  ASSERT_EQ(sheet.merges.size(), 1u);
  EXPECT_EQ(to_a1(sheet.merges[0].last), "B3");
  EXPECT_EQ(sheet.hidden_rows, (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(sheet.hidden_columns, std::vector<std::uint32_t>{2});
}

TEST(OdsReader, JoinsCharactersThatPiecesOfThePartCut) {
  // 64 KiB pieces end inside a three-byte character wherever the text begins.
  for (const int lead : {0, 1, 2}) {
    std::string text(static_cast<std::size_t>(lead), 'x');
    for (int i = 0; i < 60'000; ++i) text += "年";
    const Reading reading = read_rows(row(text_cell("<text:p>" + text + "</text:p>")));
    ASSERT_TRUE(reading.workbook.has_value());
    EXPECT_TRUE(reading.workbook->sheets[0].cells[0].stored == text) << lead;
  }
}

TEST(OdsReader, TakesCommonStylesFromTheirPart) {
  const std::string common =
      "<office:document-styles"s + kNamespaces +
      "><office:styles><style:style style:name=\"Struck\" style:family=\"table-cell\">"
      "<style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
      "</office:styles></office:document-styles>";
  const std::string content = content_of(
      "<style:style style:name=\"ce1\" style:family=\"table-cell\" "
      "style:parent-style-name=\"Struck\"/>",
      table(row(text_cell("<text:p>a</text:p>", "table:style-name=\"ce1\""))));
  const Reading reading = read(test::zipped({{"styles.xml", common}, {"content.xml", content}}));
  EXPECT_EQ(dump_of(reading), "表\tA1\ttext\ta\ta\tstruck\n");
}

TEST(OdsReader, SaysWhyAFileCannotBeRead) {
  const std::string content = content_of("", table(""));
  const std::string manifest =
      "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry "
      "m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>";
  const struct {
    const char* why;
    std::string bytes;
    const char* finding;
  } cases[] = {
      {"a password",
       test::zipped({{"content.xml", "\x01\x02"}, {"META-INF/manifest.xml", manifest}}),
       "encrypted-workbook form.ods パスワードで保護されているため読み込めません。\n"},
      {"no package", "PK",
       "corrupt-file form.ods "
       "ファイルが壊れているため読み込めません。圧縮ファイルとして開けません。\n"},
      {"another document", test::zipped({{"word/document.xml", "<a/>"}}),
       "unsupported-format form.ods 読み込めない形式のファイルです。"
       "圧縮ファイルですが、OpenDocumentの表計算ではありません。\n"},
      {"a text document",
       ods("<office:document-content"s + kNamespaces +
           "><office:body><office:text/></office:body></office:document-content>"),
       "unsupported-format form.ods 読み込めない形式のファイルです。"
       "圧縮ファイルですが、OpenDocumentの表計算ではありません。\n"},
      {"content cut off", ods(content.substr(0, content.size() - 20)),
       "corrupt-file form.ods ファイルが壊れているため読み込めません。"
       "中の「content.xml」の内容が正しくありません。\n"},
      {"no sheets", ods(content_of("", "")),
       "corrupt-file form.ods "
       "ファイルが壊れているため読み込めません。シートが一つもありません。\n"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.why);
    const Reading reading = read(test.bytes);
    EXPECT_FALSE(reading.workbook.has_value());
    EXPECT_EQ(findings_of(reading), test.finding);
  }
}

TEST(OdsReader, SurvivesEveryCutAndEveryChangedByteOfItsContent) {
  const std::string content = content_of(
      "<style:style style:name=\"a\" style:family=\"table-cell\"/>",
      table(
          "<table:table-column/>" +
          row(text_cell("<text:p> a<text:s text:c=\"2\"/><text:ruby><text:ruby-base>b"
                        "</text:ruby-base><text:ruby-text>c</text:ruby-text></text:ruby></text:p>",
                        "table:number-columns-repeated=\"2\"") +
              value_cell("office:value-type=\"time\" office:time-value=\"PT1H2M3S\"", "x"))));
  ASSERT_TRUE(read(ods(content)).workbook.has_value());
  const auto named = [](const Reading& reading) {
    return reading.workbook.has_value() || !reading.findings.empty();
  };
  for (std::size_t i = 0; i < content.size(); ++i) {
    EXPECT_TRUE(named(read(ods(content.substr(0, i))))) << "cut at " << i;
    for (const char change : {'0', '9', '<', '"', ' '}) {
      std::string changed = content;
      changed[i] = change;
      EXPECT_TRUE(named(read(ods(changed)))) << "byte " << i;
    }
  }
}

TEST(OdsReader, ReadsTheSubmittedForms) {
  const struct {
    const char* file;
    const char* at;
    const char* type;
    const char* displayed;
  } cases[] = {
      {"05_健康福祉局/様式1_成果指標_健康福祉局.ods", "E2", "date", "2026/2/12"},
      {"05_健康福祉局/様式1_成果指標_健康福祉局.ods", "G6", "text", "年度（年）"},
      {"05_健康福祉局/様式1_成果指標_健康福祉局.ods", "A7", "text", "P14-01"},
      {"13_宮前区役所/様式2_取組事例_宮前区役所.ods", "B3", "date", "2026年2月13日"},
      {"13_宮前区役所/様式2_取組事例_宮前区役所.ods", "B7", "text", "B08"},
      {"13_宮前区役所/様式2_取組事例_宮前区役所.ods", "B12", "text",
       "クリエイティブな活動をしている住民の多い宮前区の特徴を活かし、プロ・アマ問わず、"
       "区民が活躍する場を創出！\nつながりが広がり、さらなるまちの魅力に！"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.file + " "s + test.at);
    const Reading reading = read(test::read_file(test::source_folder() / "input/2026" / test.file));
    ASSERT_TRUE(reading.workbook.has_value());
    EXPECT_EQ(findings_of(reading), "");
    const model::Cell* cell = reading.workbook->sheets[0].find(*parse_a1(test.at));
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(to_string(cell->type), test.type);
    EXPECT_EQ(cell->displayed, test.displayed);
  }
}

}  // namespace
}  // namespace nenpo::ingest
