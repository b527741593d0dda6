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
  for (const auto& part : {test::document_cases(), test::page_cases(), test::structure_cases()}) {
    cases.insert(cases.end(), part.begin(), part.end());
  }
  return cases;
}

TEST(Preflight, FindsNothingInAGoodFile) {
  EXPECT_EQ(listed(faults_of(test::good_pdf(Product::kWeb), Product::kWeb)), "");
}

TEST(Preflight, FindsWhatIsBrokenUnderTheNameOfItsRule) {
  for (const BrokenCase& broken : all_cases()) {
    const auto faults = faults_of(broken_pdf(broken), broken.product);
    EXPECT_EQ(rules_of(faults), broken.rules) << broken.what << "\n" << listed(faults);
  }
}

}  // namespace
}  // namespace nenpo::pdf
