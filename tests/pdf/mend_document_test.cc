#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <string>
#include <vector>

#include "pdf/finish.h"
#include "render/render_pdf.h"
#include "tests/render/booklet.h"

namespace nenpo::pdf {
namespace {

std::string finished(const test::Booklet& booklet) {
  const auto drawn = render::render_pdf(booklet.pages);
  const auto pdf = drawn ? finish(*drawn, kStandardRgb) : Result<std::string>(drawn.error());
  EXPECT_TRUE(pdf) << (pdf ? "" : pdf.error().reason);
  return pdf ? *pdf : "";
}

/// The file's page labels: "0 << >>, 1 << /S /D /St 1 >>".
std::string labels_of(const std::vector<std::string>& folios) {
  test::Booklet booklet;
  booklet.page(folios.front()).begin(model::Role::kDocument);
  booklet.element(model::Role::kParagraph, "本文");
  for (std::size_t i = 1; i < folios.size(); ++i) booklet.page(folios[i]);
  booklet.end();
  const std::string pdf = finished(booklet);
  QPDF document;
  document.processMemoryFile("test", pdf.data(), pdf.size());
  QPDFNumberTreeObjectHelper labels(document.getRoot().getKey("/PageLabels"), document);
  std::string text;
  for (auto& [page, label] : labels.getAsMap()) {
    text += (text.empty() ? "" : ", ") + std::to_string(page) + " " + label.unparseResolved();
  }
  return text;
}

TEST(MendedDocument, ThePageBehindACoverWithoutFolioIsNumberedOne) {
  EXPECT_EQ(labels_of({"", "1", "2"}), "0 << >>, 1 << /S /D /St 1 >>");
  EXPECT_EQ(labels_of({"", "1", ""}), "0 << >>, 1 << /S /D /St 1 >>, 2 << >>");
  EXPECT_EQ(labels_of({"A-", "A-1", "A-2"}), "0 << /P (A-) >>, 1 << /P (A-) /S /D /St 1 >>");
}

TEST(MendedDocument, TheFirstPageHasALabel) {
  EXPECT_EQ(labels_of({"1", "2"}), "0 << /S /D /St 1 >>");
}

TEST(MendedDocument, LabelsThatTheFileHasStayAsTheyAre) {
  EXPECT_EQ(labels_of({"157", "158", "1"}), "0 << /S /D /St 157 >>, 2 << /S /D /St 1 >>");
  EXPECT_EQ(labels_of({"", "", "5"}), "0 << >>, 1 << >>, 2 << /S /D /St 5 >>");
}

TEST(MendedDocument, DatesAreWrittenAsPdfDates) {
  test::Booklet booklet;
  booklet.page("1").begin(model::Role::kDocument).element(model::Role::kParagraph, "本文").end();
  const std::string pdf = finished(booklet);
  QPDF document;
  document.processMemoryFile("test", pdf.data(), pdf.size());
  QPDFObjectHandle info = document.getTrailer().getKey("/Info");
  EXPECT_THAT(info.getKey("/CreationDate").getStringValue(),
              testing::StartsWith("D:20260331000000+09'00"));
  EXPECT_THAT(info.getKey("/ModDate").getStringValue(),
              testing::StartsWith("D:20260331000000+09'00"));
}

}  // namespace
}  // namespace nenpo::pdf
