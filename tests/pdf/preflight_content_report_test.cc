#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "pdf/finish.h"
#include "pdf/preflight/content/content_report.h"
#include "pdf/preflight/preflight.h"
#include "render/render_pdf.h"
#include "tests/pdf/preflight_content_page.h"
#include "tests/render/booklet.h"

namespace nenpo::pdf {
namespace {

using model::Role;
using test::Booklet;
using test::ContentPage;
using testing::ElementsAre;
using testing::IsEmpty;

std::string finished(const Booklet& booklet) {
  const auto drawn = render::render_pdf(booklet.pages);
  EXPECT_TRUE(drawn) << (drawn ? "" : drawn.error().reason);
  const auto pdf = drawn ? finish(*drawn, kStandardRgb) : Result<std::string>(drawn.error());
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : "";
}

/// Forty lines of ordinary text, and on the second page one more.
Booklet booklet_with(std::string_view text) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument);
  for (int line = 0; line < 40; ++line) {
    booklet.element(Role::kParagraph,
                    "第３期の計画は、市民と事業者が共に進めます（２０２６年度）。");
  }
  booklet.page("2").element(Role::kParagraph, text).end();
  return booklet;
}

ContentReport report_of(const std::string& pdf) {
  auto report = report_content(pdf, "test.pdf");
  EXPECT_TRUE(report) << (report ? "" : report.error().reason);
  return report ? *report : ContentReport{};
}

std::string listed(const std::vector<FallbackUse>& uses) {
  std::string text;
  for (const FallbackUse& use : uses) {
    text += use.font + " page " + std::to_string(use.page) + ", " + std::to_string(use.count) +
            " times: " + use.characters + "\n";
  }
  return text;
}

std::string said_of(const std::string& pdf, const std::string& rule) {
  const auto faults = preflight(pdf, "test.pdf", {});
  EXPECT_TRUE(faults) << (faults ? "" : faults.error().reason);
  std::string said;
  for (const PreflightFault& fault : *faults) {
    if (fault.rule == rule) said += fault.message + "\n";
  }
  return said;
}

TEST(FallbackUses, NameEachCharacterThatAnotherFaceStandsInFor) {
  const std::string pdf = finished(booklet_with("CO₂を減らす。CO₂と𠮷の字。"));
  EXPECT_EQ(listed(report_of(pdf).fallbacks),
            "DejaVuSerif page 2, 2 times: ₂\n"
            "NotoSerifCJKjp-Regular page 2, 1 times: 𠮷\n");
}

TEST(FallbackUses, AreNoneWhereTheFacesOfThePublicationHaveAll) {
  EXPECT_THAT(report_of(finished(booklet_with("A社の計画、髙橋と②と𩸽。"))).fallbacks, IsEmpty());
}

// cairo gives the sign for a missing glyph a number of its own, like that of any other.
TEST(UnknownGlyph, OfADrawnPublicationIsFoundByItsLooks) {
  Booklet booklet = booklet_with("この高は𠮷");
  EXPECT_EQ(said_of(finished(booklet), "unknown-glyph"), "");
  for (model::PageItem& item : booklet.pages.pages.back().items) {
    auto* run = std::get_if<model::GlyphRun>(&item);
    if (run != nullptr) run->glyphs.back().index = 0;
  }
  EXPECT_EQ(said_of(finished(booklet), "unknown-glyph"),
            "「この高は」に、書体「BIZUDMincho-Regular」にない"
            "字（符号0020）が印刷されています。\n"
            "「𠮷」に、書体「NotoSerifCJKjp-Regular」にない字"
            "（符号0001）が印刷されています。\n");
}

TEST(CoarsePictures, AreThoseBelowThreeHundredPixelsAnInch) {
  const auto pixels_an_inch = [](const std::string& size) {
    std::vector<int> found;
    const ContentPage page{"q " + size + " 10 10 cm /P1 Do Q"};
    for (const CoarsePicture& picture : report_of(page.pdf()).coarse_pictures) {
      found.push_back(picture.ppi);
    }
    return found;
  };
  EXPECT_THAT(pixels_an_inch("72 0 0 36"), ElementsAre(100));
  EXPECT_THAT(pixels_an_inch("24 0 0 12"), IsEmpty());
}

TEST(ContrastCount, SaysHowManyTextsStandOnPictures) {
  const ContentPage page{
      "q 50 0 0 100 0 0 cm /P1 Do Q BT /F1 10 Tf 20 50 Td <0001> Tj 80 0 Td <0002> Tj ET"};
  const ContentReport report = report_of(page.pdf());
  EXPECT_EQ(report.contrast.measured, 1U);
  EXPECT_EQ(report.contrast.skipped, 1U);
}

TEST(ContentReport, BytesThatAreNoPdfAreAFailure) {
  const auto report = report_content("nothing", "test.pdf");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().subject, "test.pdf");
}

}  // namespace
}  // namespace nenpo::pdf
