#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/app/program.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

using testing::HasSubstr;

std::string published(const std::string& file) {
  return (published_edition().output / "2026" / file).string();
}

TEST(PreflightCommand, ListsItsRulesWithTitleAndClause) {
  const Ended ended = nenpo({"preflight", "--rules"});
  EXPECT_EQ(ended.exit_code, 0) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("heading-level            見出しの段が飛んでいない"));
  EXPECT_THAT(ended.output, HasSubstr("ISO 14289-1, 7.4.2"));
}

TEST(PreflightCommand, FindsNothingInWhatIsPublished) {
  const Ended ended = nenpo({"preflight", published("plan.pdf"), published("meeting.pdf")});
  EXPECT_EQ(ended.exit_code, 0) << ended.output << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("plan.pdf  問題なし\n"));
  EXPECT_THAT(ended.output, HasSubstr("meeting.pdf  問題なし\n"));
}

TEST(PreflightCommand, PrintsTheFaultsAsATable) {
  const Ended ended = nenpo({"preflight", "--product", "archive", published("meeting.pdf")});
  EXPECT_EQ(ended.exit_code, 1) << ended.errors;
  EXPECT_THAT(ended.output, HasSubstr("meeting.pdf  1件\n"));
  EXPECT_THAT(
      ended.output,
      HasSubstr(
          "規則                     ページ  位置              指摘\n"
          "metadata-a               全体                      XMPが示すPDF/Aの部と水準が「2A」で"));
}

TEST(PreflightCommand, RefusesWhatItCannotRead) {
  const auto file = fresh_folder("preflight") / "no.pdf";
  write_file(file, "nothing");
  const Ended no_pdf = nenpo({"preflight", file.string()});
  EXPECT_EQ(no_pdf.exit_code, 2);
  EXPECT_THAT(no_pdf.errors, HasSubstr("PDFとして読めません"));
  const Ended none = nenpo({"preflight", (file.parent_path() / "none.pdf").string()});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.errors, HasSubstr("ファイルが読めません。"));
}

TEST(PreflightCommand, RefusesAProductThatThereIsNot) {
  const Ended ended = nenpo({"preflight", "--product", "poster", "plan.pdf"});
  EXPECT_EQ(ended.exit_code, 2);
  EXPECT_THAT(ended.errors, HasSubstr("web、archive、print、imposed のどれかを指定してください。"));
  EXPECT_EQ(nenpo({"preflight"}).exit_code, 2);
}

}  // namespace
}  // namespace nenpo::test
