#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/rules.h"
#include "tests/check/check_kit.h"

namespace nenpo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace test;

model::DataTable log_of(const std::vector<std::string>& months) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& month : months) rows.push_back({month, "環境局"});
  return table_of("outreach", "sent_month department", rows);
}

model::DataTable totals_of(const std::string& messages, const std::string& departments) {
  return table_of("outreach_totals", "period_start period_end message_count department_count",
                  {{"2025-05-10", "2026-03-25", messages, departments}});
}

TEST(OutreachLog, LiesInsideTheStatedWindow) {
  EXPECT_THAT(
      told(check_outreach_log, edition_with({log_of({"2025-04", "2026-04"}), totals_of("9", "9")})),
      ElementsAre("outside-log-window warning 04_環境局/様式.xlsx!表!A2: "
                  "配信年月2025年4月は、集計の配信期間（2025年5月10日から2026年3月25日まで）"
                  "の外です。",
                  "outside-log-window warning 04_環境局/様式.xlsx!表!A3: "
                  "配信年月2026年4月は、集計の配信期間（2025年5月10日から2026年3月25日まで）"
                  "の外です。"));
  EXPECT_THAT(told(check_outreach_log,
                   edition_with({log_of({"2025-05", "2026-03", "2026-03"}), totals_of("9", "9")})),
              IsEmpty());
}

TEST(OutreachLog, IsSortedByMonth) {
  EXPECT_THAT(told(check_outreach_log, edition_with({log_of({"2025-06", "2025-05", "2025-06"})})),
              ElementsAre("log-not-sorted info 04_環境局/様式.xlsx!表!A3: "
                          "配信年月2025年5月の行が、2025年6月の行より後にあります。"));
  EXPECT_THAT(told(check_outreach_log, edition_with({log_of({"2025-12", "", "2026-01"})})),
              IsEmpty());
}

TEST(OutreachCounts, AreNotLessThanTheLogHolds) {
  const model::DataTable log = log_of({"2025-05", "2025-06", "2026-04"});
  EXPECT_THAT(told(check_outreach_counts, edition_with({log, totals_of("1", "0")})),
              ElementsAre("count-mismatch warning 04_環境局/様式.xlsx!表!C2: "
                          "配信件数は1ですが、配信ログには同じ期間に2あります。",
                          "count-mismatch warning 04_環境局/様式.xlsx!表!D2: "
                          "局区数は0ですが、配信ログには同じ期間に1あります。"));
  for (const char* count : {"2", "73", ""}) {
    EXPECT_THAT(told(check_outreach_counts, edition_with({log, totals_of(count, "1")})), IsEmpty());
  }
}

model::Edition results(const std::string& effect, const std::string& effect_unit,
                       const std::string& total) {
  return edition_with({table_of("outreach_results", "outreach_id scope label value unit",
                                {{"7", "effect", "寄附", effect, effect_unit},
                                 {"7", "total", "", "5", "人"},
                                 {"7", "total", "年間", total, "件"},
                                 {"8", "total", "", "1", "件"}})});
}

TEST(OutreachEffects, DoNotExceedTheirTotal) {
  EXPECT_THAT(told(check_outreach_effects, results("21", "件", "20")),
              ElementsAre("effect-exceeds-total warning 04_環境局/様式.xlsx!表!D2: "
                          "配信No.7の本配信効果寄附21件が、事業全体実績年間20件より多くなっています"
                          "。"));
  EXPECT_THAT(told(check_outreach_effects, results("20.0", "件", "20")),
              ElementsAre("effect-equals-total info 04_環境局/様式.xlsx!表!D2: "
                          "配信No.7の本配信効果寄附20.0件は、事業全体実績年間20件と同じです。"));
  EXPECT_THAT(told(check_outreach_effects, results("19", "件", "20")), IsEmpty());
  EXPECT_THAT(told(check_outreach_effects, results("21", "者", "20")), IsEmpty());
  EXPECT_THAT(told(check_outreach_effects, results("", "件", "20")), IsEmpty());
}

}  // namespace
}  // namespace nenpo::check
