#include "render/render_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <string>

#include "tests/render/booklet.h"
#include "tests/support/golden.h"

namespace nenpo::render {
namespace {

using model::Role;
using test::Booklet;
using test::read_pdf;
using testing::HasSubstr;

std::string rendered(const Booklet& booklet) {
  auto pdf = render_pdf(booklet.pages);
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().subject + ": " + pdf.error().reason);
  return pdf ? pdf->bytes : "";
}

std::string reason_against(const Booklet& booklet) {
  const auto pdf = render_pdf(booklet.pages);
  EXPECT_FALSE(pdf);
  return pdf ? "" : pdf.error().subject + ": " + pdf.error().reason;
}

std::string copied_text(const Booklet& booklet) {
  return read_pdf("pdftotext -raw", rendered(booklet), "-");
}

std::string structure(const Booklet& booklet) {
  return read_pdf("pdfinfo -struct-text", rendered(booklet));
}

Booklet paragraph(std::string_view text) {
  return std::move(Booklet().page("1").element(Role::kParagraph, text));
}

TEST(RenderPdf, CopyingYieldsTheTextOfTheRuns) {
  EXPECT_THAT(copied_text(paragraph("髙島﨑子、葛󠄀城、①㈱℡〜ｶﾅ　SDGs 9.b")),
              HasSubstr("髙島﨑子、葛󠄀城、①㈱℡〜ｶﾅ"));
}

TEST(RenderPdf, AnAsciiBracketDrawnFullWidthIsCopiedAsAscii) {
  Booklet booklet = paragraph("第（一）期");
  for (model::PageItem& item : booklet.pages.pages[0].items) {
    auto* run = std::get_if<model::GlyphRun>(&item);
    if (run == nullptr) continue;
    run->text = "第(一)期";
    run->clusters = {{3, 1}, {1, 1}, {3, 1}, {1, 1}, {3, 1}};
  }
  EXPECT_THAT(copied_text(booklet), HasSubstr("第(一)期"));
}

TEST(RenderPdf, OneGlyphMayStandForTwoTextsOnAPage) {
  Booklet booklet = paragraph("（一）");
  booklet.element(Role::kParagraph, "（二）");
  for (model::PageItem& item : booklet.pages.pages[0].items) {
    auto* run = std::get_if<model::GlyphRun>(&item);
    if (run == nullptr || run->text != "（二）") continue;
    run->text = "(二)";
    run->clusters = {{1, 1}, {3, 1}, {1, 1}};
  }
  EXPECT_THAT(copied_text(booklet), HasSubstr("（一）\n(二)"));
}

TEST(RenderPdf, SaysWhatItIsAndWhenItWasIssued) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).element(Role::kParagraph, "本文").end();
  const std::string info = read_pdf("pdfinfo -isodates", rendered(booklet));
  EXPECT_THAT(info, HasSubstr("Title:           計画（試験）\n"));
  EXPECT_THAT(info, HasSubstr("Author:          川崎市\n"));
  EXPECT_THAT(info, HasSubstr("CreationDate:    2026-03-31T00:00:00+09\n"));
  EXPECT_THAT(info, HasSubstr("Tagged:          yes\n"));
}

TEST(RenderPdf, EveryTagStandsInTheStructureInItsOrder) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).element(Role::kHeading1, "第1章");
  booklet.element(Role::kParagraph, "本文です。");
  booklet.begin(Role::kTable).begin(Role::kTableRow);
  booklet.element(Role::kTableHeader, "指標").element(Role::kTableCell, "41.0");
  booklet.end().end().end();
  EXPECT_EQ(structure(booklet), R"(Document
  H1 (block)
    "第1章"
  P (block)
    "本文です。"
  Table (block)
    TR
      TH
        "指標"
      TD
        "41.0"
)");
}

TEST(RenderPdf, AParagraphOverAPageBreakKeepsItsTextBesideTheFolio) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).begin(Role::kParagraph).text("前半は");
  booklet.element(Role::kArtifact, "1");
  booklet.page("2").text("後半です").end().element(Role::kArtifact, "2").end();
  EXPECT_EQ(structure(booklet), R"(Document
  P (block)
    Span (inline)
      "前半は"
    Private
      "1"
    Span (inline)
      "後半です"
  Private
    "2"
)");
}

