#include "pdf/finish.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "render/render_pdf.h"
#include "tests/render/booklet.h"

namespace nenpo::pdf {
namespace {

using model::Role;
using test::Booklet;
using test::read_pdf;
using testing::HasSubstr;
using testing::Not;

model::DrawnPdf drawn(const Booklet& booklet) {
  auto pdf = render::render_pdf(booklet.pages);
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? std::move(*pdf) : model::DrawnPdf{};
}

std::string finished(const Booklet& booklet) {
  const auto pdf = finish(drawn(booklet), kStandardRgb);
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : "";
}

/// The objects in the clear, their streams unpacked.
std::string objects_of(const Booklet& booklet) {
  return read_pdf("qpdf --qdf --object-streams=disable", finished(booklet), "-");
}

std::string fault_of(const model::DrawnPdf& pdf) {
  const auto finished = finish(pdf, kStandardRgb);
  EXPECT_FALSE(finished);
  return finished ? "" : finished.error().reason;
}

Booklet paragraph(std::string_view text) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).element(Role::kParagraph, text);
  return booklet;
}

TEST(FinishedPdf, IsAFileWithoutFaults) {
  EXPECT_THAT(read_pdf("qpdf --check", finished(std::move(paragraph("本文").end()))),
              HasSubstr("No syntax or stream encoding errors found"));
}

TEST(FinishedPdf, SaysItsLanguageAndShowsItsTitle) {
  const std::string objects = objects_of(std::move(paragraph("本文").end()));
  EXPECT_THAT(objects, HasSubstr("/Lang (ja)"));
  EXPECT_THAT(objects, HasSubstr("/DisplayDocTitle true"));
  EXPECT_THAT(objects, HasSubstr("/Tabs /S"));
}

TEST(FinishedPdf, ClaimsWhatItKeeps) {
  const std::string objects = objects_of(std::move(paragraph("本文").end()));
  EXPECT_THAT(objects, HasSubstr("<pdfaid:part>2</pdfaid:part>"));
  EXPECT_THAT(objects, HasSubstr("<pdfaid:conformance>A</pdfaid:conformance>"));
  EXPECT_THAT(objects, HasSubstr("<pdfuaid:part>1</pdfuaid:part>"));
  EXPECT_THAT(objects, HasSubstr("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
  EXPECT_THAT(objects, HasSubstr("<rdf:li xml:lang=\"x-default\">計画（試験）</rdf:li>"));
  EXPECT_THAT(objects, HasSubstr("<xmp:CreateDate>2026-03-31T00:00:00+09:00</xmp:CreateDate>"));
  EXPECT_THAT(objects, HasSubstr("/S /GTS_PDFA1"));
  EXPECT_THAT(objects, HasSubstr("/CIDToGIDMap /Identity"));
}

TEST(FinishedPdf, CellsSayTheirScopeAndSpanAndFiguresTheirAlternativeText) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).begin(Role::kTable).begin(Role::kTableRow);
  booklet.begin({.role = Role::kTableHeader, .scope = model::Scope::kRow, .row_span = 2});
  booklet.text("指標").end();
  booklet.begin({.role = Role::kTableCell, .column_span = 3}).end().end().end();
  booklet.begin({.role = Role::kFigure, .alternative_text = "棒グラフ: 𠮷"});
  booklet.add(model::Rectangle{{10_pt, 30_pt, 5_pt, 6_pt}, {255, 0, 0}}).end().end();
  EXPECT_THAT(objects_of(booklet), HasSubstr("/Alt <feff68d230b030e930d5003a0020d842dfb7>"));
  EXPECT_EQ(read_pdf("pdfinfo -struct", finished(booklet)), R"(Document
  Table (block)
    TR
      TH <th1>:
         /RowSpan 2
         /Scope /Row
      TD:
         /ColSpan 3
         /Headers [(th1)]
  Figure:
     /BBox [10 805.89 15 811.89]
     /Placement /Block
)");
}

TEST(FinishedPdf, ListsSayTheirNumberingAndNotesTheirIdentifier) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).begin(Role::kList).begin(Role::kListItem);
  booklet.element(Role::kLabel, "・").element(Role::kListBody, "項目").end().end();
  booklet.element(Role::kNote, "※ 注").element(Role::kNote, "※ 注").end();
  const std::string objects = objects_of(booklet);
  EXPECT_THAT(objects, HasSubstr("/ListNumbering /None"));
  EXPECT_THAT(objects, HasSubstr("/ID (note1)"));
  EXPECT_THAT(objects, HasSubstr("/ID (note2)"));
}

