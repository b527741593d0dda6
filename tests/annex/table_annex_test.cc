#include "annex/table_annex.h"

#include <gtest/gtest.h>

#include "annex/print_widths.h"
#include "annex/row_height.h"
#include "annex/table_sheets.h"
#include "base/text.h"
#include "ingest/read_workbook.h"
#include "tests/annex/sample.h"
#include "tests/support/golden.h"

namespace nenpo::annex {
namespace {

using model::ColumnType;

model::DataTable sample_table() {
  model::DataTable table;
  table.id = "trainings";
  table.columns = {{"training_id", ColumnType::kText, "研修番号"},
                   {"held_on", ColumnType::kDate, "開催日"},
                   {"fiscal_year", ColumnType::kYear, "年度"},
                   {"participants", ColumnType::kNumber, "参加者数", "人"},
                   {"rate", ColumnType::kNumber, "割合（%）", "%"},
                   {"partners", ColumnType::kList, "連携先"},
                   {"text", ColumnType::kMarkdown, "概要"},
                   {"forecast", ColumnType::kFlag, "見込"},
                   {"note", ColumnType::kText, ""}};
  table.sources = {{"01_総務企画局/様式5.xlsx", "研修", "総務企画局"}};
  const std::vector<std::vector<std::string>> rows{
      {"TR2025-01", "2025-07-25", "2025", "3093", "91.0", "川崎市|=企業", "**太い**字{浩|ひろし}",
       "true", "=1+1"},
      {"007", "1900-01-31", "2014+", "0123", "1234567890123456789", "", "{|}**", "false", ""},
      {"", "", "", "-1234.50", "", "", "", "", "一行目\n二行目"}};
  for (const auto& texts : rows) {
    model::DataRow row{0, {static_cast<std::uint32_t>(table.rows.size()) + 6, 6}, {}};
    for (const std::string& text : texts) row.values.push_back({text, {}, ""});
    table.rows.push_back(row);
  }
  return table;
}

class TableAnnex : public testing::Test {
 protected:
  std::vector<std::string> differences_in_file() {
    const auto written = write_table_annex(tables_, info_, file_);
    EXPECT_TRUE(written.has_value()) << written.error().reason;
    Findings findings;
    read_ = ingest::read_workbook(file_, "records.xlsx", findings).value_or(model::Workbook{});
    return differences(read_, tables_, info_);
  }

