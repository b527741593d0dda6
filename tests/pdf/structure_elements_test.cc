// What structure elements say about themselves in the finished file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "pdf/finish.h"
#include "render/render_pdf.h"
#include "tests/render/booklet.h"

namespace nenpo::pdf {
namespace {

using model::Role;
using test::Booklet;
using test::read_pdf;
using testing::HasSubstr;
using testing::Not;

std::string finished(const Booklet& booklet) {
  auto drawn = render::render_pdf(booklet.pages);
  EXPECT_TRUE(drawn) << (drawn ? "" : drawn.error().reason);
  if (!drawn) return "";
  const auto pdf = finish(*drawn, kStandardRgb);
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : "";
}

std::string objects_of(const Booklet& booklet) {
  return read_pdf("qpdf --qdf --object-streams=disable", finished(booklet), "-");
}

std::string structure_of(const Booklet& booklet) {
  return read_pdf("pdfinfo -struct", finished(booklet));
}

Booklet document() {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument);
  return booklet;
}

TEST(StructureElements, SayTheirLanguageAndHowTheyAreReadAloud) {
  Booklet booklet = document();
  booklet.begin(Role::kParagraph).element(Role::kSpan, "前年度");
  booklet.begin({.role = Role::kSpan, .expansion = "マイナス"}).text("▲").end();
  booklet.begin({.role = Role::kSpan, .language = "en"}).text("Colors, Future!").end();
  const std::string objects = objects_of(std::move(booklet.end().end()));
  EXPECT_THAT(objects, HasSubstr("/E <feff30de30a430ca30b9>"));
  EXPECT_THAT(objects, HasSubstr("/Lang (en)"));
}

TEST(StructureElements, OfRubyAreBaseAndReading) {
  Booklet booklet = document();
  booklet.begin(Role::kParagraph).begin(Role::kRuby);
  booklet.element(Role::kRubyBase, "川崎").element(Role::kRubyText, "かわさき").end();
  booklet.element(Role::kSpan, "市").end().end();
  EXPECT_EQ(read_pdf("pdfinfo -struct-text", finished(booklet)), R"(Document
  P (block)
    Ruby (inline)
      RB
        "川崎"
      RT
        "かわさき"
    Span (inline)
      "市"
)");
}

TEST(StructureElements, OfFiguresSayWhereTheyStand) {
  Booklet booklet = document();
  booklet.add(model::Rectangle{{0_pt, 0_pt, 500_pt, 500_pt}, {240, 240, 240}});
  booklet.begin({.role = Role::kFigure, .alternative_text = "棒"});
  booklet.add(model::Rectangle{{10_pt, 30_pt, 5_pt, 6_pt}, {255, 0, 0}});
  booklet.add(model::Line{{20_pt, 30_pt}, {40_pt, 30_pt}, 2_pt, {}});
  booklet.end();
  booklet.begin(Role::kParagraph).begin({.role = Role::kFigure, .alternative_text = "印"});
  booklet.add(model::Circle{{100_pt, 100_pt}, 10_pt, 0_pt, {}}).end().end().end();
  EXPECT_EQ(structure_of(booklet), R"(Document
  Figure:
     /BBox [10 805.89 41 812.89]
     /Placement /Block
  P (block)
    Figure:
       /BBox [90 731.89 110 751.89]
)");
}

TEST(StructureElements, OfFiguresOverAPageBreakSayWhereTheyBegin) {
  Booklet booklet = document();
  booklet.begin({.role = Role::kFigure, .alternative_text = "棒"});
  booklet.add(model::Rectangle{{10_pt, 30_pt, 5_pt, 6_pt}, {255, 0, 0}});
  booklet.page("2").add(model::Rectangle{{0_pt, 0_pt, 90_pt, 90_pt}, {255, 0, 0}}).end().end();
  EXPECT_THAT(structure_of(booklet), HasSubstr("/BBox [10 805.89 15 811.89]"));
}

TEST(StructureElements, OfFiguresThatBleedEndAtThePagesEdges) {
  Booklet booklet = document();
  booklet.begin({.role = Role::kFigure, .alternative_text = "空"});
  booklet.add(model::Rectangle{{-9_pt, -9_pt, 900_pt, 109_pt}, {0, 0, 255}}).end().end();
  EXPECT_THAT(structure_of(booklet), HasSubstr("/BBox [0 741.89 595.28 841.89]"));
}

TEST(StructureElements, OfTablesWithMergedCellsNameTheHeadersOfEachCell) {
  Booklet booklet = document();
  booklet.begin(Role::kTable).begin(Role::kTableRow);
  const auto cell = [&](model::TagBegin tag, std::string_view text) {
    booklet.begin(std::move(tag)).text(text).end();
  };
  cell({.role = Role::kTableHeader, .scope = model::Scope::kColumn}, "指標");
  cell({.role = Role::kTableHeader, .scope = model::Scope::kColumn, .column_span = 2}, "値");
  booklet.end().begin(Role::kTableRow);
  cell({.role = Role::kTableHeader, .scope = model::Scope::kRow}, "ごみ");
  cell({.role = Role::kTableCell}, "793");
  cell({.role = Role::kTableCell}, "g");
  const std::string structure = structure_of(std::move(booklet.end().end().end()));
  EXPECT_THAT(structure, HasSubstr("/Headers [(th1) (th2)]"));
  EXPECT_THAT(structure, HasSubstr("TH <th1>"));
}

TEST(StructureElements, WithIdentifiersAreFoundByThem) {
  Booklet booklet = document();
  booklet.element(Role::kNote, "※ 注").end();
  EXPECT_THAT(objects_of(booklet), HasSubstr("/IDTree"));
  EXPECT_THAT(objects_of(std::move(document().element(Role::kParagraph, "本文").end())),
              Not(HasSubstr("/IDTree")));
}

TEST(Artifacts, AreOfTheirKind) {
  Booklet booklet = document();
  booklet.element(Role::kParagraph, "本文").element(Role::kArtifact, "・・・");
  booklet.begin({.role = Role::kArtifact, .artifact = model::ArtifactKind::kHeader});
  booklet.text("第1章").end();
  booklet.page("2").element(Role::kParagraph, "続き");
  booklet.begin({.role = Role::kArtifact, .artifact = model::ArtifactKind::kFooter});
  booklet.text("2").end().end();
  const std::string objects = objects_of(booklet);
  const auto layout = objects.find("/Artifact <</Type /Layout>> BDC");
  const auto header =
      objects.find("/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC");
  const auto footer =
      objects.find("/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC");
  ASSERT_NE(footer, std::string::npos);
  EXPECT_LT(layout, header);
  EXPECT_LT(header, footer);
}

TEST(Links, OfAPagesNumberSayWhatStandsThere) {
  Booklet booklet = document();
  booklet.begin(Role::kParagraph).begin(Role::kReference);
  booklet.begin({.role = Role::kReference,
                 .destination = "c1",
                 .link_areas = {{72_pt, 60_pt, 100_pt, 14_pt}}});
  booklet.text("1").end().end().end();
  booklet.add(model::Anchor{"c1", {72_pt, 60_pt}}).element(Role::kHeading1, "第1章").end();
  booklet.outline(1, "第1章", "c1");
  // 1ページ「第1章」
  EXPECT_THAT(objects_of(booklet),
              HasSubstr("/Contents <feff003130da30fc30b8300c7b2c00317ae0300d>"));
}

}  // namespace
}  // namespace nenpo::pdf
