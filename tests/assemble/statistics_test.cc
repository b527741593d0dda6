// Sentences with their sources: the key figures, the sources, 同上.
#include "assemble/statistics.h"

#include <gtest/gtest.h>

#include <string>

namespace nenpo::assemble {
namespace {

model::ListItem item(const std::string& text, int line = 3) {
  model::ListItem item;
  item.text = {model::Text{text, false, {}}};
  item.from = {"prose/004_digest/02_chapter2.md", line};
  return item;
}

/// "key/key | text‹source›text | source": what became of a sentence.
std::string read(const std::string& sentence) {
  Findings findings;
  const auto claim = statistics_of({item(sentence)}, findings).claims.front();
  std::string out;
  for (const std::string& key : claim.keys) out += (out.empty() ? "" : "/") + key;
  out += " | ";
  for (const auto& stretch : claim.stretches) {
    const std::string text = model::plain_text(stretch.text);
    out += stretch.source ? "‹" + text + "›" : text;
  }
  return out + " | " + claim.source;
}

struct Case {
  std::string sentence, expected;
};

TEST(Statistics, KeysAndSourcesAreReadFromTheSentence) {
  const std::vector<Case> cases{
      {"希薄化がトップ (平成29(2017)年度市民アンケート)",
       "トップ | 希薄化がトップ‹(平成29(2017)年度市民アンケート)› | "
       "平成29(2017)年度市民アンケート"},
      {"「関心がある」は29%（4年前比9％減）。「参加している」15%（4年前比7％減）",
       "29%/15% | 「関心がある」は29%（4年前比9％減）。「参加している」15%（4年前比7％減） | "},
      {"約5割が回答（平成25(2013)年度市民自治の実態等に関する調査）",
       "約5割 | 約5割が回答‹（平成25(2013)年度市民自治の実態等に関する調査）› | "
       "平成25(2013)年度市民自治の実態等に関する調査"},
      {"高齢者の約７人に１人が認知症(令和6年度推計)",
       "約7人に1人 | 高齢者の約７人に１人が認知症‹(令和6年度推計)› | 令和6年度推計"},
      {"5人に1人がひとり暮らし 57,959人（5年前比23％増）",
       "5人に1人 | 5人に1人がひとり暮らし 57,959人（5年前比23％増） | "},
      {"つながりの機会の不足(市民検討会議ワークショップ)",
       " | つながりの機会の不足‹(市民検討会議ワークショップ)› | 市民検討会議ワークショップ"},
      {"加入率は６１．１％で、微減", "61.1% | 加入率は６１．１％で、微減 | "},
      {"「役員の高齢化」がトップで70％", "70% | 「役員の高齢化」がトップで70％ | "},
      {"14％(2016年度市民アンケート)で、減少傾向",
       "14% | 14％‹(2016年度市民アンケート)›で、減少傾向 | 2016年度市民アンケート"},
      {"約７割が集合住宅(平成25年調査)、市営住宅にも課題",
       "約7割 | 約７割が集合住宅‹(平成25年調査)、›市営住宅にも課題 | 平成25年調査"},
  };
  for (const Case& one : cases) EXPECT_EQ(read(one.sentence), one.expected);
}

TEST(Statistics, WhatIsInBracketsButNoSourceStaysInTheSentence) {
  const std::vector<Case> cases{
      {"集合住宅（52％）が戸建（48％）を上回る",
       "52%/48% | 集合住宅（52％）が戸建（48％）を上回る | "},
      {"平成52(2040)年の高齢化率29%", "29% | 平成52(2040)年の高齢化率29% | "},
      {"脆弱な(狭義の)中間支援機能", " | 脆弱な(狭義の)中間支援機能 | "},
      {"回答は3件（前年度5件）", " | 回答は3件（前年度5件） | "},
      {"閉じない（括弧", " | 閉じない（括弧 | "},
      {"", " |  | "},
  };
  for (const Case& one : cases) EXPECT_EQ(read(one.sentence), one.expected);
}

TEST(Statistics, DittoStandsForTheSourceBeforeItAsOftenAsItIsSaid) {
  Findings findings;
  const auto statistics = statistics_of(
      {item("29%(平成29年度市民アンケート)"), item("15%(同上)"), item("8%(同上)")}, findings);
  for (const auto& claim : statistics.claims) EXPECT_EQ(claim.source, "平成29年度市民アンケート");
  EXPECT_TRUE(findings.empty());
}

TEST(Statistics, DittoBehindNoSourceOrTwoIsAFinding) {
  Findings findings;
  statistics_of({item("15%(同上)", 7)}, findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "ditto-without-source");
  EXPECT_EQ(findings[0].place.at, "7");
  EXPECT_EQ(findings[0].message,
            "「15%(同上)」の「同上」が指す出典が、前にありません。「同上」のまま印刷しました。");
  EXPECT_EQ(
      findings[0].remedy,
      "「同上」の代わりに、出典の名前を書いてください。例：（平成29(2017)年度市民アンケート）");

  findings.clear();
  statistics_of({item("29%(平成29年調査)と15%(平成30年調査)"), item("8%(同上)")}, findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message,
            "「8%(同上)」の「同上」が指す出典が、すぐ前の項目では1つに決まりません。「同上」のまま"
            "印刷しました。");

  findings.clear();
  statistics_of({item("29%"), item("8%(同上)")}, findings);
  EXPECT_EQ(findings.size(), 1U);
}

}  // namespace
}  // namespace nenpo::assemble
