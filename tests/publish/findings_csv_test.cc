#include "publish/findings_csv.h"

#include <gtest/gtest.h>

namespace nenpo::publish {
namespace {

const std::string kHeader = "code,severity,file,sheet,cell,message,remedy,related\n";

std::string row_with_message(const std::string& message) {
  Finding finding;
  finding.code = "x";
  finding.message = message;
  const std::string csv = findings_csv({finding});
  return csv.substr(kHeader.size());
}

TEST(FindingsCsv, IsAHeaderAndOneRowAFinding) {
  const Findings findings{
      {.code = "unknown-unit",
       .severity = Severity::kWarning,
       .place = {"04_環境局/様式1.xlsx", "様式1", "G7"},
       .message = "単位「グラム,日」は使えません。",
       .remedy = "「g」と入力してください。",
       .related = {{"04_環境局/様式1.xlsx", "様式1", "G8"}, {"05_健康福祉局/様式1.ods", "", ""}}}};
  EXPECT_EQ(
      findings_csv(findings),
      kHeader +
          "unknown-unit,warning,04_環境局/様式1.xlsx,様式1,G7,\"単位「グラム,日」は使えません。\","
          "「g」と入力してください。,04_環境局/様式1.xlsx!様式1!G8; 05_健康福祉局/様式1.ods\n");
}

TEST(FindingsCsv, WithoutFindingsIsTheHeaderAlone) { EXPECT_EQ(findings_csv({}), kHeader); }

struct GuardCase {
  std::string message;
  std::string field;
};

class FindingsCsvGuard : public testing::TestWithParam<GuardCase> {};

TEST_P(FindingsCsvGuard, KeepsAFieldFromBecomingAFormula) {
  EXPECT_EQ(row_with_message(GetParam().message), "x,error,,,," + GetParam().field + ",,\n");
}

INSTANTIATE_TEST_SUITE_P(Fields, FindingsCsvGuard,
                         testing::Values(GuardCase{"=1+1", "'=1+1"}, GuardCase{"+1+1", "'+1+1"},
                                         GuardCase{"-1+1", "'-1+1"},
                                         GuardCase{"@SUM(A1)", "'@SUM(A1)"},
                                         GuardCase{"＝1+1", "'＝1+1"}, GuardCase{"＋1", "'＋1"},
                                         GuardCase{"－1", "'－1"}, GuardCase{"＠A1", "'＠A1"},
                                         GuardCase{"\t=1", "'\t=1"}, GuardCase{"　=1", "'　=1"},
                                         GuardCase{"上\n=1", "\"上\n'=1\""},
                                         // near misses that stay as they are
                                         GuardCase{"-1", "-1"}, GuardCase{"-35.0", "-35.0"},
                                         GuardCase{"a=1", "a=1"}, GuardCase{"▲35.0", "▲35.0"},
                                         GuardCase{"上\n下", "\"上\n下\""}));

}  // namespace
}  // namespace nenpo::publish
