#include "pdf/preflight/preflight.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "tests/pdf/broken.h"
#include "tests/support/golden.h"

namespace nenpo::pdf {
namespace {

using test::broken_pdf;
using test::BrokenCase;
using test::faults_of;

std::string listed(const std::vector<PreflightFault>& faults) {
  std::string text;
  for (const PreflightFault& fault : faults) {
    text += fault.rule + " " + std::to_string(fault.page) + " " + fault.message + "\n";
  }
  return text;
}

std::set<std::string> rules_of(const std::vector<PreflightFault>& faults) {
  std::set<std::string> rules;
  for (const PreflightFault& fault : faults) rules.insert(fault.rule);
  return rules;
}

/// Where the fault is, as far as it says: " 2 (72.00 98.15)".
std::string place_of(const PreflightFault& fault) {
  if (fault.page == 0) return "";
  std::array<char, 64> box{};
  if (fault.box) {
    std::snprintf(box.data(), box.size(), " (%.0f %.0f)", fault.box->x.count(),
                  fault.box->y.count());
  }
  return " " + std::to_string(fault.page) + box.data();
}

/// What is broken, and what the preflight says of it. The words of the rules of content are held
/// by their own tests.
std::string said_of(const std::vector<BrokenCase>& cases) {
  std::string text;
  for (const BrokenCase& broken : cases) {
    text += broken.what + "\n";
    for (const PreflightFault& fault : faults_of(broken_pdf(broken), broken.product)) {
      if (fault.rule == "colour-space" || fault.rule == "group-colour") continue;
      text += "  " + fault.rule + place_of(fault) + "\n    " + fault.message + "\n";
    }
  }
  return text;
}

std::vector<BrokenCase> all_cases() {
  std::vector<BrokenCase> cases;
  for (const auto& part : {test::document_cases(), test::page_cases(), test::structure_cases(),
                           test::content_cases()}) {
    cases.insert(cases.end(), part.begin(), part.end());
  }
  return cases;
}

TEST(Preflight, FindsNothingInAGoodFile) {
  for (const Product product :
       {Product::kWeb, Product::kArchive, Product::kPrint, Product::kImposed}) {
    EXPECT_EQ(listed(faults_of(test::good_pdf(product), product)), "")
        << "product " << static_cast<int>(product);
  }
}

TEST(Preflight, EveryRuleOfTheCatalogueHasAFileThatBreaksIt) {
  std::set<std::string> broken;
  for (const BrokenCase& one : all_cases()) broken.insert(one.rules.begin(), one.rules.end());
  for (const PreflightRule& rule : preflight_rules()) {
    EXPECT_EQ(broken.erase(rule.name), 1u) << rule.name;
    EXPECT_FALSE(rule.title.empty() || rule.clause.empty()) << rule.name;
  }
  EXPECT_THAT(broken, testing::IsEmpty());  // rules that the catalogue does not list
}

TEST(Preflight, FindsWhatIsBrokenUnderTheNameOfItsRule) {
  for (const BrokenCase& broken : all_cases()) {
    const auto faults = faults_of(broken_pdf(broken), broken.product);
    EXPECT_EQ(rules_of(faults), broken.rules) << broken.what << "\n" << listed(faults);
  }
}

TEST(Preflight, SaysWhatIsWrongAndWhere) {
  const std::string said = said_of(test::document_cases()) + said_of(test::page_cases()) +
                           said_of(test::structure_cases());
  EXPECT_TRUE(test::matches_golden(said, "pdf/golden/preflight.txt"));
}

TEST(Preflight, FaultsComeByPageThenByRule) {
  const std::string pdf = broken_pdf({.what = "three things at once",
                                      .break_it =
                                          [](QPDF& document) {
                                            document.getRoot().removeKey("/Lang");
                                            test::element_of(document, "Figure").removeKey("/Alt");
                                            test::element_of(document, "Link").removeKey("/K");
                                          },
                                      .rules = {}});
  const auto faults = faults_of(pdf, Product::kWeb);
  ASSERT_GE(faults.size(), 3u);
  EXPECT_TRUE(std::is_sorted(faults.begin(), faults.end(), [](const auto& a, const auto& b) {
    return std::tie(a.page, a.rule) < std::tie(b.page, b.rule);
  }));
}

TEST(Preflight, BytesThatAreNoPdfAreAFailure) {
  const auto faults = preflight("nothing", "plan.pdf", {});
  ASSERT_FALSE(faults);
  EXPECT_EQ(faults.error().operation, "PDFの検査");
  EXPECT_EQ(faults.error().subject, "plan.pdf");
  EXPECT_THAT(faults.error().reason, testing::StartsWith("PDFとして読めません: "));
}

}  // namespace
}  // namespace nenpo::pdf
