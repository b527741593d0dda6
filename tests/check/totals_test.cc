#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/rules.h"
#include "tests/check/check_kit.h"

namespace nenpo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace test;

/// 合計, 会場, オンライン of one training in F5, G5 and H5.
model::Edition training(const std::string& total, const std::string& venue,
                        const std::string& online) {
  model::DataTable table = table_of("trainings", "total venue online", {{total, venue, online}});
  table.columns[0].label = "申込者・参加者 > 合計";
  table.columns[1].label = "会場";
  table.columns[2].label = "オンライン";
  for (model::DataColumn& column : table.columns) column.unit = "人";
  table.totals = {{"total", {"venue", "online"}}};
  return edition_with({table});
}

TEST(Totals, MustBeTheSumOfTheirParts) {
  EXPECT_THAT(told(check_totals, training("151", "26", "115")),
              ElementsAre("total-mismatch error 04_環境局/様式.xlsx!表!A2: "
                          "会場26人とオンライン115人の計は141人で、合計151人と一致しません。"));
  Findings findings;
  check_totals(training("151", "26", "115"), findings);
  EXPECT_EQ(findings[0].remedy,
            "合計か内訳のどちらかを直してください（例: 内訳が正しいときは、合計を141人とする）。");
  ASSERT_EQ(findings[0].related.size(), 2u);
  EXPECT_EQ(to_string(findings[0].related[1]), "04_環境局/様式.xlsx!表!C2");
}

TEST(Totals, AreComparedByValueAndOnlyWhenAllPartsAreThere) {
  const std::vector<std::vector<std::string>> kRight{
      {"151", "26", "125"}, {"151.0", "26", "125"}, {"0.3", "0.1", "0.2"}, {"-1", "-3", "2"},
      {"151", "26", ""},    {"151", "", ""},        {"", "26", "115"},     {"0", "0", "0"}};
  for (const auto& row : kRight) {
    EXPECT_THAT(told(check_totals, training(row[0], row[1], row[2])), IsEmpty()) << row[0];
  }
}

TEST(Totals, OfFiguresTooLongToAddAreLeftAlone) {
  const std::string longest = "999999999999999999";
  EXPECT_THAT(told(check_totals, training("1", longest, longest)), IsEmpty());
  EXPECT_THAT(told(check_totals, training("1", longest, "0.1")), IsEmpty());
}

TEST(Totals, OfThePartnersAreThoseRegisteredAndThoseCertified) {
  model::DataTable counts = expected_table("partner_counts");
  EXPECT_THAT(told(check_totals, edition_with({counts})), IsEmpty());
  put(counts, 2, "count", "1738");
  EXPECT_THAT(told(check_totals, edition_with({counts})),
              ElementsAre("total-mismatch error "
                          "01_総務企画局/様式4_情報配信集計_総務企画局.xlsx!集計!C13: "
                          "登録事業者1,749者と認証事業者1,738者の計は3,487者で、合計3,532者と一致し"
                          "ません。"));
  put(counts, 2, "as_of", "2025-11-26");  // counted on another day
  EXPECT_THAT(told(check_totals, edition_with({counts})), IsEmpty());
}

TEST(Percentages, OfATableMustLieBetweenNoneAndAllToo) {
  model::DataTable table = table_of("trainings", "training_id positive_rate",
                                    {{"T1", "0"}, {"T2", "100.0"}, {"T3", ""}});
  table.columns[1].unit = "%";
  EXPECT_THAT(told(check_percentages, edition_with({table})), IsEmpty());
  table.columns[1].label = "肯定的な回答 > 割合";
  put(table, 0, "positive_rate", "-1");
  put(table, 1, "positive_rate", "100.1");
  EXPECT_THAT(told(check_percentages, edition_with({table})),
              ElementsAre("percentage-out-of-range error 04_環境局/様式.xlsx!表!B2: "
                          "割合の値▲1%は、割合の範囲（0～100%）を超えています。",
                          "percentage-out-of-range error 04_環境局/様式.xlsx!表!B3: "
                          "割合の値100.1%は、割合の範囲（0～100%）を超えています。"));
}

}  // namespace
}  // namespace nenpo::check
