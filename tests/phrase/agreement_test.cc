// How the phrases found agree with those marked by hand in the city's own texts.
#include <gtest/gtest.h>

#include "tests/phrase/marked_text.h"

namespace nenpo::phrase {
namespace {

constexpr double kPrecision = 0.985;  // of 100 breaks at most one tears a word
constexpr double kRecall = 0.93;

void expect_agreement(const Agreement& found) {
  EXPECT_GE(found.precision(), kPrecision) << found.wrong_texts;
  EXPECT_GE(found.recall(), kRecall) << found.missed << " missed";
}

TEST(Agreement, HeadingsAndIndicatorNamesOfTheCity) {
  expect_agreement(agreement(finder(words_of_the_city()), "headings.txt"));
}

TEST(Agreement, TextsNotLookedAtWhileTheRulesWereWritten) {
  expect_agreement(agreement(finder(words_of_the_city()), "unseen.txt"));
}

TEST(Agreement, TheRulesHoldWithoutTheCitysWordsToo) {
  EXPECT_GE(agreement(finder(), "headings.txt").precision(), 0.98);
}

}  // namespace
}  // namespace nenpo::phrase
