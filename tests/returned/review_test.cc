#include "returned/review.h"

#include <gmock/gmock.h>

#include "tests/returned/package_parts.h"
#include "tests/support/package_builder.h"

namespace nenpo::returned {
namespace {

using model::FindingState;
using model::ReviewedFinding;

model::Workbook workbook_with(const std::string& a1) {
  return test::read(nenpo::test::xlsx(
      {.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + a1 + "</t></is></c></row>"}));
}

ReviewedFinding reviewed(const Finding& finding, const std::string& as_read,
                         const std::string& response) {
  return {.code = finding.code,
          .severity = finding.severity,
          .place = {.file = {}, .sheet = finding.place.sheet, .at = finding.place.at},
          .as_read = as_read,
          .message = finding.message,
          .remedy = finding.remedy,
          .response = response};
}

TEST(Compare, TellsWhatBecameOfAFinding) {
  const Finding warning = test::finding("表", "A1", Severity::kWarning);
  const Finding error = test::finding("表", "A1", Severity::kError);
  Finding reworded = warning;
  reworded.message = "別の指摘です。";
  struct Case {
    Finding now;
    ReviewedFinding earlier;
    FindingState state;
    std::string response;
  };
  const std::vector<Case> cases{
      {warning, reviewed(warning, "約800", ""), FindingState::kStillThere, ""},
      {warning, reviewed(warning, "約800", "修正した"), FindingState::kStillThere, "修正した"},
      {warning, reviewed(warning, "約800", "このままでよい"), FindingState::kKept,
       "このままでよい"},
      {error, reviewed(error, "約800", "このままでよい"), FindingState::kStillThere,
       "このままでよい"},
      // The answer was about another value, or another fault.
      {warning, reviewed(warning, "約900", "このままでよい"), FindingState::kStillThere, ""},
      {reworded, reviewed(warning, "約800", "このままでよい"), FindingState::kStillThere, ""},
      // A row was inserted above.
      {warning, reviewed(test::finding("表", "A9", Severity::kWarning), "約800", "このままでよい"),
       FindingState::kKept, "このままでよい"},
  };
  for (const Case& each : cases) {
    const auto rows = compare({each.now}, workbook_with("約800"), {each.earlier});
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].state, each.state) << each.earlier.response;
    EXPECT_EQ(rows[0].response, each.response);
    EXPECT_EQ(rows[0].as_read, "約800");
  }
}

TEST(Compare, ListsErrorsFirstKeptFindingsLaterAndSolvedOnesLast) {
  const Finding kept = test::finding("表", "A1", Severity::kWarning);
  const auto rows = compare({kept, test::finding("表", "B1", Severity::kInfo),
                             test::finding("表", "C1", Severity::kError)},
                            workbook_with("約800"),
                            {reviewed(kept, "約800", "このままでよい"),
                             reviewed(test::finding("別", "D1"), "約800", "修正した")});
  std::vector<std::pair<std::string, FindingState>> order;
  for (const ReviewRow& row : rows) order.emplace_back(row.finding.place.at, row.state);
  EXPECT_EQ(order,
            (std::vector<std::pair<std::string, FindingState>>{{"C1", FindingState::kNew},
                                                               {"B1", FindingState::kNew},
                                                               {"A1", FindingState::kKept},
                                                               {"D1", FindingState::kSolved}}));
  EXPECT_EQ(rows.back().response, "修正した");
}

TEST(ReadReview, FindsWhatWasReturned) {
  const std::string book =
      nenpo::test::xlsx({.rows = "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>"});
  Finding whole_file = test::finding("", "", Severity::kInfo);
  const auto reviews = read_review(test::read(test::annotated(
      book, {test::finding("表", "A1"), whole_file, test::finding("表", "", Severity::kWarning)})));
  ASSERT_EQ(reviews.size(), 3u);
  EXPECT_EQ(reviews[0].code, "not-a-number");
  EXPECT_EQ(reviews[0].severity, Severity::kError);
  EXPECT_EQ(reviews[0].place, (Place{"", "表", "A1"}));
  EXPECT_EQ(reviews[0].as_read, "5");
  EXPECT_EQ(reviews[0].message, "「約800」は数値として読めません。");
  EXPECT_EQ(reviews[0].remedy, "数字だけを入力してください（例：800）。");
  EXPECT_EQ(reviews[1].place, (Place{"", "表", ""}));
  EXPECT_EQ(reviews[2].place, (Place{"", "", ""}));
  EXPECT_TRUE(read_review(test::read(book)).empty());
}

TEST(ReadReview, KnowsLongTextsAgain) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "長";
  Finding long_one = test::finding("表", "A1", Severity::kWarning);
  long_one.message = " " + text;
  const std::string book = nenpo::test::xlsx(
      {.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>"});
  const auto workbook = test::read(test::annotated(book, {long_one}));
  auto earlier = read_review(workbook);
  ASSERT_EQ(earlier.size(), 1u);
  earlier[0].response = "このままでよい";
  const auto rows = compare({long_one}, workbook, earlier);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].state, FindingState::kKept);
}

}  // namespace
}  // namespace nenpo::returned