TEST(FinishedPdf, FoliosAreArtifactsAndNoElements) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).begin(Role::kParagraph).text("前半は");
  booklet.element(Role::kArtifact, "1");
  booklet.page("2").text("後半です").end().element(Role::kArtifact, "2").end();
  EXPECT_EQ(read_pdf("pdfinfo -struct-text", finished(booklet)), R"(Document
  P (block)
    Span (inline)
      "前半は"
    Span (inline)
      "後半です"
)");
  EXPECT_THAT(read_pdf("pdftotext", finished(booklet), "-"), HasSubstr("1"));
  EXPECT_THAT(objects_of(booklet), Not(HasSubstr("/Private")));
}

TEST(FinishedPdf, RulesAndGroundsWithoutATagAreArtifacts) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument);
  booklet.add(model::Rectangle{{10_pt, 30_pt, 5_pt, 6_pt}, {255, 0, 0}});
  booklet.element(Role::kParagraph, "本文").end();
  EXPECT_THAT(objects_of(booklet), HasSubstr("/Artifact BMC"));
  EXPECT_THAT(read_pdf("pdftocairo -svg", finished(booklet), "-"),
              HasSubstr("fill:rgb(100%,0%,0%)"));
}

TEST(FinishedPdf, LinksSayWhereTheyLead) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).begin(Role::kContents).begin(Role::kContentsItem);
  booklet.begin({.role = Role::kReference,
                 .destination = "c1",
                 .link_areas = {{72_pt, 60_pt, 100_pt, 14_pt}}});
  booklet.text("第1章").end().end().end();
  booklet.add(model::Anchor{"c1", {72_pt, 60.5_pt}}).element(Role::kHeading1, "第1章").end();
  EXPECT_THAT(objects_of(booklet), HasSubstr("/Contents <feff7b2c00317ae0>"));
}

// The number has a span of its own, and the reference its page, because the link holds no text
// itself.
TEST(FinishedPdf, LinksOfContentsSayTitleAndPageButNoLeaderAndNoReading) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).begin(Role::kContents).begin(Role::kContentsItem);
  booklet.begin({.role = Role::kReference,
                 .destination = "c1",
                 .link_areas = {{72_pt, 60_pt, 100_pt, 14_pt}}});
  booklet.begin(Role::kRuby).element(Role::kRubyBase, "川崎").element(Role::kRubyText, "かわさき");
  booklet.end().begin(Role::kArtifact).text("....").end();
  booklet.begin({.role = Role::kSpan, .expansion = "、9ページ"}).text("9").end().end().end().end();
  booklet.add(model::Anchor{"c1", {72_pt, 60.5_pt}}).element(Role::kHeading1, "川崎").end();
  const std::string objects = objects_of(booklet);
  EXPECT_THAT(objects, HasSubstr("/Contents <feff5ddd5d0e3001003930da30fc30b8>"));  // 川崎、9ページ
  const std::size_t reference = objects.find("/Type /OBJR");
  ASSERT_NE(reference, std::string::npos);
  const std::size_t begin = objects.rfind("<<", reference);
  EXPECT_THAT(objects.substr(begin, reference - begin), HasSubstr("/Pg "));
}

TEST(FinishedPdf, GivesTheSameBytesTwice) {
  const model::DrawnPdf pdf = drawn(std::move(paragraph("年報 2026").end()));
  EXPECT_EQ(*finish(pdf, kStandardRgb), *finish(pdf, kStandardRgb));
}

TEST(FinishedPdf, RefusesTextOutsideTheStructure) {
  Booklet booklet;
  booklet.page("1").text("迷子");
  EXPECT_EQ(fault_of(drawn(booklet)), "1枚目に、構造のどの要素にも属さない文字があります。");
}

TEST(FinishedPdf, RefusesElementsThatAreNotThoseOfTheFile) {
  const model::DrawnPdf pdf = drawn(std::move(paragraph("本文").end()));
  model::DrawnPdf other = pdf;
  other.elements.back().type = "TD";
  EXPECT_EQ(fault_of(other), "構造の要素 P が合いません。");
  other = pdf;
  other.elements.push_back({.type = "P"});
  EXPECT_EQ(fault_of(other), "構造の要素が足りません。");
  other = pdf;
  other.elements.pop_back();
  EXPECT_EQ(fault_of(other), "構造の要素 P が合いません。");
}

TEST(FinishedPdf, NeedsAProfileOfRgbColours) {
  const auto pdf = finish(drawn(std::move(paragraph("本文").end())), "/dev/null");
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().subject, "/dev/null");
  EXPECT_EQ(pdf.error().reason,
            "RGBのICCプロファイルとして読めません。パッケージ icc-profiles-free が必要です。");
}

TEST(FinishedPdf, BytesThatAreNoPdfAreRefused) {
  model::DrawnPdf pdf;
  pdf.bytes = "nothing";
  EXPECT_THAT(fault_of(pdf), HasSubstr("PDFの形が読めません"));
}

}  // namespace
}  // namespace nenpo::pdf
