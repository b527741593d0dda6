#include "annex/workbook_copy.h"

#include <gtest/gtest.h>

#include "annex/sheet_names.h"
#include "ingest/read_workbook.h"
#include "tests/support/golden.h"

namespace nenpo::annex {
namespace {

using model::CellType;

class WorkbookCopy : public testing::Test {
 protected:
  model::Cell& add(const std::string& a1, const std::string& stored,
                   CellType type = CellType::kText) {
    model::Cell& cell = workbook_.sheets.back().cells.emplace_back();
    cell.at = *parse_a1(a1);
    cell.type = type;
    cell.stored = cell.displayed = stored;
    return cell;
  }
  model::Workbook copied() {
    const auto written = write_copy(workbook_, file_);
    EXPECT_TRUE(written.has_value());
    Findings findings;
    auto read = ingest::read_workbook(file_, "copy.xlsx", findings);
    EXPECT_TRUE(read.has_value());
    return read.value_or(model::Workbook{});
  }
  std::string reason() {
    const auto written = write_copy(workbook_, file_);
    return written ? "" : written.error().subject + ": " + written.error().reason;
  }

  static model::Workbook one_sheet() {
    model::Workbook workbook;
    workbook.file = "01_環境局/様式1.xls";
    workbook.format = model::FileFormat::kXls;
    workbook.number_formats = {"General", "0.0%", "yyyy/m/d", "#,##0\"人\""};
    workbook.sheets.emplace_back().name = "様式1";
    return workbook;
  }

