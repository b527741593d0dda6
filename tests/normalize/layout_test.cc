#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "normalize/normalize.h"
#include "tests/normalize/workbook_kit.h"

namespace nenpo::normalize {
namespace {

using test::WorkbookKit;
using testing::ElementsAre;
using testing::IsEmpty;

struct Normalized {
  model::Edition edition;
  Findings findings;
};

Normalized normalized(WorkbookKit& kit) {
  Normalized result;
  result.edition = test::normalized(kit.build(), result.findings);
  return result;
}

/// "kind period printed cell" of every observation.
std::vector<std::string> figures(const model::Edition& edition) {
  std::vector<std::string> lines;
  for (const model::Observation& o : edition.observations) {
    lines.push_back(o.indicator_id + " " + to_string(o.kind) + " " + to_japanese(o.period) + " " +
                    o.printed + " " + o.from.sheet + "!" + to_a1(o.from.cell));
  }
  return lines;
}

std::string reason_of(const model::Edition& edition, std::string_view a1) {
  for (const model::IgnoredCell& ignored : edition.accounts.front().ignored) {
    if (to_a1(ignored.cell) == a1) return ignored.reason;
  }
  return "mapped";
}

TEST(Layout, ReadsAHeaderInOneRow) {
  WorkbookKit kit("様式1.csv");
  kit.sheet("").row(
      1, {"KPI", "指標番号", "計量単位", "現状値", "現在の年度（年）", "目標", "達成年度", "方向"});
  kit.row(2, {"植樹した本数", "P32-01", "万本", "143万本", "２０２４年度", "178", "R11", "以上"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_THAT(figures(result.edition), ElementsAre("P32-01 baseline 2024年度 143万本 !D2",
                                                   "P32-01 target 2029年度 178万本以上 !F2"));
}

TEST(Layout, ReadsTwoHeaderRowsWithoutMergedCells) {
  WorkbookKit kit("様式1.csv");
  kit.sheet("").row(1, {"指標番号", "指標名", "単位", "現状", "", "達成目標", "", ""});
  kit.row(2, {"", "", "", "年度（年）", "値", "年度（年）", "値", "以上・以下の別"});
  kit.row(3, {"P41-01", "起業件数", "件", "令和6年度", "157件", "R11年度", "218", "以上"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_THAT(figures(result.edition), ElementsAre("P41-01 baseline 2024年度 157件 !E3",
                                                   "P41-01 target 2029年度 218件以上 !G3"));
}

TEST(Layout, TakesTheUnitFromTheLabelWhereTheCellHasNone) {
  WorkbookKit kit("様式1.csv");
  kit.sheet("").row(1, {"指標番号", "指標名", "単位", "現在値の年度", "現在値（％）", "目標年度",
                        "目標値（％）"});
  kit.row(2, {"P11-01", "用意している割合", "％", "R7年度", "19.4", "R11年度", "40.0"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(figures(result.edition), ElementsAre("P11-01 target 2029年度 40.0% !G2"));
  EXPECT_THAT(test::summary(result.findings),
              ElementsAre("missing-column error 様式1.csv", "cell-not-used info 様式1.csv!D2"))
      << "現在値の年度 without （年） is no known label";
}

TEST(Layout, ReadsASecondTableBelowTheFirst) {
  WorkbookKit kit("様式1_環境局.xlsx");
  kit.form1().row(7, {"P31-01", "", "", "削減割合", "%", "", "2023年度", "▲35.0%", "2027年度",
                      "▲45.4%", "以上"});
  kit.row(8, {"計", "", "", "1件"});
  kit.row(10, {"別表　第２期のKPIの実績"}).row(11, {"※ 直近の年度の値"});
  kit.row(12, {"指標番号", "三側面", "指標名", "単位", "目標年度", "目標値", "以上／以下",
               "実績年度", "実績値", "備考"});
  kit.row(13, {"P31-01", "環境", "削減割合", "%", "2025年度", "▲13.1%", "", "2023年度", "▲35.0%",
               "済"});
  kit.row(14, {"S1-01", "経済", "件数", "件", "2025年度", "10件以上", "", "2024年度", "9件"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_THAT(figures(result.edition), ElementsAre("P31-01 baseline 2023年度 ▲35.0% 様式1!H7",
                                                   "P31-01 actual 2023年度 ▲35.0% 様式1!I13",
                                                   "P31-01 target 2025年度 ▲13.1% 様式1!F13",
                                                   "P31-01 target 2027年度 ▲45.4%以上 様式1!J7",
                                                   "S1-01 actual 2024年度 9件 様式1!I14",
                                                   "S1-01 target 2025年度 10件以上 様式1!F14"));
  const model::Indicator* reduction = result.edition.find_indicator("P31-01");
  EXPECT_EQ(reduction->plan_term, 3);
  EXPECT_EQ(reduction->direction, model::Direction::kLower);
  EXPECT_EQ(model::find_fact(result.edition, "P31-01/target/2027")->comparator,
            model::Comparator::kAtMost);
  EXPECT_EQ(model::find_fact(result.edition, "P31-01/target/2025")->plan_term, 2);
  EXPECT_EQ(result.edition.find_indicator("S1-01")->plan_term, 2);
  EXPECT_EQ(reason_of(result.edition, "A8"), "total");
  EXPECT_EQ(reason_of(result.edition, "A10"), "title");
  EXPECT_EQ(reason_of(result.edition, "A11"), "note");
  EXPECT_EQ(reason_of(result.edition, "J13"), "not-published");
}

TEST(Layout, ReadsACardWithLabelsLeftAndValuesRight) {
  WorkbookKit kit("様式1_環境局.xlsx");
  kit.sheet("個票1").cells({{"A1", "様式１　成果指標調査票（個票）"},
                            {"A2", "局区名"},
                            {"B2", "環境局"},
                            {"A3", "様式番号・版"},
                            {"B3", "様式1／2026.1版"},
                            {"A4", "指標番号"},
                            {"B4", "Q1-02"},
                            {"A5", "指標名"},
                            {"B5", "分別率"},
                            {"A6", "単位"},
                            {"B6", "%"},
                            {"A7", "現在値"},
                            {"B7", "年度（年）"},
                            {"C7", "2024年度"},
                            {"B8", "値"},
                            {"C8", "33％"},
                            {"A9", "目標年度"},
                            {"B9", "2029年度"},
                            {"A10", "目標値"},
                            {"B10", "51"},
                            {"C10", "以上／以下"},
                            {"D10", "以上"},
                            {"A11", "担当課"},
                            {"B11", "企画課"},
                            {"A12", "※ 注意"}});
  kit.merge("A7", "A8");
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_THAT(figures(result.edition), ElementsAre("Q1-02 baseline 2024年度 33% 個票1!C8",
                                                   "Q1-02 target 2029年度 51%以上 個票1!B10"));
  EXPECT_EQ(reason_of(result.edition, "A4"), "label");
  EXPECT_EQ(reason_of(result.edition, "B11"), "not-published");
  EXPECT_EQ(reason_of(result.edition, "A12"), "note");
}

TEST(Layout, LeavesAWithheldCardInTheFile) {
  WorkbookKit kit("様式1_環境局.xlsx");
  kit.sheet("個票1").cells({{"A4", "指標番号"},
                            {"B4", "Q1-02"},
                            {"A5", "指標名"},
                            {"B5", "分別率"},
                            {"A6", "単位"},
                            {"B6", "%"},
                            {"A7", "目標年度"},
                            {"B7", "2029年度"},
                            {"A8", "備考"},
                            {"B8", "非公開"}});
  const Normalized result = normalized(kit);
  EXPECT_THAT(result.edition.indicators, IsEmpty());
  EXPECT_EQ(reason_of(result.edition, "B5"), "withheld");
}

TEST(Layout, FillsMergedCellsDownButNotAcross) {
  WorkbookKit kit("様式1_まちづくり局.xlsx");
  kit.form1("まちづくり局");
  kit.row(7, {"P43-01", "4 活力と魅力あふれる力強い都市づくり", "③ 魅力ある都市拠点を整備する取組",
              "滞留人口", "万人/日", "", "2024年", "185.1", "令和11年", "190.3 万人／日", "以上"});
  kit.row(8, {"P44-01", "", "④", "利用者数", "万人／日", "", "2023年", "31.6", "令和10年",
              "31.6万人/日以上"});
  kit.merge("B7", "B8");
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_EQ(result.edition.find_indicator("P44-01")->policy_code, "4-4");
  EXPECT_THAT(figures(result.edition),
              ElementsAre("P43-01 baseline 2024年 185.1万人/日 様式1!H7",
                          "P43-01 target 2029年 190.3万人/日以上 様式1!J7",
                          "P44-01 baseline 2023年 31.6万人/日 様式1!H8",
                          "P44-01 target 2028年 31.6万人/日以上 様式1!J8"));
}

TEST(Layout, LeavesHiddenAndWithheldRowsInTheFile) {
  WorkbookKit kit("様式1_環境局.xlsx");
  kit.form1();
  kit.row(7, {"Q1-01", "", "", "隠した行", "%", "", "2024年度", "1", "2029年度", "2"}).hide_row(7);
  kit.row(8, {"Q1-02", "", "", "【非公開】内部確認用", "%", "", "2024年度", "1", "2029年度", "2"});
  kit.row(9, {"Q1-03", "", "", "公開の行", "%", "", "2024年度", "1", "2029年度", "2", "", "", "",
              "", "非公開"});
  kit.row(10, {"Q3-01", "", "", "非公開情報の件数", "件", "", "2024年度", "1", "2029年度", "2"});
  const Normalized result = normalized(kit);
  EXPECT_EQ(reason_of(result.edition, "D7"), "hidden");
  EXPECT_EQ(reason_of(result.edition, "D8"), "withheld");
  EXPECT_EQ(reason_of(result.edition, "D9"), "withheld");
  ASSERT_EQ(result.edition.indicators.size(), 1u);
  EXPECT_EQ(result.edition.indicators[0].id, "Q3-01") << "a name that speaks of 非公開 is no mark";
}

TEST(Layout, DoesNotReadStruckText) {
  WorkbookKit kit("様式1_環境局.xlsx");
  kit.form1().row(
      7, {"Q1-02", "", "", "分別率", "%", "", "2024年度", "3033", "2029年度", "51", "以上"});
  model::Workbook workbook = kit.build();
  model::Sheet& sheet = workbook.sheets[0];
  for (model::Cell& cell : sheet.cells) {
    if (to_a1(cell.at) != "H7") continue;
    cell.annotation = 0;
    sheet.annotations.push_back({{{"30", false, true}, {"33", false, false}}, {}, ""});
  }
  Findings findings;
  const model::Edition edition = test::normalized(workbook, findings);
  EXPECT_EQ(model::find_fact(edition, "Q1-02/baseline/2024")->printed, "33%");
}

TEST(Layout, KnowsTheFormWithoutItsNumber) {
  WorkbookKit log("配信ログ.csv");
  log.sheet("").row(
      1, {"No", "配信年月", "状態", "件名", "事業所管", "配信先", "本配信効果", "事業全体実績"});
  log.row(2, {"1", "2025/05", "送信済", "件名", "麻生区役所", "パートナー", "2者", "31者"});
  const Normalized result = normalized(log);
  ASSERT_EQ(result.edition.submissions.size(), 1u);
  EXPECT_EQ(result.edition.submissions[0].form, 4) << "by its header labels";
  EXPECT_EQ(result.edition.submissions[0].form_version, "");
  EXPECT_EQ(reason_of(result.edition, "A2"), "mapped");
}

TEST(Layout, AFigureThatIsNotUsedIsNotMapped) {
  WorkbookKit kit("様式1_環境局.xlsx");
  kit.form1().row(
      7, {"Q3-01", "", "", "排出量", "g", "", "昨年度", "793", "2029年度", "742g以上", "以下"});
  const Normalized result = normalized(kit);
  EXPECT_EQ(reason_of(result.edition, "G7"), "unreadable-period");
  EXPECT_EQ(reason_of(result.edition, "H7"), "no-period");
  EXPECT_EQ(reason_of(result.edition, "I7"), "mapped");
  EXPECT_EQ(reason_of(result.edition, "J7"), "comparator-conflict");
}

TEST(Layout, AccountsForEveryCell) {
  WorkbookKit kit("様式1_環境局.xlsx");
  kit.form1().row(
      7, {"Q1-02", "―", "", "分別率", "%", "", "2024年度", "33", "2029年度", "51", "以上"});
  kit.cells({{"Q5", "独自の列"}, {"Q7", "独自の値"}, {"A20", "ひとこと"}, {"A21", "　"}});
  const Normalized result = normalized(kit);
  const model::CellAccount& account = result.edition.accounts.front();
  EXPECT_EQ(account.read, account.mapped + account.ignored.size());
  EXPECT_EQ(reason_of(result.edition, "A1"), "title");
  EXPECT_EQ(reason_of(result.edition, "A2"), "label");
  EXPECT_EQ(reason_of(result.edition, "B2"), "mapped");
  EXPECT_EQ(reason_of(result.edition, "H2"), "not-published");
  EXPECT_EQ(reason_of(result.edition, "A5"), "header");
  EXPECT_EQ(reason_of(result.edition, "B7"), "no-value");
  EXPECT_EQ(reason_of(result.edition, "Q7"), "extra-column");
  EXPECT_EQ(reason_of(result.edition, "A21"), "blank");
}

}  // namespace
}  // namespace nenpo::normalize
