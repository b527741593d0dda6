#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "normalize/normalize.h"
#include "tests/normalize/workbook_kit.h"
#include "tests/support/golden.h"

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

/// A table's rows as "value|value|... cell"; file and sheet are left out.
std::vector<std::string> rows(const model::Edition& edition, const std::string& id) {
  std::vector<std::string> lines;
  const model::DataTable* table = edition.find_table(id);
  EXPECT_NE(table, nullptr) << id;
  if (table == nullptr) return lines;
  for (const model::DataRow& row : table->rows) {
    std::string line;
    for (const model::DataValue& value : row.values) line += value.text + "|";
    lines.push_back(line + " " + to_a1(row.cell));
  }
  return lines;
}

std::string reason_of(const model::Edition& edition, std::string_view at) {
  for (const model::IgnoredCell& cell : edition.accounts.front().ignored) {
    if (to_a1(cell.cell) == at) return cell.reason;
  }
  return "mapped";
}

WorkbookKit& roster_header(WorkbookKit& kit) {
  kit.sheet("名簿").cells({{"A1", "様式７　参加者名簿"}});
  return kit.row(3, {"No.", "所属", "氏名"});
}

TEST(FormTables, ReadColumnsInAnyOrderFurtherDownAndByTheirAliases) {
  WorkbookKit kit("様式3_健康福祉局.xlsx");
  kit.sheet("実績").cells({{"A1", "様式３　連携実績調査票"}, {"A9", "対象年度"}, {"B9", "R7年度"}});
  kit.row(12, {"イベント名", "連携相手", "種別", "番号", "独自の列"});
  kit.row(13, {"めいさんぽ", "経済労働局・市立川崎高校", "庁内", "1-01", "独自の値"});
  kit.row(14, {"柿まつり", "甲・乙商店会", "（団体）", "2-1"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(
      rows(result.edition, "partnerships"),
      ElementsAre("1-01|2025|internal|庁内|経済労働局・市立川崎高校|経済労働局|市立川崎高校|"
                  "めいさんぽ| A13",
                  "2-1|2025|organization|団体|甲・乙商店会|甲・乙商店会|柿まつり| A14"));
  EXPECT_THAT(test::summary(result.findings),
              ElementsAre("cell-not-used info 様式3_健康福祉局.xlsx!実績!E13"));
  EXPECT_EQ(result.findings.front().message, "E列の「独自の値」は、様式にない列のため使いません。");
}

TEST(FormTables, CarryAGroupDownButNotOutOfAHiddenRowOrAcrossOne) {
  WorkbookKit kit("様式3_健康福祉局.xlsx");
  kit.sheet("連携実績（2025年度）").row(1, {"No.", "区分", "連携先", "連携イベント"});
  kit.row(2, {"1-01", "庁内", "環境局", "甲"});
  kit.row(3, {"2-1", "団体", "商店会", "隠した行"}).hide_row(3);
  kit.row(4, {"2-2", "", "町内会", "乙"});
  kit.row(5, {"3-1", "企業", "会社", "【非公開】丙"});
  kit.row(6, {"3-2", "", "別の会社", "丁"});
  kit.row(7, {"小計", "", "", "4件"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_THAT(rows(result.edition, "partnerships"),
              ElementsAre("1-01|2025|internal|庁内|環境局|環境局|甲| D2",
                          "2-2|2025|organization|団体|町内会|町内会|乙| D4",
                          "3-2|2025|company|企業|別の会社|別の会社|丁| D6"));
  EXPECT_EQ(reason_of(result.edition, "D3"), "hidden");
  EXPECT_EQ(reason_of(result.edition, "D5"), "withheld");
  EXPECT_EQ(reason_of(result.edition, "D7"), "total");
}

TEST(FormTables, ReadACaseFromARowOfATable) {
  WorkbookKit kit("様式2_環境局.xlsx");
  kit.sheet("一覧").row(
      1, {"事例番号", "掲載区分", "区分", "タイトル", "連携体制", "内容", "写真1", "写真１の説明"});
  kit.row(2, {"B02", "先進事例", "(2) 技術連携事例", "CCUS", "環境局×企業", "一つめ。\n・二つめ。",
              "写真/B02_1.png", "施設"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_THAT(rows(result.edition, "cases"),
              ElementsAre("B02|example|2|技術連携事例|CCUS|環境局×企業|環境局|環境局|企業||| D2"));
  EXPECT_THAT(rows(result.edition, "case_paragraphs"),
              ElementsAre("B02|1|一つめ。| F2", "B02|2|二つめ。| F2"));
  EXPECT_THAT(rows(result.edition, "case_photos"), ElementsAre("B02|1|写真/B02_1.png|施設| G2"));
}

TEST(FormTables, ReadTwoTablesBesideEachOther) {
  WorkbookKit kit("様式4_総務企画局.xlsx");
  kit.sheet("集計").cells({{"A1", "様式４　情報配信・パートナー数集計表"}, {"A2", "１　配信"}});
  kit.row(3, {"配信期間", "配信件数", "局区数", "備考", "", "基準日", "区分", "者数", "備考"});
  kit.row(4, {"2025.4.1～2026.3.25", "73件", "13", "", "", "2025/11/25", "登録事業者", "1,749者"});
  kit.row(5, {"", "", "", "", "", "", "合計", "3,532"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_THAT(rows(result.edition, "outreach_totals"),
              ElementsAre("2025-04-01|2026-03-25|73|13| B4"));
  EXPECT_THAT(rows(result.edition, "partner_counts"),
              ElementsAre("2025-11-25|registered|1749|者| H4", "2025-11-25|total|3532|者| H5"));
}

TEST(FormTables, SkipCancelledRowsAndMakeRowsOfQuantities) {
  WorkbookKit kit("配信ログ.csv");
  kit.sheet("").row(
      1, {"No", "配信年月", "状態", "件名", "事業所管", "配信先", "本配信効果", "事業全体実績"});
  kit.row(2, {"1", "2025/05", "送信済", "甲", "環境局", "全者", "2者、5人", "年間20件(見込)"});
  kit.row(3, {"", "2025/06", "取消", "試し", "環境局"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_THAT(rows(result.edition, "outreach_results"),
              ElementsAre("1|effect|1||2|者|false| G2", "1|effect|2||5|人|false| G2",
                          "1|total|1|年間|20|件|true| H2"));
  EXPECT_EQ(reason_of(result.edition, "D3"), "cancelled");
}

TEST(FormTables, ReadSurveysInColumnsAndTheirQuestionsBelow) {
  WorkbookKit kit("様式5_総務企画局.xlsx");
  kit.sheet("アンケート").row(1, {"職員アンケート集計"});
  kit.row(2, {"調査番号", "SV2025-01"}).row(3, {"調査名", "意識調査"});
  kit.row(4, {"実施対象", "全職員"}).row(5, {"実施期間", "2025年10月1日～10月31日"});
  kit.row(6, {"回答者数", "3,814人"}).row(7, {"前年からの増減", "12人減"});
  kit.row(9, {"内容", "設問"}).row(10, {"知っているか？", "Q1"}).row(11, {"使ったか？", "問２"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_THAT(rows(result.edition, "surveys"),
              ElementsAre("SV2025-01|意識調査|全職員|2025-10-01|2025-10-31|3814|-12|| B6"));
  EXPECT_THAT(rows(result.edition, "survey_questions"),
              ElementsAre("SV2025-01|1|知っているか？| A10", "SV2025-01|2|使ったか？| A11"));
}

TEST(FormTables, ReadYearsFromLabelsInOtherWords) {
  WorkbookKit kit("様式6_市民文化局.xlsx");
  kit.sheet("1").cells({{"A1", "プラン９　アクションプログラム：協働の推進"}});
  kit.row(2, {"番号", "施策計画名", "内容", "現状", "平成23年度の計画", "平成23年度の実施結果",
              "平成23年度の達成状況区分", "2012年度以降"});
  kit.row(3, {"9-1-1", "支援", "内容", "―", "→", "実施\nしました", "３", "事業推進"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_THAT(rows(result.edition, "progress"),
              ElementsAre("9-1-1|9-1|協働の推進|支援|description||内容| C3",
                          "9-1-1|9-1|協働の推進|支援|plan|2012+|事業推進| H3",
                          "9-1-1|9-1|協働の推進|支援|result|2011|実施\nしました| F3",
                          "9-1-1|9-1|協働の推進|支援|achievement|2011|3| G3"));
  EXPECT_EQ(reason_of(result.edition, "E3"), "no-value");
}

TEST(FormTables, ReportADuplicateNamingBothCells) {
  WorkbookKit kit("様式7_高津区役所.xlsx");
  roster_header(kit).row(4, {"1", "甲団体", "川崎 一"}).row(5, {"1", "乙団体", "川崎 二"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings),
              ElementsAre("duplicate-record error 様式7_高津区役所.xlsx!名簿!A5"));
  EXPECT_EQ(result.findings.front().message,
            "番号1が重複しています（もう1つは様式7_高津区役所.xlsx!名簿!A4）。");
  EXPECT_THAT(rows(result.edition, "roster"), ElementsAre("1|甲団体||川崎 一||| C4"));
}

TEST(FormTables, ReportWhatIsMissing) {
  WorkbookKit kit("様式7_高津区役所.xlsx");
  roster_header(kit).row(4, {"1", "", "川崎 一"}).row(5, {"2"}).row(6, {"", "甲", "川崎 二"});
  kit.cells({{"B9", "問合せは企画課へ"}});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings),
              ElementsAre("missing-required-value error 様式7_高津区役所.xlsx!名簿!A6",
                          "missing-required-value error 様式7_高津区役所.xlsx!名簿!B4",
                          "cell-not-used info 様式7_高津区役所.xlsx!名簿!B9"));
  EXPECT_THAT(rows(result.edition, "roster"), ElementsAre("1|||川崎 一||| C4"));
  EXPECT_EQ(reason_of(result.edition, "A5"), "no-record") << "a number alone is no record";
}

TEST(FormTables, AFormulaWithoutItsResultIsNoMissingValue) {
  WorkbookKit kit("様式7_高津区役所.xlsx");
  roster_header(kit).row(4, {"1", "甲団体"}).uncalculated("C4");
  const Normalized result = normalized(kit);
  EXPECT_THAT(result.findings, testing::IsEmpty()) << "ingest has reported it";
  EXPECT_EQ(reason_of(result.edition, "C4"), "faulty-formula");
}

TEST(FormTables, ATextThatLostItsCharactersIsRefused) {
  WorkbookKit kit("様式7_高津区役所.xlsx");
  roster_header(kit).row(4, {"1", "????会", "川崎 一"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings),
              ElementsAre("garbled-text error 様式7_高津区役所.xlsx!名簿!B4"));
}

TEST(FormTables, AnEmptyFormHasNoFault) {
  WorkbookKit table("様式7_高津区役所.xlsx");
  roster_header(table).row(4, {"1"}).row(5, {"2"});
  EXPECT_THAT(test::summary(normalized(table).findings), IsEmpty());
  WorkbookKit card("様式2_環境局.xlsx");
  card.sheet("事例").cells({{"A1", "様式２　取組事例調査票"},
                            {"A3", "掲載区分"},
                            {"A4", "事例番号"},
                            {"A5", "区分"},
                            {"A6", "題名"},
                            {"A7", "局区×連携先"},
                            {"A8", "本文"}});
  EXPECT_THAT(test::summary(normalized(card).findings), IsEmpty());
}

TEST(FormTables, OurOwnReviewSheetIsNoSubmittedData) {
  WorkbookKit kit("様式7_高津区役所.xlsx");
  kit.sheet("確認結果").cells({{"A1", "確認結果（2026年度版）"}, {"A2", "番号"}, {"B2", "所属"}});
  roster_header(kit).row(4, {"1", "甲", "川崎 一"});
  const Normalized result = normalized(kit);
  EXPECT_THAT(test::summary(result.findings), IsEmpty());
  EXPECT_EQ(result.edition.accounts.front().ignored.front().reason, "review-sheet");
}

TEST(FormTables, ANewFormNeedsATomlFileAlone) {
  const auto folder = test::fresh_folder("nine-forms");
  std::filesystem::copy(test::source_folder() / "templates" / "forms", folder);
  test::write_file(folder / "form-9.toml",
                   "number = 9\ntitle = \"緑化実績\"\nrevision = 1\nfile_words = [\"様式9\"]\n"
                   "[[table]]\nid = \"greenery\"\nkey = [\"place\"]\nrecord_cell = \"trees\"\n"
                   "columns = [\"place\", \"planted\", \"trees\"]\nfields = [\n"
                   "{ id = \"place\", labels = [\"場所\"], required = true },\n"
                   "{ id = \"planted\", labels = [\"植樹日\"], type = \"date\" },\n"
                   "{ id = \"trees\", labels = [\"本数\"], type = \"number\", unit = \"本\" }]\n");
  const auto forms = read_form_definitions(folder);
  ASSERT_TRUE(forms) << forms.error().reason;
  WorkbookKit kit("様式9_建設緑政局.xlsx");
  kit.sheet("緑化").row(1, {"木の数", "場所", "植樹日"}).row(2, {"1,200本", "公園", "R7.11.3"});
  model::Masters masters = test::masters();
  masters.header_aliases.push_back({9, "trees", {"木の数"}});
  Findings findings;
  const model::Edition edition = normalize(2026, {kit.build()}, *forms, masters, findings);
  EXPECT_THAT(test::summary(findings), IsEmpty());
  EXPECT_THAT(rows(edition, "greenery"), ElementsAre("公園|2025-11-03|1200| A2"));
  EXPECT_EQ(edition.find_table("greenery")->columns[2].unit, "本");
  EXPECT_EQ(edition.find_table("greenery")->columns[2].type, model::ColumnType::kNumber);
}

}  // namespace
}  // namespace nenpo::normalize
