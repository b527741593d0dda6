#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

using testing::HasSubstr;

Ended trace(const std::string& wanted) {
  return nenpo({"trace", wanted, "--output", published_edition().output.string()});
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++found;
  return found;
}

TEST(Trace, NamesTheCellAndBothPagesOfTheWasteFigure) {
  const Ended ended = trace("793g");
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("04_環境局/様式1_成果指標_環境局.xlsx"));
  EXPECT_THAT(ended.output, HasSubstr("「様式1」  H9"));
  EXPECT_THAT(ended.output, HasSubstr("「様式1」  I18"));
  EXPECT_EQ(count(ended.output, "掲載  plan "), 2u) << ended.output;
}

TEST(Trace, EveryPrintedValueOfTheThirdTermLeadsToItsCellAndAPage) {
  const std::string expected = read_file(source_folder() / "tests/data/expected/observations.csv");
  for (const std::string_view row : split(expected, '\n')) {
    const auto fields = split(row, ',');
    if (fields.size() < 10 || fields[0] == "indicator_id" || fields[0].starts_with("S")) continue;
    if (fields[1] == "actual" || (fields[1] == "target" && fields[3] == "2025"))
      continue;  // second term
    const std::string fact = std::string(fields[0]) + "/" + std::string(fields[1]) + "/" +
                             (fields[2] == "calendar_year" ? "y" : "") + std::string(fields[3]);
    const Ended ended = trace(fact);
    EXPECT_EQ(ended.exit_code, 0) << fact;
    EXPECT_THAT(ended.output, HasSubstr("  " + std::string(fields.back()) + "  記載")) << fact;
    EXPECT_THAT(ended.output, HasSubstr("掲載  plan ")) << fact;
  }
}

TEST(Trace, FindsANumberHoweverItIsTyped) {
  for (const char* typed : {"▲45.4%以上", "▲45.4%", "▲45.4", "45.4", "-45.4"}) {
    EXPECT_THAT(trace(typed).output, HasSubstr("[P31-01/target/2027]")) << typed;
  }
  for (const char* typed : {"1,039か所", "1,039", "1039"}) {
    EXPECT_THAT(trace(typed).output, HasSubstr("[P14-01/baseline/2024]")) << typed;
  }
  EXPECT_THAT(trace("872g").output, HasSubstr("[Q3-01/target/2025]"));
}

TEST(Trace, NamesTheCellAndThePageOfAValueOfATable) {
  const Ended ended = trace("trainings/TR2025-01/participants_total");
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("01_総務企画局/様式5_職員研修・アンケート_総務企画局.xlsx"));
  EXPECT_THAT(ended.output, HasSubstr("「研修参加状況」  G6  記載「151人」"));
  EXPECT_THAT(ended.output, HasSubstr("掲載  guidance "));
}

TEST(Trace, OfAPageTellsTheFactsThatStandOnIt) {
  const Ended ended = trace("plan:12");
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("[Q3-01/baseline/2024]"));
  EXPECT_EQ(ended.output.find("[P11-01/baseline/2025]"), std::string::npos);
}

TEST(Trace, OfANumberThatNobodySubmittedFindsNothing) {
  const Ended ended = trace("794g");
  EXPECT_EQ(ended.exit_code, 1);
  EXPECT_EQ(ended.output, "「794g」に一致する数値は、2026年版の提出物にありません。\n");
}

TEST(Trace, BeforeAnythingIsPublishedSaysWhatToDo) {
  const Ended ended = nenpo({"trace", "793g", "--output", fresh_folder("trace-empty").string()});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_THAT(ended.errors, HasSubstr("先に ./publish を実行してください。"));
}

}  // namespace
}  // namespace nenpo::test
