#include "annex/indicator_annex.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <thread>

#include "annex/sheets.h"
#include "base/text.h"
#include "tests/annex/sample.h"
#include "tests/support/golden.h"

namespace nenpo::annex {
namespace {

namespace fs = std::filesystem;

std::string listing(const SheetPlan& sheet) {
  std::string text = "sheet " + sheet.name + "\n";
  for (const PlannedCell& cell : sheet.cells) {
    const bool number = std::holds_alternative<Decimal>(cell.content);
    const auto* value = std::get_if<Decimal>(&cell.content);
    text += "  " + to_a1(cell.at) + "\t" + (number ? "number" : "text") + "\t" +
            escape_controls(shown(cell)) +
            (value != nullptr ? "\t" + number_format(cell.look, value->places) : "") + "\n";
  }
  for (const auto& [first, last] : sheet.merges) {
    text += "  merge " + to_a1(first) + ":" + to_a1(last) + "\n";
  }
  return text;
}

/// The workbook that a perfect reader would read back.
model::Workbook read_back(const std::vector<SheetPlan>& plans) {
  model::Workbook workbook;
  for (const SheetPlan& plan : plans) {
    model::Sheet sheet;
    sheet.name = plan.name;
    for (const PlannedCell& planned : plan.cells) {
      if (shown(planned).empty()) continue;
      model::Cell cell;
      cell.at = planned.at;
      cell.displayed = shown(planned);
      cell.stored = shown(planned);
      if (const auto* number = std::get_if<Decimal>(&planned.content)) {
        cell.type = model::CellType::kNumber;
        cell.stored = to_string(*number);
      }
      sheet.cells.push_back(cell);
    }
    workbook.sheets.push_back(sheet);
  }
  return workbook;
}

class IndicatorAnnex : public testing::Test {
 protected:
  std::vector<std::string> differences_of(const model::Workbook& workbook) const {
    return differences(workbook, edition_, info_);
  }
  model::Cell& cell(model::Workbook& workbook, std::size_t sheet, const std::string& a1) {
    for (model::Cell& candidate : workbook.sheets[sheet].cells) {
      if (to_a1(candidate.at) == a1) return candidate;
    }
    ADD_FAILURE() << "no cell " << a1;
    return workbook.sheets[sheet].cells.front();
  }

  model::Edition edition_ = test::sample_edition();
  AnnexInfo info_ = test::sample_info();
  std::vector<SheetPlan> plans_ = plan_sheets(edition_, info_);
  fs::path file_ = nenpo::test::fresh_folder("annex") / "indicators.xlsx";
};

TEST_F(IndicatorAnnex, HasTheseSheetsAndCells) {
  std::string text;
  for (const SheetPlan& sheet : plans_) text += listing(sheet);
  EXPECT_TRUE(nenpo::test::matches_golden(text, "annex/golden/annex.txt"));
}

TEST_F(IndicatorAnnex, WithoutAPastPlanHasNoSheetForIt) {
  edition_.indicators.pop_back();
  std::erase_if(edition_.observations, [](const auto& o) { return o.plan_term == 2; });
  EXPECT_EQ(plan_sheets(edition_, info_).size(), 3u);
}

TEST_F(IndicatorAnnex, OfAnEmptyEditionIsStillAWorkbook) {
  EXPECT_TRUE(write_indicator_annex({}, info_, file_).has_value());
}

TEST_F(IndicatorAnnex, IsTheSameBytesASecondLater) {
  ASSERT_TRUE(write_indicator_annex(edition_, info_, file_).has_value());
  const std::string first = nenpo::test::read_file(file_);
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  ASSERT_TRUE(write_indicator_annex(edition_, info_, file_).has_value());
  EXPECT_EQ(nenpo::test::read_file(file_), first);
}

TEST_F(IndicatorAnnex, LeavesNothingBesideTheFile) {
  ASSERT_TRUE(write_indicator_annex(edition_, info_, file_).has_value());
  EXPECT_EQ(std::distance(fs::directory_iterator(file_.parent_path()), {}), 1);
}

TEST_F(IndicatorAnnex, ThatCannotBeWrittenIsAFailure) {
  const auto written = write_indicator_annex(edition_, info_, "/proc/indicators.xlsx");
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().operation, "Excel資料の作成");
}

TEST_F(IndicatorAnnex, ReadBackWholeHasNoDifferences) {
  EXPECT_THAT(differences_of(read_back(plans_)), testing::IsEmpty());
}

TEST_F(IndicatorAnnex, ALostRowIsADifference) {
  model::Workbook workbook = read_back(plans_);
  std::erase_if(workbook.sheets[2].cells, [](const auto& c) { return c.at.row == 3; });
  const auto lines = differences_of(workbook);
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines[0], "データ!A4: 「P31-01/baseline/2023」のはずのセルがありません。");
}

