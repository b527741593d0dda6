// What a template takes from the prose as a highlight.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "assemble/blocks/highlights_as.h"

namespace nenpo::assemble {
namespace {

std::string dump_of(std::string_view item) {
  return model::dump(model::Highlight{model::KeyFacts{{key_fact_of(item)}, "", {}}});
}

struct Case {
  std::string_view item, expected;
};

TEST(KeyFacts, OfAnItemHaveLabelFigureAndWhatStandsInBrackets) {
  const std::vector<Case> cases = {
      {"申込者：151人（会場26人、オンライン125人）",
       "  申込者 | 151_人⟦⟧ | part 会場26人⟦⟧ | part オンライン125人⟦⟧\n"},
      {"回答者数 3,814人（前年から900人増）",
       "  回答者数 | 3,814_人⟦⟧ | part unnamed ⟦⟧ | part 前年から900人増⟦⟧\n"},
      {"参加状況：3,093人（アンケート回答数は3,814人）",
       "  参加状況 | 3,093_人⟦⟧ | compared unnamed ⟦⟧ | compared アンケート回答数は3,814人⟦⟧\n"},
      {"他都市視察：22自治体（会場2人、オンライン24人）",
       "  他都市視察 | 22_自治体⟦⟧ | 会場2人、オンライン24人\n"},
      {"参加者の91%が「自身の思考の変化に繋がった（やや繋がった）」と回答。",
       "   | 参加者の91_%が⟦⟧ | 「自身の思考の変化に繋がった（やや繋がった）」と回答。\n"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(dump_of(one.item), "key-facts \n" + std::string(one.expected)) << one.item;
  }
}

TEST(KeyFacts, PartsThatDoNotMakeUpTheWholeAreWords) {
  EXPECT_EQ(dump_of("申込者：151人（会場26人、オンライン124人）"),
            "key-facts \n  申込者 | 151_人⟦⟧ | 会場26人、オンライン124人\n");
}

TEST(KeyFacts, PartsAreLengthsOfTheWhole) {
  const model::KeyFact fact = key_fact_of("申込者：200人（会場50人、オンライン150人）");
  ASSERT_EQ(fact.parts.size(), 2U);
  EXPECT_DOUBLE_EQ(fact.parts[0].share, 0.25);
  EXPECT_DOUBLE_EQ(fact.parts[1].share, 0.75);
}

TEST(KeyFacts, ADateIsNoFigure) {
  EXPECT_EQ(dump_of("実施期間 2025年10月1日～10月31日"),
            "key-facts \n  実施期間 | _⟦⟧ | 2025年10月1日～10月31日\n");
}

}  // namespace
}  // namespace nenpo::assemble