TEST(RenderPdf, AParagraphOverAPageBreakWithoutFolioNeedsNoSpans) {
  Booklet booklet;
  booklet.page("1").begin(Role::kParagraph).text("前半は").page("2").text("後半です").end();
  EXPECT_EQ(structure(booklet), R"(P (block)
  "前半は"
  "後半です"
)");
}

TEST(RenderPdf, LinksAndBookmarksLeadToTheirAnchors) {
  Booklet booklet;
  booklet.page("1").begin(Role::kContents).begin(Role::kContentsItem);
  booklet.begin({.role = Role::kReference,
                 .destination = "c1",
                 .link_areas = {{72_pt, 60_pt, 100_pt, 14_pt}}});
  booklet.text("第1章").end().end().end();
  booklet.page("2").add(model::Anchor{"c1", {72_pt, 60.5_pt}}).element(Role::kHeading1, "第1章");
  booklet.outline(1, "第1章", "c1").outline(2, "1-1", "c1").outline(1, "第2章", "c1");
  const std::string pdf = rendered(booklet);
  EXPECT_THAT(read_pdf("pdfinfo -dests", pdf),
              HasSubstr("   2 [ XYZ   72  781 null      ] \"c1\""));
  EXPECT_THAT(pdf, HasSubstr("/Subtype /Link"));
  EXPECT_THAT(pdf, HasSubstr("/Rect [ 72 767.889764 172 781.889764 ]"));
  EXPECT_THAT(pdf, HasSubstr("<< /Title (1-1)\n   /Parent "));
  EXPECT_THAT(pdf, HasSubstr("/Dest (c1)\n"));
}

TEST(RenderPdf, AReferenceOverALineBreakIsOneLinkWithTwoAreas) {
  Booklet booklet;
  booklet.page("1").add(model::Anchor{"c1", {}}).begin(Role::kParagraph);
  booklet.element(Role::kSpan, "詳しくは");
  booklet.begin({.role = Role::kReference,
                 .destination = "c1",
                 .link_areas = {{500_pt, 60_pt, 20_pt, 14_pt}, {72_pt, 78_pt, 30_pt, 14_pt}}});
  booklet.text("第1").text("章").end().element(Role::kSpan, "を参照").end();
  const std::string pdf = rendered(booklet);
  EXPECT_THAT(pdf, HasSubstr("/QuadPoints [ "));
  EXPECT_EQ(read_pdf("pdfinfo -struct-text", pdf), R"(P (block)
  Span (inline)
    "詳しくは"
  Link (inline)
    Object 12 0
    "第1章"
  Span (inline)
    "を参照"
)");
}

TEST(RenderPdf, DrawsRulesAreasAndFigures) {
  Booklet booklet;
  booklet.page("1");
  booklet.add(model::Line{{10_pt, 20_pt}, {30_pt, 20_pt}, 0.25_pt, {}, true});
  booklet.add(model::Rectangle{{10_pt, 30_pt, 5_pt, 6_pt}, {255, 0, 0}});
  booklet.add(model::Polyline{{{0_pt, 0_pt}, {1_pt, 1_pt}}, 1_pt, {}});
  booklet.add(model::Circle{{30_pt, 30_pt}, 2_pt, 1_pt, {}});
  const std::string drawing = read_pdf("pdftocairo -svg", rendered(booklet), "-");
  EXPECT_THAT(drawing, HasSubstr("stroke-width:0.25"));
  EXPECT_THAT(drawing, HasSubstr("stroke-dasharray:2,2"));
  EXPECT_THAT(drawing, HasSubstr("fill:rgb(100%,0%,0%)"));
  EXPECT_THAT(drawing, HasSubstr(" C "));  // the circle's curves
}

TEST(RenderPdf, FillsACircleWithoutALine) {
  Booklet booklet;
  booklet.page("1");
  booklet.add(model::Circle{{30_pt, 30_pt}, 2_pt, 0_pt, {0, 0, 255}});
  const std::string drawing = read_pdf("pdftocairo -svg", rendered(booklet), "-");
  EXPECT_THAT(drawing, HasSubstr("fill:rgb(0%,0%,100%)"));
  EXPECT_THAT(drawing, testing::Not(HasSubstr("stroke-width")));
}

