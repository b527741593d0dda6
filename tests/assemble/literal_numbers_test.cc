#include "assemble/literal_numbers.h"

#include <gtest/gtest.h>

namespace nenpo::assemble {
namespace {

std::string listed(std::string_view text) {
  std::string all;
  for (const Literal& literal : literal_numbers(text)) {
    all += (all.empty() ? "" : " ") + literal.written;
  }
  return all;
}

struct LiteralCase {
  std::string_view text, listed;
};

constexpr LiteralCase kQuantities[] = {
    {"市内には鉄道駅が55駅あり", "55駅"},
    {"大都市の中で4番目に鉄道密度の高い", "4番目"},
    {"1日平均乗車人員は18万人を超え", "18万人"},
    {"大学・研究機関等と548の連携協定", "548"},
    {"平均年齢が43.7歳と最も若い(2020年国勢調査)", "43.7歳"},
    {"死亡率は18年連続で最も低い(2023年10月1日現在)", "18年連続"},
    {"15%（4年前比7％減）(同上)", "15% 7％"},
    {"温室効果ガス削減[2013年度比]▲50%の達成", "▲50%"},
    {"時間雨量50mm降雨対応", "50mm"},
    {"ひとり暮らし 57,959人（5年前比23％増）", "57,959人 23％"},
    {"約５割が回答", "５割"},
    {"6つの業種、7区、100を超える", "6つ 7区 100"},
    {"合唱団は2025人", "2025人"},
};

TEST(LiteralNumbers, AreQuantitiesWithWhatTheyCount) {
  for (const LiteralCase& one : kQuantities) EXPECT_EQ(listed(one.text), one.listed) << one.text;
}

constexpr std::string_view kOthers[] = {
    "2024年9月22日、2016～2030年、2025年度",
    "昭和53(1978)年、平成29(2017)年度、平成40（2028）年、R6.4に開始",
    "日時： 令和元年9月2日(月) 18時00分～",
    "100年にわたる、10年後、市制100周年、3か月",
    "一部（2025. 2）、2025.7.25、2025.10アンケート",
    "第3期、第44回、第9条、第２章、国道1号、プラン９",
    "(1) 目的、（２）目標年次、【3】",
    "１ 「考え方」の目的、取組の方向性１ 町内会",
    "取組の方向性１",
    "TEL 044-200-1986 FAX 044-200-3800",
    "25kyodo@city.kawasaki.jp https://logoform.jp/form/FUQz/726454",
    "SDGs大賞2025受賞者、Ver4.0、3Rの取組、CO2、TR2025-01",
    "1人1日あたりのごみ、35人学級化",
    "一つ、三層、①、Ⅱ、CO₂",
};

TEST(LiteralNumbers, AreNeitherDatesNorSerialsNorPartsOfNames) {
  for (const std::string_view text : kOthers) EXPECT_EQ(listed(text), "") << text;
}

}  // namespace
}  // namespace nenpo::assemble
