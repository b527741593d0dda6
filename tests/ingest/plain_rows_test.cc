#include <gmock/gmock.h>

#include <random>

#include "ingest/xlsx_reader.h"
#include "tests/support/package_builder.h"

namespace nenpo::ingest {
namespace {

const std::string kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// What a workbook of one sheet says: its cells and its findings, or the findings alone.
std::string reading_of(const std::string& sheet) {
  auto parts = test::parts_of({.strings = "<si><t>甲</t></si><si><t>乙</t></si>"});
  for (auto& [name, content] : parts) {
    if (name == "xl/worksheets/sheet1.xml") content = sheet;
  }
  Findings findings;
  package::Budget budget;
  const auto book = read_xlsx(test::zipped(parts), "様式1.xlsx", budget, findings);
  std::string text = book ? model::dump(*book) : "refused\n";
  for (const Finding& finding : findings)
    text += to_string(finding.place) + " " + finding.code + " " + finding.message + "\n";
  return text;
}

/// A worksheet whose rows only the parser reads: the blank in the tag keeps the short way shut.
std::string sheet_of(const std::string& rows, const std::string& tag,
                     const std::string& head = "<?xml version=\"1.0\"?>\n") {
  return head + "<worksheet xmlns=\"" + kMain + "\" xmlns:x=\"urn:x\"><" + tag + ">" + rows +
         "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";
}

void expect_same_both_ways(const std::string& rows, const std::string& head = "") {
  EXPECT_EQ(reading_of(sheet_of(rows, "sheetData", head)),
            reading_of(sheet_of(rows, "sheetData ", head)))
      << head << rows.substr(0, 400);
}

const std::string kRow =
    "<row r=\"1\" spans=\"1:3\"><c r=\"A1\"><v>12.50</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
    "<c r=\"C1\" t=\"str\"><v>川崎 市_x000D_</v></c><c r=\"D1\" t=\"inlineStr\"><is><t> 値 "
    "</t></is></c><c><f>A1*2</f><v>25</v></c><c><f>A1</f></c></row>";

TEST(PlainRows, AreReadAsTheParserReadsThem) {
  EXPECT_EQ(reading_of(sheet_of(kRow + "<row r=\"5\" hidden=\"1\"><c><v>1</v></c></row>"
                                       "<row><c r=\"B6\" t=\"b\"><v>1</v></c><c/></row>",
                                "sheetData")),
            "表\tA1\tnumber\t12.5\t12.5\tmerged\n表\tB1\ttext\t乙\t乙\t\n"
            "表\tC1\ttext\t川崎 市\\r\t川崎 市\\r\t\n表\tD1\ttext\t 値 \t 値 \t\n"
            "表\tE1\tnumber\t25\t25\tformula\n表\tF1\ttext\t\t\tformula\n"
            "表\tA5\tnumber\t1\t1\thidden\n表\tB6\tboolean\tTRUE\tTRUE\t\n");
}

TEST(PlainRows, LeaveEverythingOddToTheParser) {
  const std::string cell = "<row><c><v>1</v></c></row>";
  const std::vector<std::string> odd{
      "",
      "<row/>",
      "<row r=\"3\"/>",
      "<row r='2'><c r='B2'><v>1</v></c></row>",
      "<row><c><v>&#32207;</v></c><c t=\"str\"><v>&lt;&amp;</v></c></row>",
      "<row><c><f>A1</f><v>1</v></c><c><f t=\"shared\" si=\"0\"/><v>2</v></c></row>",
      "<row x:dyDescent=\"0.25\"><c><v>1</v></c></row><row x:dyDescent=\"1\"><c><v>2</v></c></row>",
      "<row y:dyDescent=\"0.25\"><c><v>1</v></c></row>",
      "<row xmlns=\"urn:other\"><c><v>1</v></c></row>",
      "<row xmlns:y=\"urn:y\" y:a=\"1\"><c><v>1</v></c></row><row y:a=\"1\"><c><v>2</v></c></row>",
      "<row r=\"1\" r=\"2\"><c><v>1</v></c></row>",
      "<row><c r=\"A1\" r=\"B1\"><v>1</v></c></row>",
      "<row><c r=\"A1\" cm=\"1\"><v>1</v></c></row>",
      "<row><c><v>1</v><v>2</v></c></row>",
      "<row><c><v/></c><c t=\"str\"><v></v></c></row>",
      "<row> <c> <v>1</v> </c> </row>\n<row><c><v>2</v></c></row>",
      "<row><c><v>1</v></c><c><is><r><t>甲</t></r></is></c></row>",
      "<!-- " + cell + " -->",
      "<row><!-- </row>" + cell + " --></row>",
      "<row><![CDATA[ </row>" + cell + " ]]></row>",
      "<row><?x </row>" + cell + " ?></row>",
      "<row><row><c><v>1</v></c></row>" + cell + "</row>",
      "<row><c><row>" + cell + "</row></c></row>",
      "<row><c><v>1</c></row>",
      "<row><c><v>1</v></c>",
      "<rows>" + cell + "</rows>",
      "<row><c t=\"str\"><v>]]></v></c></row>",
      "<row><c t=\"str\"><v>\x01</v></c></row>",
      "<row><c t=\"str\"><v>a\rb\r\nc</v></c></row>",
      "<row><c t=\"str\"><v>\xE5\xB7</v></c></row>",
      "<row><c t=\"str\"><v>\xEF\xBF\xBF</v></c></row>",
      "<row><c r=\"A\t1\"><v>1</v></c></row>",
      "<x:row><x:c><x:v>1</x:v></x:c></x:row>",
      "</sheetData><sheetData>" + cell,
  };
  for (const std::string& rows : odd) {
    expect_same_both_ways(rows);
    expect_same_both_ways(cell + rows + cell);
  }
  for (const char* encoding : {"UTF-8", "utf-8", "ISO-8859-1", "US-ASCII", "Shift_JIS"}) {
    expect_same_both_ways(kRow,
                          "<?xml version=\"1.0\" encoding=\"" + std::string(encoding) + "\"?>");
  }
}

TEST(PlainRows, AreTheSameWhereverThePartIsCutIntoPieces) {
  // A part comes in pieces of 64 KiB; the rows around their borders are moved byte by byte.
  std::string rows;
  while (rows.size() < 70'000) rows += "<row><c t=\"str\"><v>年度</v></c></row>";
  const std::string expected = reading_of(sheet_of(rows, "sheetData "));
  for (std::size_t lead = 0; lead < 64; ++lead) {
    const std::string head = "<?xml version=\"1.0\"?>" + std::string(lead, '\n');
    ASSERT_EQ(reading_of(sheet_of(rows, "sheetData", head)), expected) << lead;
  }
  // The border runs through the opening tag of the rows themselves.
  for (std::size_t lead = 65'400; lead < 65'540; lead += 3) {
    const std::string head = "<?xml version=\"1.0\"?>" + std::string(lead, '\n');
    ASSERT_EQ(reading_of(sheet_of(kRow, "sheetData", head)),
              reading_of(sheet_of(kRow, "sheetData ")))
        << lead;
  }
}

TEST(PlainRows, SurviveEveryChangedByte) {
  const std::string rows = kRow + "<row x:a=\"1\" r=\"2\"><c r=\"A2\"><v>1</v></c></row>" +
                           "<row r=\"3\"><c r=\"A3\" s=\"0\"><v>3</v></c></row>";
  std::mt19937 random(1);
  const std::string bytes = "<>&/\"'= !?-]\x80\xE5rcv1:\n\r\t\x01";
  for (int i = 0; i < 1500; ++i) {
    std::string changed = rows;
    for (unsigned times = 0; times <= random() % 3; ++times)
      changed[random() % changed.size()] = bytes[random() % bytes.size()];
    expect_same_both_ways(changed);
  }
}

}  // namespace
}  // namespace nenpo::ingest