  model::DataTable table_ = sample_table();
  std::vector<AnnexTable> tables_{{&table_, "職員研修"}};
  AnnexInfo info_ = test::sample_info();
  std::filesystem::path file_ = nenpo::test::fresh_folder("tables") / "records.xlsx";
  model::Workbook read_;
};

TEST_F(TableAnnex, HasASheetForPeopleAndOneForMachines) {
  EXPECT_THAT(differences_in_file(), testing::IsEmpty());
  EXPECT_TRUE(nenpo::test::matches_golden(model::dump(read_), "annex/golden/tables.txt"));
}

TEST_F(TableAnnex, IsTheSameBytesForTheSameTables) {
  ASSERT_TRUE(write_table_annex(tables_, info_, file_).has_value());
  const std::string first = nenpo::test::read_file(file_);
  ASSERT_TRUE(write_table_annex(tables_, info_, file_).has_value());
  EXPECT_EQ(nenpo::test::read_file(file_), first);
}

TEST_F(TableAnnex, NoticesAnotherValue) {
  ASSERT_THAT(differences_in_file(), testing::IsEmpty());
  table_.rows[0].values[3].text = "3094";
  EXPECT_THAT(differences(read_, tables_, info_),
              testing::ElementsAre("職員研修!D4: 「3,094」のはずが「3,093」（保存値 3093）です。",
                                   "職員研修データ!D2: 「3094」のはずが「3093」です。"));
}

TEST_F(TableAnnex, PrintsNoTableOfThousandsOfRows) {
  while (table_.rows.size() <= kMostPrintedRows) table_.rows.push_back(table_.rows[0]);
  EXPECT_THAT(differences_in_file(), testing::IsEmpty());
  ASSERT_EQ(read_.sheets.size(), 2u);
  EXPECT_EQ(read_.sheets[1].name, "職員研修データ");
}

TEST_F(TableAnnex, OfABigTableIsWholeWhenWrittenRowByRow) {
  while (table_.rows.size() <= 50'001) table_.rows.push_back(table_.rows[table_.rows.size() % 3]);
  const model::DataTable small = sample_table();
  tables_.push_back({&small, "小さい表"});
  EXPECT_THAT(differences_in_file(), testing::IsEmpty());
}

TEST_F(TableAnnex, SaysInTheContentsThatATableWasNotSubmitted) {
  model::DataTable empty = sample_table();
  empty.rows.clear();
  tables_.push_back({&empty, "事例"});
  EXPECT_THAT(differences_in_file(), testing::IsEmpty());
  ASSERT_EQ(read_.sheets.size(), 3u);
  const model::Sheet& contents = read_.sheets.front();
  ASSERT_NE(contents.find(*parse_a1("C5")), nullptr);
  EXPECT_EQ(contents.find(*parse_a1("A5"))->stored, "事例");
  EXPECT_EQ(contents.find(*parse_a1("B5"))->stored, "0");
  EXPECT_EQ(contents.find(*parse_a1("C5"))->stored, "未提出");
}

TEST_F(TableAnnex, PrintsNoColumnThatSaysNothing) {
  for (model::DataRow& row : table_.rows) row.values[5].text.clear();
  const SheetPlan list = plan_table_list(tables_.front(), "職員研修", info_);
  EXPECT_EQ(list.column_widths.size(), table_.columns.size() - 1);
  for (const PlannedCell& cell : list.cells) EXPECT_NE(shown(cell), "連携先");
  const SheetPlan data = plan_table_data(tables_.front(), "職員研修データ");
  EXPECT_EQ(shown(data.cells.at(5)), "連携先");
}

TEST_F(TableAnnex, HasRoomForItsTitleAboveFewColumns) {
  for (std::size_t column = 1; column < table_.columns.size(); ++column) {
    for (model::DataRow& row : table_.rows) row.values[column].text.clear();
  }
  const SheetPlan list = plan_table_list(tables_.front(), "職員研修", info_);
  ASSERT_EQ(list.column_widths.size(), 1U);
  EXPECT_GT(list.column_widths.front(), 1.5 * width_of(shown(list.cells.front())));
}

TEST(PrintWidths, LeavesTheWidestWhatTheOthersDoNotNeed) {
  const PrintWidths narrow = fit_to_paper({8, 8, 50});
  EXPECT_EQ(narrow.columns, (std::vector<double>{8, 8, 50}));
  EXPECT_EQ(narrow.paper, PaperSize::kA4);
  const PrintWidths wide = fit_to_paper({8, 100, 16, 100});
  EXPECT_EQ(wide.columns, (std::vector<double>{8, 61, 16, 61}));
  EXPECT_EQ(wide.paper, PaperSize::kA4);
}

TEST(PrintWidths, TakesTheLargerPaperForManyColumnsOfSentences) {
  const PrintWidths many = fit_to_paper({8, 60, 60, 60, 60, 60});
  EXPECT_EQ(many.paper, PaperSize::kA3);
  EXPECT_EQ(many.columns, (std::vector<double>{8, 40.8, 40.8, 40.8, 40.8, 40.8}));
}

/// Two measures of one programme, told in records of a kind and a year each.
model::DataTable told_by_kinds() {
  model::DataTable table;
  table.id = "progress";
  for (const char* id : {"program", "measure", "kind", "fiscal_year", "text"}) {
    table.columns.push_back({id, ColumnType::kLines, ""});
  }
  table.columns[1].label = "施策計画名";
  table.sources = {{"02_市民文化局/様式6.xls", "1", "市民文化局"}};
  const std::vector<std::vector<std::string>> rows{
      {"協働", "支援", "description", "", "活性化を図ります。"},
      {"協働", "支援", "plan", "2011", "●充実\n●育成"},
      {"協働", "支援", "plan", "2014+", "事業推進"},
      {"協働", "支援", "result", "2011", "・開催しました。"},
      {"協働", "支援", "achievement", "2011", "3"},
      {"協働", "連携", "plan", "2011", "●連携"}};
  for (const auto& texts : rows) {
    model::DataRow row{0, {static_cast<std::uint32_t>(table.rows.size()) + 5, 2}, {}};
    for (const std::string& text : texts) row.values.push_back({text, {}, ""});
    table.rows.push_back(row);
  }
  return table;
}

TEST_F(TableAnnex, SpreadsKindsAndYearsOverColumnsForPeople) {
  const model::DataTable table = told_by_kinds();
  tables_ = {{&table, "実施結果",
              spread_of("program;measure",
                        "description=内容;plan=計画;result=実施結果+achievement=達成状況区分")}};
  EXPECT_THAT(differences_in_file(), testing::IsEmpty());
  const model::Sheet& sheet = read_.sheets.at(1);
  const auto at = [&](const char* cell) {
    const model::Cell* found = sheet.find(*parse_a1(cell));
    return found != nullptr ? found->stored : std::string();
  };
  EXPECT_EQ(at("D3") + at("D4") + at("E4"), "計画2011年度2014年度以降");
  EXPECT_EQ(at("F3") + at("F4") + at("G4"), "2011年度実施結果達成状況区分");
  EXPECT_EQ(at("B3") + at("B5") + at("B6"), "施策計画名支援連携");
  EXPECT_EQ(at("D5") + at("E5") + at("G5"), "●充実\n●育成事業推進3");
  EXPECT_EQ(at("E6"), "");
}

TEST(ColumnTitle, SaysTheUnitOnce) {
  EXPECT_EQ(column_title({"a", ColumnType::kNumber, "参加者数", "人"}), "参加者数（人）");
  EXPECT_EQ(column_title({"a", ColumnType::kNumber, "割合（%）", "%"}), "割合（%）");
  EXPECT_EQ(column_title({"a", ColumnType::kText, "", ""}), "a");
}

}  // namespace
}  // namespace nenpo::annex
