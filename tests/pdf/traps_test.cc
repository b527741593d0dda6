// Faults that no validator notices, because the file is sound: the clock in it, links that lead
// nowhere, elements in what nobody is read. Text outside the structure: finish_test.cc.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>

#include "pdf/finish.h"
#include "render/render_pdf.h"
#include "tests/render/booklet.h"

namespace {

std::time_t now = 0;

}  // namespace

/// The clock of this program and of the libraries that it calls: it shows what a test says.
extern "C" std::time_t time(std::time_t* shown) noexcept {
  if (shown != nullptr) *shown = now;
  return now;
}

namespace nenpo::pdf {
namespace {

using model::Role;
using test::Booklet;
using test::read_pdf;
using testing::HasSubstr;

constexpr std::time_t kYear2001 = 1'000'000'000;
constexpr std::time_t kYear2033 = 2'000'000'000;

Booklet paragraph(std::string_view text) {
  Booklet booklet;
  booklet.page("1").begin(Role::kDocument).element(Role::kParagraph, text);
  return booklet;
}

std::string finished(const Booklet& booklet) {
  const auto drawn = render::render_pdf(booklet.pages);
  EXPECT_TRUE(drawn);
  const auto pdf = drawn ? finish(*drawn, kStandardRgb) : drawn.error();
  EXPECT_TRUE(pdf);
  return pdf ? *pdf : "";
}

std::string fault_of(const Booklet& booklet) {
  const auto drawn = render::render_pdf(booklet.pages);
  EXPECT_FALSE(drawn);
  return drawn ? "" : drawn.error().reason;
}

TEST(Clock, IsNotInAFinishedPdf) {
  const Booklet booklet = std::move(paragraph("年報 2026").end());
  now = kYear2001;
  const std::string first = finished(booklet);
  now = kYear2033;
  setenv("SOURCE_DATE_EPOCH", "1500000000", 1);
  setenv("TZ", "Pacific/Kiritimati", 1);
  tzset();
  EXPECT_TRUE(first == finished(booklet));
  unsetenv("SOURCE_DATE_EPOCH");
  unsetenv("TZ");
  tzset();
}

TEST(Dates, AreTheDayOfIssueInBothPlaces) {
  now = kYear2033;
  const std::string pdf = finished(std::move(paragraph("年報").end()));
  const std::string info = read_pdf("pdfinfo -isodates", pdf);
  EXPECT_THAT(info, HasSubstr("CreationDate:    2026-03-31T00:00:00+09\n"));
  EXPECT_THAT(info, HasSubstr("ModDate:         2026-03-31T00:00:00+09\n"));
  const std::string xmp = read_pdf("pdfinfo -meta", pdf);
  EXPECT_THAT(xmp, HasSubstr("<xmp:CreateDate>2026-03-31T00:00:00+09:00</xmp:CreateDate>"));
  EXPECT_THAT(xmp, HasSubstr("<xmp:ModifyDate>2026-03-31T00:00:00+09:00</xmp:ModifyDate>"));
}

/// A link of the text 第1章 to a place, in a paragraph of its own.
Booklet link_to(const std::string& destination) {
  Booklet booklet = paragraph("本文");
  booklet.begin(Role::kParagraph);
  booklet.begin({.role = Role::kReference,
                 .destination = destination,
                 .link_areas = {{72_pt, 60_pt, 20_pt, 14_pt}}});
  booklet.text("第1章").end().end().end();
  return booklet;
}

TEST(Links, ToAPlaceThatIsNowhereAreRefused) {
  Booklet booklet = link_to("c2");
  EXPECT_EQ(fault_of(booklet), "リンク先「c2」がどの頁にもありません。");
  booklet.add(model::Anchor{"c2", {}});
  EXPECT_THAT(read_pdf("pdfinfo -dests", finished(booklet)), HasSubstr("\"c2\""));
}

/// cairo would write it as UTF-16 in the link and as UTF-8 in the list of places.
TEST(Links, ToAPlaceWithAJapaneseNameAreRefused) {
  Booklet booklet = link_to("第1章");
  booklet.add(model::Anchor{"第1章", {}});
  EXPECT_EQ(fault_of(booklet), "リンク先の名前「第1章」に使えない文字があります。");
}

TEST(Elements, WithinAFolioAreRefused) {
  Booklet booklet = paragraph("本文");
  booklet.begin(Role::kArtifact).element(Role::kParagraph, "迷子").end().end();
  EXPECT_EQ(fault_of(booklet), "柱・ノンブルの中に要素があります。");
}

/// cairo notices neither: an element that another's end closes, and one that nobody closes.
TEST(Elements, ThatDoNotNestAreRefused) {
  Booklet closed = paragraph("本文");
  closed.begin(Role::kParagraph).begin(Role::kSpan).text("本文").end();
  EXPECT_EQ(fault_of(closed.end()), "Document の要素が閉じられていません。");
  EXPECT_EQ(fault_of(closed.end().end()), "始まっていない要素が閉じられています。");
}

}  // namespace
}  // namespace nenpo::pdf
