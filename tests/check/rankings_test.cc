#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/rules.h"
#include "tests/check/check_kit.h"

namespace nenpo::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace test;

/// Ranks and scores of the towns A, B, C ...
model::Edition ranking(const std::vector<std::pair<std::string, std::string>>& places) {
  std::vector<std::vector<std::string>> rows;
  char town = 'A';
  for (const auto& [rank, score] : places) {
    rows.push_back({"調査", "4", rank, std::string(1, town++), score, "点"});
  }
  return edition_with({table_of("rankings", "survey edition rank municipality score unit", rows)});
}

TEST(Rankings, HaveNoHoles) {
  EXPECT_THAT(told(check_rankings, ranking({{"1", "80.45"}, {"3", "79.17"}, {"3", "79.17"}})),
              ElementsAre("rank-gap warning 04_環境局/様式.xlsx!表!C3: "
                          "B（3位、79.17点）は、上から数えると2位です。"));
  EXPECT_EQ(told(check_rankings, ranking({{"2", "80"}})).size(), 1u);
}

TEST(Rankings, HaveScoresThatFallOrRiseWithTheRanks) {
  EXPECT_THAT(told(check_rankings, ranking({{"1", "80"}, {"2", "78"}, {"3", "79"}})),
              ElementsAre("rank-score-conflict warning 04_環境局/様式.xlsx!表!E4: "
                          "C（3位、79点）とB（2位、78点）は、順位と得点の順が合いません。"));
  EXPECT_EQ(told(check_rankings, ranking({{"1", "80"}, {"1", "79"}, {"3", "78"}})).size(), 1u);
}

TEST(Rankings, DeclareTies) {
  EXPECT_THAT(told(check_rankings, ranking({{"1", "80"}, {"2", "79.0"}, {"3", "79"}})),
              ElementsAre("undeclared-tie warning 04_環境局/様式.xlsx!表!C4: "
                          "C（3位、79点）はB（2位、79.0点）と同点ですが、順位が異なります。"));
}

TEST(Rankings, MayBeTiedRiseOrStandInAnyOrder) {
  EXPECT_THAT(told(check_rankings, ranking({{"1", "80"}, {"2", "79"}, {"2", "79"}, {"4", "1"}})),
              IsEmpty());
  EXPECT_THAT(told(check_rankings, ranking({{"1", "8"}, {"2", "9"}, {"3", "10.5"}})), IsEmpty());
  EXPECT_THAT(told(check_rankings, ranking({{"2", "79"}, {"1", "80"}})), IsEmpty());
  EXPECT_THAT(told(check_rankings, ranking({{"1", "80"}, {"", "79"}, {"5", ""}})), IsEmpty());
  EXPECT_THAT(told(check_rankings, ranking({})), IsEmpty());
}

TEST(Rankings, OfTwoSurveysAreTwo) {
  model::Edition edition = ranking({{"1", "80"}, {"1", "60"}});
  put(edition.tables[0], 1, "edition", "5");
  EXPECT_THAT(told(check_rankings, edition), IsEmpty());
}

}  // namespace
}  // namespace nenpo::check
