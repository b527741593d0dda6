#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "normalize/normalize.h"
#include "tests/normalize/workbook_kit.h"

namespace nenpo::normalize {
namespace {

using test::WorkbookKit;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kFile = "様式1_環境局.xlsx";

/// One good record in row 7 of 様式1; the test then spoils a cell.
WorkbookKit good_form() {
  WorkbookKit kit(kFile);
  kit.form1().row(7, {"Q3-01", "―", "―", "1人1日あたりのごみ排出量", "g", "環境局調べ", "2024年度",
                      "793", "2029年度", "742", "以下", "6.3、12.5", "環境", "企画課"});
  return kit;
}

std::vector<std::string> findings_of(WorkbookKit& kit) {
  Findings findings;
  test::normalized(kit.build(), findings);
  return test::summary(findings);
}

std::string message_of(WorkbookKit& kit) {
  Findings findings;
  test::normalized(kit.build(), findings);
  return findings.empty() ? "" : findings.front().message;
}

struct Fault {
  const char* cell;
  const char* text;
  const char* finding;
  const char* message;
};

TEST(Faults, TheGoodFormHasNone) {
  WorkbookKit kit = good_form();
  EXPECT_THAT(findings_of(kit), IsEmpty());
}

TEST(Faults, AreReportedWithCellAndMessage) {
  constexpr Fault kFaults[] = {
      {"A7", "Q301", "invalid-indicator-id error", "指標番号「Q301」の書式が正しくありません。"},
      {"A7", "―", "missing-required-value error", "必須の「指標番号」が未記入です。"},
      {"B2", "未来創造局", "unknown-department error",
       "局区名「未来創造局」は登録されていません。"},
      {"D7", "", "missing-required-value error", "必須の「指標名」が未記入です。"},
      {"D7", "ごみ\x02排出量", "control-character warning",
       "「指標名」に印刷できない制御文字が含まれていたため、除きました。"},
      {"E2", "2025/2/30", "invalid-date error", "日付「2025/2/30」は存在しません。"},
      {"E7", "グラ", "unknown-unit warning", "単位「グラ」は単位の一覧にありません。"},
      {"G7", "令和0年度", "invalid-era-year error", "「令和0年度」の令和0年は存在しません。"},
      {"G7", "平成32年度", "era-year-past-end warning",
       "「平成32年度」は平成の終わりより後のため、2020年と読み替えました。"},
      {"G7", "令和5(2022)年度", "year-notation-conflict error",
       "「令和5(2022)年度」の西暦と年号が一致しません（2023年と2022年）。"},
      {"G7", "昨年度", "unreadable-period error",
       "年度（年）欄の「昨年度」を年度または年として読めません。"},
      {"H7", "793人", "unit-conflict error", "セル内の単位（人）が単位欄（g）と異なります。"},
      {"H7", "0.793kg", "unit-converted warning",
       "セル内の単位（kg）を単位欄（g）に換算し、793gと読みました。"},
      {"H7", "44.71)", "not-a-number error", "数値欄の「44.71)」は数値として読めません。"},
      {"H7", "対象外", "value-not-yet-available warning",
       "「現在値の値」は「対象外」のため、値がありません。"},
      {"H7", "前年度比▲5g", "missing-base-year error",
       "「前年度比▲5g」は、何年度と比べた値かを読み取れません。"},
      {"D7", "縺薙ｓ縺ｫ縺｡縺ｯ", "garbled-text error",
       "「指標名」の「縺薙ｓ縺ｫ縺｡縺ｯ」は文字化けしています。"},
      {"D7", "橋本\uE000排出量", "private-use-character error",
       "「指標名」の「橋本\uE000排出量」に外字（U+E000）が含まれています。"},
      {"G7", "24年度", "two-digit-year error",
       "年度（年）欄の「24年度」は、西暦か年号かを判断できません。"},
      {"G7", "2025/3", "month-for-fiscal-year warning",
       "年度（年）欄の「2025/3」は年月のため、2024年度として読みました。"},
      {"H7", "―", "missing-required-value error", "必須の「現在値の値」が未記入です。"},
      {"H7", "集計中", "value-not-yet-available warning",
       "「現在値の値」は「集計中」のため、値がありません。"},
      {"H7", "793以上", "comparator-in-actual warning",
       "目標値ではない欄に「以上」があります。「793g以上」と読みました。"},
      {"J7", "", "missing-required-value error", "必須の「目標値の値」が未記入です。"},
      {"J7", "減少させる", "not-a-number error", "数値欄の「減少させる」は数値として読めません。"},
      {"J7", "742g以上", "comparator-conflict error",
       "値の「以上」と以上／以下欄の「以下」が矛盾しています。"},
      {"K7", "ぐらい", "unknown-comparator warning", "「以上／以下」の「ぐらい」は読めません。"},
      {"M7", "文化", "unknown-aspect warning",
       "「優先的なゴール（三側面）」の「文化」は三側面のどれでもありません。"},
      {"O2", "様式1／2024.2版", "form-version-mismatch error", "様式の版が2024.2です。"},
      {"O2", "様式2／2026.1版", "form-type-mismatch error",
       "ファイル名は様式1ですが、記入欄は様式2です。"},
      {"C7", "⑨ ない取組", "unknown-policy warning",
       "政策「⑨ ない取組」は政策の一覧にありません。"},
  };
  for (const Fault& fault : kFaults) {
    WorkbookKit kit = good_form();
    kit.cells({{fault.cell, fault.text}});
    EXPECT_THAT(findings_of(kit),
                ElementsAre(std::string(fault.finding) + " " + kFile + "!様式1!" + fault.cell))
        << fault.text;
    EXPECT_EQ(message_of(kit), fault.message);
  }
}

TEST(Faults, AFaultyFigureIsAbsentAndNeverGuessed) {
  for (const char* text : {"742g以上", "約742", "742人", "742～750", "減少させる"}) {
    WorkbookKit kit = good_form();
    kit.cells({{"J7", text}});
    Findings findings;
    const model::Edition edition = test::normalized(kit.build(), findings);
    const model::Observation* target = model::find_fact(edition, "Q3-01/target/2029");
    ASSERT_NE(target, nullptr) << text;
    EXPECT_EQ(std::get<model::Absence>(target->figure), model::Absence::kUnreadable) << text;
    EXPECT_EQ(target->printed, "");
  }
}

TEST(Faults, AbsentFiguresKeepTheirReason) {
  struct Case {
    const char* text;
    model::Absence absence;
  };
  constexpr Case kCases[] = {{"", model::Absence::kNotSubmitted},
                             {"集計中", model::Absence::kNotYetCounted},
                             {"-", model::Absence::kNotApplicable},
                             {"Ｘ", model::Absence::kWithheld}};
  for (const Case& c : kCases) {
    WorkbookKit kit = good_form();
    kit.cells({{"H7", c.text}});
    Findings findings;
    const model::Edition edition = test::normalized(kit.build(), findings);
    const model::Observation* baseline = model::find_fact(edition, "Q3-01/baseline/2024");
    ASSERT_NE(baseline, nullptr) << c.text;
    EXPECT_EQ(std::get<model::Absence>(baseline->figure), c.absence) << c.text;
  }
}

TEST(Faults, AFormulaErrorGivesNoSecondFinding) {
  WorkbookKit kit = good_form();
  kit.error("H7", "#REF!");
  Findings findings;
  const model::Edition edition = test::normalized(kit.build(), findings);
  EXPECT_THAT(findings, IsEmpty()) << "the reader of the file has reported it";
  EXPECT_EQ(std::get<model::Absence>(model::find_fact(edition, "Q3-01/baseline/2024")->figure),
            model::Absence::kUnreadable);
}

TEST(Faults, ADateInANumberColumnIsNoNumber) {
  WorkbookKit kit = good_form();
  kit.date("H7", "2026-02-13", "2月13日");
  EXPECT_EQ(message_of(kit), "数値欄が日付（2月13日）になっています。");
}

TEST(Faults, AFractionInAPercentColumnIsAskedAbout) {
  WorkbookKit kit = good_form();
  kit.cells({{"E7", "％"}})
      .number({"H7", "0.41", "0.41", "General"})
      .number({"J7", "0.5", "50%", "0%"});
  EXPECT_THAT(findings_of(kit),
              ElementsAre("percentage-maybe-fraction warning 様式1_環境局.xlsx!様式1!H7"));
}

TEST(Faults, ANumberTwiceNamesBothCellsAndSpoilsTheFigures) {
  WorkbookKit kit = good_form();
  kit.row(8, {"Ｑ3-01", "", "", "別の指標", "%", "", "2024年度", "33", "2029年度", "51", "以上"});
  Findings findings;
  const model::Edition edition = test::normalized(kit.build(), findings);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "duplicate-indicator-id");
  EXPECT_EQ(to_string(findings[0].place), "様式1_環境局.xlsx!様式1!A8");
  ASSERT_EQ(findings[0].related.size(), 1u);
  EXPECT_EQ(to_string(findings[0].related[0]), "様式1_環境局.xlsx!様式1!A7");
  ASSERT_EQ(edition.indicators.size(), 1u);
  for (const model::Observation& observation : edition.observations) {
    EXPECT_TRUE(std::holds_alternative<model::Absence>(observation.figure));
  }
}

TEST(Faults, AMissingColumnConcernsTheSheet) {
  WorkbookKit kit(kFile);
  kit.form1()
      .cells({{"A5", ""}})
      .row(7, {"", "", "", "ごみ排出量", "g", "", "2024年度", "793", "2029年度", "742", "以下"});
  EXPECT_THAT(findings_of(kit), ElementsAre("missing-column error 様式1_環境局.xlsx!様式1"));
  EXPECT_EQ(message_of(kit), "必須の列「指標番号」がありません。");
}

TEST(Faults, AnUnexpectedSheetIsNamedUnlessItIsHiddenOrEmpty) {
  WorkbookKit kit = good_form();
  kit.sheet("メモ").cells({{"A1", "打合せメモ（提出不要）"}});
  kit.sheet("リスト", model::Visibility::kHidden).cells({{"A1", "以上"}});
  kit.sheet("Sheet3");
  EXPECT_THAT(findings_of(kit), ElementsAre("unexpected-sheet warning 様式1_環境局.xlsx!メモ"));
}

TEST(Faults, AFormWithoutAnyHeaderIsAnError) {
  WorkbookKit kit(kFile);
  kit.sheet("様式1").cells({{"A1", "様式１"}, {"A2", "指標はありません"}});
  kit.sheet("メモ").cells({{"A1", "打合せメモ"}});
  EXPECT_THAT(findings_of(kit), ElementsAre("missing-column error 様式1_環境局.xlsx!様式1"));
  EXPECT_EQ(message_of(kit), "見出しの行が見つからないため、読み込める表がありません。");
}

TEST(Faults, AYearIsNoSerialOfADay) {
  WorkbookKit kit = good_form();
  kit.number({"E2", "2026", "2026", "General"});
  EXPECT_THAT(findings_of(kit), ElementsAre("invalid-date error 様式1_環境局.xlsx!様式1!E2"));
  kit.number({"E2", "46066", "46066", "General"});
  Findings findings;
  EXPECT_EQ(to_iso(*test::normalized(kit.build(), findings).submissions[0].submitted_on),
            "2026-02-13");
  EXPECT_THAT(findings, IsEmpty());
}

TEST(Faults, AUnitInTheLabelMustBeTheColumnsUnit) {
  WorkbookKit kit("様式1.csv");
  kit.sheet("").row(1, {"指標番号", "指標名", "単位", "現在の年度（年）", "現在値（％）",
                        "目標年度", "目標値（件）"});
  kit.row(2, {"P11-01", "割合", "％", "R7年度", "19.4", "R11年度", "40.0"});
  EXPECT_THAT(findings_of(kit), ElementsAre("unit-conflict error 様式1.csv!G2"));
}

TEST(Faults, AFigureWithoutAUnitColumnKeepsItsNumber) {
  WorkbookKit kit = good_form();
  kit.cells({{"E7", ""}, {"H7", "793g"}});
  EXPECT_THAT(findings_of(kit),
              ElementsAre("missing-required-value error 様式1_環境局.xlsx!様式1!E7"));
}

TEST(Faults, GoalsMustBeThoseOfTheTargets) {
  WorkbookKit kit = good_form();
  kit.cells({{"P5", "ゴール"}, {"P7", "6・12"}});
  EXPECT_THAT(findings_of(kit), IsEmpty());
  kit.cells({{"P7", "6・13"}});
  EXPECT_THAT(findings_of(kit),
              ElementsAre("goal-target-mismatch warning 様式1_環境局.xlsx!様式1!P7"));
}

TEST(Faults, AFileOfNoFormIsNamed) {
  WorkbookKit kit("メモ.xlsx");
  kit.sheet("Sheet1").cells({{"A1", "打合せメモ"}});
  EXPECT_THAT(findings_of(kit), ElementsAre("unknown-form warning メモ.xlsx"));
}

TEST(Faults, OneFactWithTwoValuesIsUsedWithNeither) {
  WorkbookKit kit = good_form();
  kit.sheet("別表").row(3, {"指標番号", "三側面", "指標名", "単位", "目標年度", "目標値",
                            "以上／以下", "実績年度", "実績値"});
  kit.row(4, {"Q3-01", "環境", "1人1日あたりのごみ排出量", "g", "2029年度", "740", "以下",
              "2024年度", "793"});
  Findings findings;
  const model::Edition edition = test::normalized(kit.build(), findings);
  ASSERT_EQ(test::summary(findings),
            std::vector<std::string>{"conflicting-values error 様式1_環境局.xlsx!別表!F4"});
  EXPECT_EQ(findings[0].message,
            "指標Q3-01の2029年度の値が2つあり、一致しません（742g以下と740g以下）。");
  EXPECT_TRUE(std::holds_alternative<model::Absence>(
      model::find_fact(edition, "Q3-01/target/2029")->figure));
}

}  // namespace
}  // namespace nenpo::normalize