TEST_F(IndicatorAnnex, ALostSheetIsADifference) {
  model::Workbook workbook = read_back(plans_);
  workbook.sheets.erase(workbook.sheets.begin() + 2);
  EXPECT_THAT(differences_of(workbook), testing::ElementsAre("シート「データ」がありません。"));
}

TEST_F(IndicatorAnnex, AnotherNumberIsADifferenceEvenWhenItLooksAlike) {
  model::Workbook workbook = read_back(plans_);
  cell(workbook, 2, "R4").stored = "-35.01";
  EXPECT_THAT(differences_of(workbook),
              testing::ElementsAre("データ!R4: 「-35.0」のはずが「-35.0」（保存値 -35.01）です。"));
}

TEST_F(IndicatorAnnex, ANumberThatLostItsDecimalsIsADifference) {
  model::Workbook workbook = read_back(plans_);
  cell(workbook, 2, "R4").displayed = "-35";
  cell(workbook, 2, "R4").stored = "-35";
  EXPECT_THAT(differences_of(workbook),
              testing::ElementsAre("データ!R4: 「-35.0」のはずが「-35」です。"));
}

TEST_F(IndicatorAnnex, ANumberAsTextIsADifference) {
  model::Workbook workbook = read_back(plans_);
  cell(workbook, 2, "R4").type = model::CellType::kText;
  EXPECT_EQ(differences_of(workbook).size(), 1u);
}

TEST_F(IndicatorAnnex, ATextThatBecameAFormulaIsADifference) {
  model::Workbook workbook = read_back(plans_);
  cell(workbook, 3, "B6").formula = true;
  EXPECT_EQ(differences_of(workbook).size(), 1u);
}

TEST_F(IndicatorAnnex, ACellTooManyIsADifference) {
  model::Workbook workbook = read_back(plans_);
  model::Cell extra;
  extra.at = {99, 0};
  extra.stored = extra.displayed = "x";
  workbook.sheets[0].cells.push_back(extra);
  EXPECT_THAT(differences_of(workbook),
              testing::ElementsAre("成果指標一覧!A100: 空のはずのセルに「x」があります。"));
}

struct TextCase {
  std::string written;
  std::string held;
};

TEST(CellText, HoldsWhatXmlAndExcelCanHold) {
  const std::string longest(32'767, 'x');
  const std::array cases{TextCase{"髙﨑", "髙﨑"},
                         TextCase{"a\tb\n", "a\tb\n"},
                         TextCase{std::string("a\0b", 3), "a\uFFFDb"},
                         TextCase{"a\xEF\xBF\xBE", "a\uFFFD"},
                         TextCase{"a\xFFz", "a\uFFFDz"},
                         TextCase{longest, longest},
                         TextCase{longest + "y", longest.substr(1) + "…"}};
  for (const TextCase& text : cases) EXPECT_EQ(cell_text(text.written), text.held);
}

}  // namespace
}  // namespace nenpo::annex
