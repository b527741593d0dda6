#include <gtest/gtest.h>

#include "normalize/department.h"
#include "normalize/fold.h"
#include "normalize/heading_finder.h"
#include "normalize/indicator_id.h"
#include "normalize/policy.h"
#include "normalize/sdg_list.h"
#include "normalize/unit.h"
#include "tests/normalize/workbook_kit.h"

namespace nenpo::normalize {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

TEST(Fold, TouchesFullWidthAsciiOnly) {
  EXPECT_EQ(fold_width("１２．５％　ＡＢ"), "12.5% AB");
  EXPECT_EQ(fold_width("㎡①㈱髙﨑ア"), "㎡①㈱髙﨑ア");
}

TEST(Fold, OneLineDropsABreakBesideAFullWidthCharacterOnly) {
  EXPECT_EQ(one_line("地域活動に関する取組に\n関わっている人の割合"),
            "地域活動に関する取組に関わっている人の割合");
  EXPECT_EQ(one_line("携帯トイレを\n3日分以上"), "携帯トイレを3日分以上");
  EXPECT_EQ(one_line("SDGs\r\nAction"), "SDGs Action");
  EXPECT_EQ(one_line("　実施率　"), "実施率");
  EXPECT_EQ(one_line("制御\x01文字"), "制御文字");
  EXPECT_EQ(one_line("(平均値)（平均値）"), "(平均値)（平均値）") << "brackets stay as they are";
}

TEST(SdgTargets, AreReadFromEverySeparatorAndHeading) {
  struct Case {
    const char* written;
    const char* expected;
  };
  constexpr Case kCases[] = {
      {"1.4、8.3、16.10", "1.4 8.3 16.10"},
      {"１．５，３．９，７．ａ", "1.5 3.9 7.a"},
      {"3.4・7.2・7.a", "3.4 7.2 7.a"},
      {"1.5 3.9 6.a", "1.5 3.9 6.a"},
      {"10.3、11.2、\n11.A", "10.3 11.2 11.a"},
      {"ゴール1：1.3、1.4\nゴール10：10.2", "1.3 1.4 10.2"},
      {"ゴール 3：3.4", "3.4"},
      {"11-6;11.b", "11.6 11.b"},
      {"1・3・10", "1 3 10"},
      {"⑪", "11"},
      {"17.20、abc", "17.20 abc"},
      {"", ""},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(joined(read_sdg_targets(c.written, test::vocabulary())), c.expected) << c.written;
}

TEST(SdgTargets, KnowTheirGoal) {
  EXPECT_EQ(goal_of_target("16.b"), 16);
  EXPECT_EQ(goal_of_target("11"), 11);
  EXPECT_EQ(goal_of_target("abc"), 0);
}

TEST(IndicatorId, IsFoldedAndHeldAgainstTheRule) {
  EXPECT_EQ(*read_indicator_id("Ｐ５１－０１").value, "P51-01");
  EXPECT_EQ(*read_indicator_id(" q3–01 ").value, "Q3-01");
  EXPECT_EQ(*read_indicator_id("S2-02").value, "S2-02");
  for (const char* wrong : {"P3201", "X11-01", "P61-01", "P31-1", "P31-011", "P311-01", ""}) {
    EXPECT_FALSE(read_indicator_id(wrong).value) << wrong;
  }
  EXPECT_EQ(read_indicator_id("P3201").problem->message,
            "指標番号「P3201」の書式が正しくありません。");
}

TEST(Units, FoldToThePublishedSpelling) {
  struct Case {
    const char* written;
    const char* expected;
    bool known;
  };
  constexpr Case kCases[] = {
      {"％", "%", true},      {"万人／日", "万人/日", true},
      {"ヶ所", "か所", true}, {"箇所", "か所", true},
      {"ｇ", "g", true},      {"千t-CO₂", "千t-CO2", true},
      {"m2", "㎡", true},     {"百万円", "百万円", true},
      {"万本", "万本", true}, {"ほにゃ", "ほにゃ", false},
      {"", "", false},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(read_unit(c.written, test::vocabulary()).name, c.expected);
    EXPECT_EQ(read_unit(c.written, test::vocabulary()).known, c.known) << c.written;
  }
}

TEST(Department, IsKnownByNameVariantSectionAndFolder) {
  const model::Masters masters = test::masters();
  EXPECT_EQ(find_department("総務企画局都市政策部", masters)->name, "総務企画局");
  EXPECT_EQ(find_department("市民文化局　", masters)->name, "市民文化局");
  EXPECT_EQ(find_department("環境局　脱炭素戦略推進室", masters)->name, "環境局");
  EXPECT_EQ(find_department("教育委員会", masters)->name, "教育委員会事務局");
  EXPECT_EQ(department_of_folder("04_環境局/a.xlsx", masters)->name, "環境局");
  EXPECT_EQ(department_of_folder("04_kankyou/a.xlsx", masters)->name, "環境局");
  EXPECT_EQ(find_department("未来創造局", masters), nullptr);
  EXPECT_EQ(find_department("", masters), nullptr);
  EXPECT_EQ(department_of_folder("a.xlsx", masters), nullptr);
}

TEST(Policy, IsFoundByNameThenByNumbers) {
  const model::Masters masters = test::masters();
  EXPECT_EQ(
      find_policy("4 活力と魅力あふれる力強い都市づくり", "⑥ デジタル技術を活用する取組", masters)
          ->policy_code,
      "4-6");
  EXPECT_EQ(find_policy("", "デジタル技術を活用する取組", masters)->policy_code, "4-6");
  EXPECT_EQ(find_policy("４", "⑥", masters)->policy, "デジタル技術を活用する取組");
  EXPECT_EQ(find_policy("9 ない政策", "⑨ ない取組", masters), nullptr);
}

TEST(FormMark, IsReadInEverySpelling) {
  struct Case {
    const char* written;
    int number;
    const char* version;
  };
  constexpr Case kCases[] = {{"様式1／2026.1版", 1, "2026.1"},
                             {"様式１　2026.1版", 1, "2026.1"},
                             {"様式1（2026.1版）", 1, "2026.1"},
                             {"様式１　成果指標調査票（令和８年度版）", 1, ""},
                             {"別表", 0, ""},
                             {"様式", 0, ""}};
  for (const Case& c : kCases) {
    EXPECT_EQ(read_form_mark(c.written).number, c.number) << c.written;
    EXPECT_EQ(read_form_mark(c.written).version, c.version) << c.written;
  }
}

}  // namespace
}  // namespace nenpo::normalize