TEST(RenderPdf, PagesKeepTheirOwnSizeAndLabel) {
  Booklet booklet;
  booklet.page("").page("i").page("1");
  booklet.pages.pages[2].width = from_mm(420);
  const std::string pdf = rendered(booklet);
  EXPECT_THAT(pdf, HasSubstr("0 << >>\n   1 << /P (i) >>\n   2 << /S /D /St 1 >>"));
  const std::string sizes = read_pdf("pdfinfo -f 1 -l 3", pdf);
  EXPECT_THAT(sizes, HasSubstr("Page    1 size:  595.276 x 841.89 pts (A4)"));
  EXPECT_THAT(sizes, HasSubstr("Page    3 size:  1190.55 x 841.89 pts (A3)"));
}

TEST(RenderPdf, GivesTheSameBytesWhateverTheEnvironment) {
  Booklet booklet = paragraph("年報 2026: 1,039.5 km²");
  booklet.add(model::Line{{10.25_pt, 20.125_pt}, {30_pt, 20_pt}, 0.25_pt, {}, false});
  const std::string first = rendered(booklet);
  setenv("TZ", "America/New_York", 1);
  setenv("LANG", "de_DE.UTF-8", 1);
  setenv("SOURCE_DATE_EPOCH", "1000000000", 1);
  const std::string before = std::setlocale(LC_ALL, nullptr);
  std::setlocale(LC_ALL, "C.UTF-8");
  const std::string second = rendered(booklet);
  std::setlocale(LC_ALL, before.c_str());
  EXPECT_EQ(first, second);
}

TEST(RenderPdf, RefusesTextBesideChildTags) {
  Booklet booklet;
  booklet.page("1").begin(Role::kParagraph).text("詳細は").element(Role::kSpan, "次章").end();
  EXPECT_EQ(reason_against(booklet),
            "plan（1枚目）: P の要素の中で、文字と下位の要素がじかに並んでいます。");
}

TEST(RenderPdf, RefusesTagsThatDoNotNest) {
  Booklet open;
  open.page("1").begin(Role::kDocument).element(Role::kParagraph, "本文");
  EXPECT_EQ(reason_against(open), "plan: Document の要素が閉じられていません。");
  Booklet closed;
  closed.page("1").element(Role::kParagraph, "本文").end();
  EXPECT_EQ(reason_against(closed), "plan（1枚目）: 始まっていない要素が閉じられています。");
}

TEST(RenderPdf, RefusesTextOutsideTheStructureOfATaggedBooklet) {
  Booklet booklet = paragraph("本文");
  booklet.text("迷子");
  EXPECT_EQ(reason_against(booklet), "plan: どの要素にも属さない文字があります。");
}

TEST(RenderPdf, ABookletWithoutAnyTagIsDrawnAsItIs) {
  Booklet booklet;
  booklet.page("1").text("本文");
  EXPECT_EQ(copied_text(booklet), "本文\n\f");
}

TEST(RenderPdf, RefusesLinksThatLeadNowhere) {
  Booklet booklet = paragraph("本文");
  booklet.outline(1, "第9章", "c9");
  EXPECT_EQ(reason_against(booklet), "plan: リンク先「c9」がどの頁にもありません。");
}

TEST(RenderPdf, RefusesAnchorsThatCairoWouldWriteWrongly) {
  Booklet japanese = paragraph("本文");
  japanese.add(model::Anchor{"第1章", {}});
  EXPECT_EQ(reason_against(japanese),
            "plan（1枚目）: リンク先の名前「第1章」に使えない文字があります。");
  Booklet twice = paragraph("本文");
  twice.add(model::Anchor{"c1", {}}).add(model::Anchor{"c1", {}});
  EXPECT_EQ(reason_against(twice), "plan（1枚目）: リンク先「c1」が二つあります。");
}

TEST(RenderPdf, RefusesRunsWhoseTextAndGlyphsDisagree) {
  Booklet booklet = paragraph("本文");
  std::get<model::GlyphRun>(booklet.pages.pages[0].items[1]).text += "余";
  EXPECT_EQ(reason_against(booklet), "plan（1枚目）: 文字「本文余」と字形の対応が合っていません。");
}

TEST(RenderPdf, NamesTheFontFileThatCannotBeOpened) {
  Booklet booklet = paragraph("本文");
  for (model::FaceUse& face : booklet.pages.faces) face.file = "/dev/null";
  EXPECT_EQ(reason_against(booklet),
            "BIZ UDMincho Regular（/dev/null）: ファイルを書体として読めません。");
}

TEST(RenderPdf, RefusesAPublicationWithoutPages) {
  EXPECT_EQ(reason_against(Booklet()), "plan: 頁が一つもありません。");
}

}  // namespace
}  // namespace nenpo::render
