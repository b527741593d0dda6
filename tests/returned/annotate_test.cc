#include "returned/annotate.h"

#include <gmock/gmock.h>

#include "base/text.h"
#include "tests/returned/package_parts.h"
#include "tests/support/package_builder.h"

namespace nenpo::returned {
namespace {

using nenpo::test::SmallBook;
using nenpo::test::xlsx;
using test::annotated;
using test::finding;
using test::Parts;
using test::unpacked;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kSheet = "xl/worksheets/sheet1.xml";
constexpr const char* kStyles =
    "<fonts><font/></fonts><fills><fill><patternFill patternType=\"none\"/></fill><fill>"
    "<patternFill patternType=\"gray125\"/></fill><fill><patternFill "
    "patternType=\"solid\"><fgColor "
    "theme=\"4\" tint=\"0.8\"/></patternFill></fill></fills><cellXfs count=\"2\"><xf "
    "numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/><xf numFmtId=\"9\" fontId=\"0\" "
    "fillId=\"2\"><alignment "
    "wrapText=\"1\"/></xf></cellXfs>";

/// Parts of a book, with some written otherwise.
std::string book_with(const SmallBook& book, const Parts& changes) {
  return test::with_parts(unpacked(xlsx(book)), changes);
}

std::string sheet_part(const std::string& rows, const std::string& behind = "") {
  return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + rows +
         behind + "</worksheet>";
}

int count(const std::string& text, const std::string& piece) {
  int found = 0;
  for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

TEST(Annotate, ChangesNothingOfACellButItsStyle) {
  const auto parts =
      unpacked(annotated(xlsx({.rows = "<row r=\"2\" spans=\"1:3\"><c r=\"A2\"/><c  r='B2'\n s='1' "
                                       "><f>1+1</f><v>2</v></c></row>",
                               .styles = kStyles}),
                         {finding("表", "B2")}));
  EXPECT_THAT(parts.at(kSheet),
              HasSubstr("<row r=\"2\" spans=\"1:3\"><c r=\"A2\"/><c  r='B2'\n s='"));
  EXPECT_THAT(parts.at(kSheet), HasSubstr("' ><f>1+1</f><v>2</v></c></row>"));
  EXPECT_THAT(parts.at(kSheet), Not(HasSubstr("s='1'")));
  // The number format and the alignment stay, the fill is a mark.
  EXPECT_THAT(parts.at("xl/styles.xml"),
              HasSubstr("<xf applyFill=\"1\" numFmtId=\"9\" fontId=\"0\" fillId=\"3\"><alignment "
                        "wrapText=\"1\"/></xf>"));
  EXPECT_THAT(parts.at("xl/styles.xml"), HasSubstr("<fgColor rgb=\"FFFFB0B0\"/>"));
}

TEST(Annotate, AddsTheCellsThatAreAbsent) {
  struct Case {
    std::string data, expected;
  };
  // Cell A1 is wanted in row 1, C2 and D2 in row 2, B4 in row 4.
  const std::vector<Case> cases{
      {"<sheetData/>",
       "<sheetData><row r=\"1\">#A1</row><row r=\"2\">#C2#D2</row><row "
       "r=\"4\">#B4</row></sheetData>"},
      {"<sheetData></sheetData>",
       "<sheetData><row r=\"1\">#A1</row><row r=\"2\">#C2#D2</row><row "
       "r=\"4\">#B4</row></sheetData>"},
      {"<sheetData><row r=\"2\"/><row r=\"5\"/></sheetData>",
       "<sheetData><row r=\"1\">#A1</row><row r=\"2\">#C2#D2</row><row r=\"4\">#B4</row><row "
       "r=\"5\"/></sheetData>"},
      {"<sheetData><row r=\"2\"><c r=\"B2\"/><c r=\"E2\"/></row></sheetData>",
       "<sheetData><row r=\"1\">#A1</row><row r=\"2\"><c r=\"B2\"/>#C2#D2<c r=\"E2\"/></row><row "
       "r=\"4\">#B4</row></sheetData>"},
      {"<sheetData><row><c><v>1</v></c></row><row><c/><c/><c/></row></sheetData>",
       "<sheetData><row><c @><v>1</v></c></row><row><c/><c/><c @/>#D2</row><row "
       "r=\"4\">#B4</row></sheetData>"}};
  for (const Case& each : cases) {
    const auto part = unpacked(annotated(book_with({}, {{kSheet, sheet_part(each.data)}}),
                                         {finding("表", "A1"), finding("表", "D2"),
                                          finding("表", "C2"), finding("表", "B4")}))
                          .at(kSheet);
    std::string data = part.substr(part.find("<sheetData"),
                                   part.find("</sheetData>") + 12 - part.find("<sheetData"));
    data = replace_all(data, " s=\"1\"", " @");
    for (const char* at : {"A1", "C2", "D2", "B4"})
      data = replace_all(data, "<c r=\"" + std::string(at) + "\" @/>", "#" + std::string(at));
    EXPECT_EQ(data, each.expected);
  }
}

TEST(Annotate, MarksTheAnchorOfAMergedRangeOnceForAllItsFindings) {
  const auto parts = unpacked(
      annotated(xlsx({.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
                      .behind_rows = "<mergeCells><mergeCell ref=\"A1:B3\"/></mergeCells>"}),
                {finding("表", "B2", Severity::kWarning), finding("表", "A1")}));
  EXPECT_EQ(count(parts.at("xl/comments1.xml"), "<comment "), 1);
  EXPECT_THAT(parts.at("xl/comments1.xml"), HasSubstr("ref=\"A1\""));
  EXPECT_THAT(parts.at("xl/comments1.xml"), HasSubstr("要修正：「約800」は数値として読めません。"));
  EXPECT_THAT(parts.at("xl/comments1.xml"), HasSubstr("要確認：「約800」は数値として読めません。"));
  EXPECT_THAT(parts.at("xl/worksheets/sheet2.xml"), HasSubstr("location=\"'表'!A1\""));
}

TEST(Annotate, CountsTheSheetsAnew) {
  const auto book =
      unpacked(annotated(xlsx({.workbook_settings =
                                   "<bookViews><workbookView firstSheet=\"0\" activeTab=\"0\" "
                                   "tabRatio=\"600\"/></bookViews>",
                               .workbook_end =
                                   "<definedNames><definedName name=\"_xlnm.Print_Area\" "
                                   "localSheetId=\"0\">表!$A$1</definedName><definedName "
                                   "name=\"率\">表!$B$1</definedName></definedNames><calcPr/>"}),
                         {}))
          .at("xl/workbook.xml");
  EXPECT_THAT(book, HasSubstr("<workbookView tabRatio=\"600\"/>"));
  EXPECT_THAT(book, HasSubstr("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">表!$A$1"));
  EXPECT_THAT(book, HasSubstr("<definedName name=\"率\">表!$B$1</definedName><definedName "
                              "name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
                              "'確認結果'!$5:$5</definedName></definedNames><calcPr/>"));
  EXPECT_LT(book.find("name=\"確認結果\""), book.find("name=\"表\""));
}

TEST(Annotate, PutsTheCommentsDrawingWhereTheSchemaWantsIt) {
  const std::string behind =
      "<pageMargins/><headerFooter/><legacyDrawingHF xmlns:q=\"urn:q\" q:id=\"rId9\"/><tableParts/>"
      "<extLst/>";
  const auto part =
      unpacked(annotated(book_with({}, {{kSheet, sheet_part("<sheetData/>", behind)}}),
                         {finding("表", "A1")}))
          .at(kSheet);
  EXPECT_THAT(part,
              HasSubstr("<pageMargins/><headerFooter/><legacyDrawing xmlns:r=\"http://schemas."
                        "openxmlformats.org/officeDocument/2006/relationships\" "
                        "r:id=\"rId2\"/><legacyDrawingHF"));
}

TEST(Annotate, LetsOnlyItsOwnSheetBeShown) {
  const auto part =
      unpacked(annotated(book_with({}, {{kSheet, sheet_part("<sheetViews><sheetView "
                                                            "tabSelected=\"1\" "
                                                            "workbookViewId=\"0\"/>"
                                                            "</sheetViews><sheetData/>")}}),
                         {}))
          .at(kSheet);
  EXPECT_THAT(part, HasSubstr("<sheetView workbookViewId=\"0\"/>"));
}

TEST(Annotate, WritesInTheDocumentsOwnPrefixAndFlavour) {
  const std::string strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  const std::string office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const auto parts = unpacked(annotated(
      book_with({},
                {{"xl/workbook.xml", "<x:workbook xmlns:x=\"" + strict + "\" xmlns:q=\"" + office +
                                         "\"><x:sheets><x:sheet name=\"表\" sheetId=\"3\" "
                                         "q:id=\"rId1\"/></x:sheets></x:workbook>"},
                 {kSheet, "<x:worksheet xmlns:x=\"" + strict +
                              "\"><x:sheetData/><x:pageMargins/></x:worksheet>"}}),
      {finding("表", "A1")}));
  EXPECT_THAT(parts.at("xl/workbook.xml"),
              HasSubstr("<x:sheet xmlns:r=\"" + office + "\" name=\"確認結果\" sheetId=\"4\""));
  EXPECT_THAT(parts.at("xl/workbook.xml"), HasSubstr("</x:sheets><x:definedNames><x:definedName "));
  EXPECT_THAT(parts.at(kSheet),
              HasSubstr("<x:sheetData><x:row r=\"1\"><x:c r=\"A1\" s=\"1\"/></x:row></x:sheetData>"
                        "<x:pageMargins/><x:legacyDrawing "));
  EXPECT_THAT(parts.at("xl/worksheets/sheet2.xml"), HasSubstr(strict));
  EXPECT_THAT(parts.at("xl/styles1.xml"), HasSubstr(strict));
  EXPECT_THAT(parts.at("xl/worksheets/_rels/sheet1.xml.rels"), HasSubstr(office + "/comments"));
}

TEST(Annotate, LeavesOtherShapesOfADrawingAlone) {
  const std::string button =
      "<v:shape id=\"_x0000_s2050\"><v:textbox><div>押す<br></div></v:textbox><x:ClientData "
      "ObjectType=\"Button\"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>";
  const std::string drawing =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" "
      "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">" +
      button + "</xml>";
  const std::string relations =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"v\" Target=\"../drawings/vml1.vml\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing\"/>"
      "</Relationships>";
  // "<br>" without end is no XML, but Excel writes it so.
  for (const std::string& text : {drawing, replace_all(drawing, "<br>", "<br/>")}) {
    const auto parts = unpacked(annotated(
        book_with({}, {{kSheet, sheet_part("<sheetData/>",
                                           "<legacyDrawing xmlns:r=\"http://schemas."
                                           "openxmlformats.org/officeDocument/2006/relationships\" "
                                           "r:id=\"v\"/>")},
                       {"xl/worksheets/_rels/sheet1.xml.rels", relations},
                       {"xl/drawings/vml1.vml", text}}),
        {finding("表", "A1")}));
    EXPECT_THAT(parts.at("xl/drawings/vml1.vml"),
                testing::StartsWith(text.substr(0, text.size() - 6)));
    EXPECT_THAT(parts.at("xl/drawings/vml1.vml"), HasSubstr("id=\"_x0000_s2051\""));
    EXPECT_EQ(count(parts.at(kSheet), "<legacyDrawing "), 1);
  }
}

TEST(Annotate, TakesItsMarksOutAgain) {
  const std::string before =
      xlsx({.rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row>", .styles = kStyles});
  const std::string marked = annotated(before, {finding("表", "A1"), finding("表", "C3")});
  const std::string after = annotated(marked, {});
  const auto parts = unpacked(after);
  EXPECT_FALSE(parts.contains("xl/comments1.xml"));
  EXPECT_FALSE(parts.contains("xl/drawings/vmldrawing1.vml"));
  EXPECT_FALSE(parts.contains("xl/worksheets/sheet2.xml"));  // made anew, under another name
  EXPECT_THAT(parts.at(kSheet), Not(HasSubstr("legacyDrawing")));
  EXPECT_THAT(parts.at("[content_types].xml"), Not(HasSubstr("comments")));
  EXPECT_THAT(parts.at("xl/worksheets/_rels/sheet1.xml.rels"), Not(HasSubstr("comments")));
  EXPECT_THAT(parts.at("xl/styles.xml"), Not(HasSubstr("FFFFB0")));
  EXPECT_EQ(count(parts.at("xl/styles.xml"), "<fgColor theme=\"4\" tint=\"0.8\"/>"), 2);
  EXPECT_EQ(count(parts.at("xl/workbook.xml"), "確認結果"), 2);  // the sheet and its print titles
  const auto reviews = test::read(after);
  ASSERT_EQ(reviews.sheets.size(), 2u);
  EXPECT_THAT(model::dump(reviews.sheets[0]), HasSubstr("解決"));
}

TEST(Annotate, KeepsMarksOfTheSameColourApartByWhatLiesBelow) {
  const auto styles =
      unpacked(annotated(xlsx({.rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\"/></row>",
                               .styles = kStyles}),
                         {finding("表", "A1"), finding("表", "B1")}))
          .at("xl/styles.xml");
  EXPECT_THAT(styles, HasSubstr("FFFFB0B0"));
  EXPECT_THAT(styles, HasSubstr("FFFFB0B1"));
}

TEST(Annotate, LeavesWhatIsKeptOrSolvedUnmarked) {
  const std::string book = xlsx({.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"});
  const auto workbook = test::read(book);
  const std::vector<ReviewRow> rows{{.finding = finding("表", "A1", Severity::kWarning),
                                     .state = model::FindingState::kKept,
                                     .as_read = "1",
                                     .response = "このままでよい"}};
  const auto result = annotate(book, workbook, rows, {.edition = 2026, .note = {}});
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(unpacked(*result).at(kSheet), unpacked(book).at(kSheet));
  EXPECT_THAT(model::dump(test::read(*result).sheets[0]), HasSubstr("確認済み"));
  EXPECT_THAT(model::dump(test::read(*result).sheets[0]), HasSubstr("このままでよい"));
}

TEST(Annotate, LetsADepartmentHaveASheetOfThatName) {
  const std::string book = test::with_parts(
      unpacked(xlsx({})), {{"xl/workbook.xml", replace_all(unpacked(xlsx({})).at("xl/workbook.xml"),
                                                           "\"表\"", "\"確認結果\"")}});
  const auto sheets = test::read(annotated(annotated(book, {}), {})).sheets;
  ASSERT_EQ(sheets.size(), 2u);
  EXPECT_EQ(sheets[0].name, "確認結果 (2)");
  EXPECT_EQ(sheets[1].name, "確認結果");
}

TEST(Annotate, WritesTextsThatXmlCannotHold) {
  const auto dump = model::dump(
      test::read(
          annotated(xlsx({.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&lt;_x0001_"
                                  "_x005F_x0041_</t></is></c></row>"}),
                    {finding("表", "A1")}))
          .sheets[0]);
  EXPECT_THAT(dump, HasSubstr("\tE6\ttext\ta<\x01_x0041_\t"));
}

TEST(Annotate, OffersTheAnswersThatAFindingCanHave) {
  const auto part = unpacked(annotated(xlsx({}), {finding("表", "A1"), finding("表", "A2"),
                                                  finding("表", "A3", Severity::kWarning),
                                                  finding("表", "A4", Severity::kInfo)}))
                        .at("xl/worksheets/sheet2.xml");
  EXPECT_THAT(part, HasSubstr("sqref=\"I6:I7\"><formula1>\"修正した\"</formula1>"));
  EXPECT_THAT(part, HasSubstr("sqref=\"I8:I9\"><formula1>\"このままでよい,修正した\"</formula1>"));
}

TEST(Annotate, SaysWhyAPackageCannotBeChanged) {
  model::Workbook workbook;
  workbook.file = "様式1.xlsx";
  const auto reason_of = [&](const std::string& package) {
    const auto result = annotate(package, workbook, {}, {});
    EXPECT_FALSE(result.has_value());
    return result ? "" : result.error().subject + "：" + result.error().reason;
  };
  EXPECT_EQ(reason_of("文章です。"),
            "様式1.xlsx：Excelブック（.xlsx）として開けません。別の形式か、壊れているか、"
            "パスワードで保護されています。");
  EXPECT_EQ(reason_of(nenpo::test::zipped({{"[Content_Types].xml", "<Types/>"}})),
            "様式1.xlsx：Excelブック（.xlsx）ではありません。");
  EXPECT_EQ(reason_of(book_with({.styles = kStyles}, {{"xl/styles.xml", "<styleSheet>"}})),
            "様式1.xlsx：ファイルの中の「xl/styles.xml」が壊れています。");
  EXPECT_EQ(reason_of(nenpo::test::zipped_by_hand(
                {{.name = "[Content_Types].xml", .data = std::string(20, 'x'), .flags = 1}})),
            "様式1.xlsx：パスワードで保護されています。");
}

}  // namespace
}  // namespace nenpo::returned
