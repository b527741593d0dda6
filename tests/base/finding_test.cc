#include "base/finding.h"

#include <gtest/gtest.h>

namespace nenpo {
namespace {

TEST(Place, NamesAsMuchAsIsKnown) {
  EXPECT_EQ(to_string(Place{"a.xlsx", "様式1", "H7"}), "a.xlsx!様式1!H7");
  EXPECT_EQ(to_string(Place{"a.csv", "", "H7"}), "a.csv!H7");
  EXPECT_EQ(to_string(Place{"a.xlsx", "", ""}), "a.xlsx");
}

TEST(Findings, AreSortedByPlaceWhateverTheOrderOfWork) {
  Findings findings;
  findings.push_back(
      {.code = "b", .place = {"2.xlsx", "", ""}, .message = "", .remedy = "", .related = {}});
  findings.push_back(
      {.code = "z", .place = {"1.xlsx", "", ""}, .message = "", .remedy = "", .related = {}});
  findings.push_back(
      {.code = "a", .place = {"1.xlsx", "", ""}, .message = "", .remedy = "", .related = {}});
  sort_findings(findings);
  EXPECT_EQ(findings[0].code, "a");
  EXPECT_EQ(findings[1].code, "z");
  EXPECT_EQ(findings[2].code, "b");
}

TEST(Findings, OnlyAnErrorCountsAsOne) {
  Findings findings(1);
  findings[0].severity = Severity::kWarning;
  EXPECT_FALSE(has_errors(findings));
  findings[0].severity = Severity::kError;
  EXPECT_TRUE(has_errors(findings));
}

}  // namespace
}  // namespace nenpo