  model::Workbook workbook_ = one_sheet();
  std::filesystem::path file_ = nenpo::test::fresh_folder("copy") / "copy.xlsx";
};

TEST_F(WorkbookCopy, KeepsEachValueInItsCellWithItsTypeAndFormat) {
  add("B2", "=1+1");
  add("C2", "０1２3 _x0041_\n二行目");
  add("D2", "0.256", CellType::kNumber).number_format = 1;
  add("E2", "2026-02-13", CellType::kDate).number_format = 2;
  add("F2", "12345", CellType::kNumber).number_format = 3;
  add("A3", "TRUE", CellType::kBoolean);
  add("B3", "#REF!", CellType::kError);
  add("XFD1048576", "端");
  const model::Workbook copy = copied();
  EXPECT_EQ(model::dump(copy),
            "様式1\tB2\ttext\t=1+1\t=1+1\t\n"
            "様式1\tC2\ttext\t０1２3 _x0041_\\n二行目\t０1２3 _x0041_\\n二行目\t\n"
            "様式1\tD2\tnumber\t0.256\t25.6%\t\n"
            "様式1\tE2\tdate\t2026-02-13\t2026/2/13\t\n"
            "様式1\tF2\tnumber\t12345\t12,345人\t\n"
            "様式1\tA3\tboolean\tTRUE\tTRUE\t\n"
            "様式1\tB3\ttext\t#REF!\t#REF!\t\n"
            "様式1\tXFD1048576\ttext\t端\t端\t\n");
  EXPECT_THAT(copy_differences(copy, workbook_), testing::IsEmpty());
}

TEST_F(WorkbookCopy, KeepsWhatIsMergedHiddenBoldAndStruck) {
  add("A1", "題");
  add("A2", "太い字と線").annotation = 0;
  add("A3", "消した").struck = true;
  workbook_.sheets.reserve(2);
  model::Sheet& sheet = workbook_.sheets[0];
  sheet.annotations.push_back(
      {{{"太い字", true, false}, {"と", false, false}, {"線", false, true}}, {}, ""});
  sheet.merges = {{{0, 0}, {0, 3}}, {{0, 2}, {5, 2}}, {{0, 0}, {1'048'575, 16'383}}};
  sheet.hidden_rows = {2};
  sheet.hidden_columns = {4};
  workbook_.sheets.emplace_back().name = "リスト";
  workbook_.sheets.back().visibility = model::Visibility::kHidden;
  add("A1", "候補");
  const model::Workbook copy = copied();
  ASSERT_EQ(copy.sheets.size(), 2u);
  const model::Sheet& read = copy.sheets[0];
  ASSERT_EQ(read.merges.size(), 1u) << "neither the overlapping nor the endless one";
  EXPECT_EQ(to_a1(read.merges[0].last), "D1");
  EXPECT_EQ(read.hidden_rows, sheet.hidden_rows);
  EXPECT_EQ(read.hidden_columns, sheet.hidden_columns);
  ASSERT_NE(read.annotation_of(read.cells[1]), nullptr);
  const auto& runs = read.annotation_of(read.cells[1])->runs;
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_TRUE(runs[0].bold);
  EXPECT_TRUE(runs[2].struck);
  EXPECT_TRUE(read.cells[2].struck);
  EXPECT_EQ(copy.sheets[1].visibility, model::Visibility::kHidden);
}

TEST_F(WorkbookCopy, ShowsTheFirstVisibleSheet) {
  workbook_.sheets[0].visibility = model::Visibility::kVeryHidden;
  add("A1", "候補");
  workbook_.sheets.emplace_back().name = "様式";
  add("A1", "題");
  const model::Workbook copy = copied();
  EXPECT_EQ(copy.sheets[0].visibility, model::Visibility::kHidden);
  EXPECT_EQ(copy.sheets[1].visibility, model::Visibility::kVisible);
}

TEST_F(WorkbookCopy, IsTheSameBytesForTheSameWorkbook) {
  add("A1", "題");
  ASSERT_TRUE(write_copy(workbook_, file_).has_value());
  const std::string first = nenpo::test::read_file(file_);
  ASSERT_TRUE(write_copy(workbook_, file_).has_value());
  EXPECT_EQ(nenpo::test::read_file(file_), first);
}

TEST_F(WorkbookCopy, OfABigCsvIsWhole) {
  workbook_.sheets[0].name.clear();
  for (std::uint32_t row = 0; row < 60'000; ++row) {
    add("A1", "行" + std::to_string(row)).at = {row, 0};
  }
  EXPECT_THAT(copy_differences(copied(), workbook_), testing::IsEmpty());
}

TEST_F(WorkbookCopy, WhatIsMissingInItIsTold) {
  add("A1", "題");
  add("B7", "1.5", CellType::kNumber);
  model::Workbook copy = copied();
  copy.sheets[0].cells.pop_back();
  EXPECT_THAT(copy_differences(copy, workbook_),
              testing::ElementsAre("様式1!B7: 「1.5」のはずが「」です。"));
  copy.sheets.clear();
  EXPECT_THAT(copy_differences(copy, workbook_),
              testing::ElementsAre("シート「様式1」がありません。"));
}

TEST_F(WorkbookCopy, WhatExcelCannotHoldIsAFailureNotALoss) {
  add("A1", std::string(32'767, 'a'));
  EXPECT_EQ(reason(), "") << "a near miss";
  workbook_.sheets[0].cells[0].stored += "a";
  EXPECT_EQ(reason(),
            "01_環境局/様式1.xls!様式1!A1: 1つのセルに32,767文字を超える文章があり、Excelのセルに"
            "入りません。分けて記入してください。");
  workbook_.sheets[0].cells[0].stored = "a";
  workbook_.sheets[0].cells[0].at = {1'048'576, 0};
  EXPECT_EQ(reason(),
            "01_環境局/様式1.xls!様式1!A1048577: Excelのシート（1,048,576行、16,384列まで）に入ら"
            "ないセルです。ファイルを分けてください。");
}

TEST_F(WorkbookCopy, ANoteIsAWorkbookOfItsOwn) {
  ASSERT_TRUE(write_note("確認結果", {"ファイルを読めませんでした。", "=x"}, file_).has_value());
  Findings findings;
  const auto read = ingest::read_workbook(file_, "note.xlsx", findings);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(model::dump(*read),
            "確認結果\tA1\ttext\tファイルを読めませんでした。\tファイルを読めませんでした。\t\n"
            "確認結果\tA2\ttext\t=x\t=x\t\n");
}

TEST(SheetName, IsOneThatExcelAllows) {
  EXPECT_EQ(sheet_name("連携実績（2025年度）", {}), "連携実績（2025年度）");
  EXPECT_EQ(sheet_name("4/1*[案]:\\?", {}), "4_1__案____");
  EXPECT_EQ(sheet_name("'引用'", {}), "_引用_");
  EXPECT_EQ(sheet_name("", {}), "シート");
  EXPECT_EQ(sheet_name("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", {}),
            "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一");
  EXPECT_EQ(sheet_name("Data", {"data", "DATA（2）"}), "Data（3）");
  EXPECT_EQ(sheet_name("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
                       {"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"}),
            "一二三四五六七八九十一二三四五六七八九十一二三四五六七八（2）");
}

}  // namespace
}  // namespace nenpo::annex
