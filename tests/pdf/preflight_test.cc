#include "pdf/preflight/preflight.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/pdf/broken.h"

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

}  // namespace
}  // namespace nenpo::pdf
