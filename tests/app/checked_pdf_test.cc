#include "app/checked_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::app {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kFact = "Q3-01/baseline/2024";
constexpr model::Box kWholePage{Pt{}, Pt{}, from_mm(210), from_mm(297)};

const std::string& plan() {
  static const std::string bytes = test::read_file(test::published_edition().edition / "plan.pdf");
  return bytes;
}

model::Edition edition_of_one_fact() {
  model::Edition edition;
  model::Observation fact;
  fact.indicator_id = "Q3-01";
  fact.period = FiscalYear{2024};
  fact.from = {"04_環境局/様式1.xlsx", "様式1", {8, 7}, "793g"};
  edition.observations.push_back(fact);
  return edition;
}

/// As if no letter might be smaller than a page: a fault at every text.
Result<Done> check_large(pdf::Product product, const FactMarks& marks) {
  return check_pdf({.name = "print/plan.pdf",
                    .bytes = plan(),
                    .expected = {.product = product, .smallest_text = 500_pt}},
                   marks, edition_of_one_fact());
}

TEST(CheckedPdf, AFileWithoutFaultsIsPublished) {
  EXPECT_TRUE(check_pdf({.name = "plan.pdf", .bytes = plan(), .expected = {}}, {}, {}));
}

TEST(CheckedPdf, AFaultStopsPublicationAndNamesPagePlaceAndRule) {
  const auto checked = check_large(pdf::Product::kWeb, {});
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().operation, "PDFの検査");
  EXPECT_EQ(checked.error().subject, "print/plan.pdf");
  EXPECT_THAT(checked.error().reason,
              HasSubstr("件の誤りがあるため、公開しません。 1. 1ページ目（左"));
  EXPECT_THAT(checked.error().reason, HasSubstr("［規則 text-size］ 2. "));
  EXPECT_THAT(checked.error().reason, HasSubstr(" 5. "));
  EXPECT_THAT(checked.error().reason, Not(HasSubstr(" 6. ")));
}

TEST(CheckedPdf, AFaultNamesTheCellOfWhatStandsThere) {
  const FactMarks marks{{{kFact, kWholePage}}};
  const auto checked = check_large(pdf::Product::kWeb, marks);
  ASSERT_FALSE(checked);
  EXPECT_THAT(checked.error().reason,
              HasSubstr("［規則 text-size、出所 04_環境局/様式1.xlsx「様式1」H9］ 2. "));
}

TEST(CheckedPdf, WhatStandsElsewhereIsNotNamed) {
  const FactMarks elsewhere{{{kFact, {from_mm(900), from_mm(900), 1_pt, 1_pt}}}};
  EXPECT_THAT(check_large(pdf::Product::kWeb, elsewhere).error().reason, Not(HasSubstr("出所")));
  const FactMarks unknown{{{"X1-01/baseline/2024", kWholePage}}};
  EXPECT_THAT(check_large(pdf::Product::kWeb, unknown).error().reason, Not(HasSubstr("出所")));
}

TEST(CheckedPdf, SheetsOfSeveralPagesNameNoCell) {
  const FactMarks marks{{{kFact, kWholePage}}};
  EXPECT_THAT(check_large(pdf::Product::kImposed, marks).error().reason, Not(HasSubstr("出所")));
}

TEST(CheckedPdf, BytesThatAreNoPdfAreNotPublished) {
  const auto checked = check_pdf({.name = "plan.pdf", .bytes = "nothing", .expected = {}}, {}, {});
  ASSERT_FALSE(checked);
  EXPECT_THAT(checked.error().reason, HasSubstr("PDFとして読めません"));
}

}  // namespace
}  // namespace nenpo::app
