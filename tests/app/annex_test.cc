// The annexes of the real edition: every figure that a publication prints is in a cell there, in a
// row that says where it came from; no name of the roster is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/cell_address.h"
#include "base/text.h"
#include "ingest/read_workbook.h"
#include "model/table_facts.h"
#include "store/edition_store.h"
#include "tests/app/expected_tables.h"
#include "tests/app/published_edition.h"
#include "tests/support/golden.h"

namespace nenpo::test {
namespace {

using Place = std::tuple<std::string, std::string, std::string>;  // file, sheet, cell

const std::vector<model::Workbook>& annexes() {
  static const std::vector<model::Workbook> kAnnexes = [] {
    std::vector<model::Workbook> books;
    Findings findings;
    for (const char* name : {"indicators.xlsx", "records.xlsx"}) {
      const auto file = published_edition().edition / "annex" / name;
      books.push_back(ingest::read_workbook(file, name, findings).value_or(model::Workbook{}));
    }
    return books;
  }();
  return kAnnexes;
}

std::string at(const model::Sheet& sheet, std::uint32_t row, std::uint32_t column) {
  const model::Cell* cell = sheet.find({row, column});
  return cell != nullptr ? cell->stored : std::string();
}

/// What the rows of the sheets for machines hold, by the place that they name.
const std::map<Place, std::set<std::string>>& rows_by_place() {
  static const std::map<Place, std::set<std::string>> kRows = [] {
    std::map<Place, std::set<std::string>> rows;
    for (const model::Workbook& book : annexes()) {
      for (const model::Sheet& sheet : book.sheets) {
        std::map<std::string, std::uint32_t> columns;
        for (const model::Cell& cell : sheet.cells) {
          if (cell.at.row == 0) columns[cell.stored] = cell.at.column;
        }
        if (!columns.contains("提出セル")) continue;
        for (const model::Cell& cell : sheet.cells) {
          const std::uint32_t row = cell.at.row;
          auto& held =
              rows[{at(sheet, row, columns["提出ファイル"]), at(sheet, row, columns["提出シート"]),
                    at(sheet, row, columns["提出セル"])}];
          held.insert({cell.stored, cell.displayed});
        }
      }
    }
    return rows;
  }();
  return kRows;
}

const model::Edition& edition() {
  static const model::Edition kEdition =
      store::read_store(published_edition().edition / "edition.sqlite").value().edition;
  return kEdition;
}

TEST(IndicatorAnnex, IsTitledAfterThePlanAndItsTerm) {
  const model::Workbook& indicators = annexes().front();
  ASSERT_FALSE(indicators.sheets.empty());
  EXPECT_EQ(at(indicators.sheets.front(), 0, 0),
            "川崎市 第3期SDGs未来都市計画（2026～2029）　成果指標一覧");
  EXPECT_EQ(at(indicators.sheets.front(), 1, 0), "川崎市　計画期間：2026～2029　2026年3月31日策定");
}

class Annexes : public testing::TestWithParam<std::string> {};

TEST_P(Annexes, HoldEveryPrintedFigureInARowThatSaysWhereItCameFrom) {
  const auto file = published_edition().edition / "proof" / (GetParam() + "-sources.csv");
  const auto printed = csv_rows(read_file(file));
  ASSERT_FALSE(printed.empty());
  for (std::size_t i = 1; i < printed.size(); ++i) {
    const std::string& fact = printed[i].at(3);  // file sheet at as_written follow
    Place place{printed[i].at(4), printed[i].at(5), printed[i].at(6)};
    std::string wanted = fact;
    if (const auto found = model::find_table_fact(edition(), fact)) {
      if (found->table->id == "roster") continue;
      std::get<2>(place) = to_a1(found->row->cell);
      wanted = found->value().text;
    }
    const auto row = rows_by_place().find(place);
    ASSERT_NE(row, rows_by_place().end()) << fact << " of " << std::get<0>(place);
    EXPECT_THAT(row->second, testing::Contains(wanted)) << fact;
  }
}

INSTANTIATE_TEST_SUITE_P(OfEveryPublication, Annexes,
                         testing::Values("guidance", "plan", "results", "digest", "meeting"),
                         [](const auto& one) { return one.param; });

TEST(AnnexesOfPeople, HaveNoNameOfTheRosterInAnyCell) {
  const model::DataTable* roster = edition().find_table("roster");
  ASSERT_NE(roster, nullptr);
  ASSERT_FALSE(roster->rows.empty());
  for (const model::DataRow& row : roster->rows) {
    const std::string name = without_blanks(roster->text(row, "name"));
    if (name.size() == 1) continue;  // the letter A, which stands for a name
    ASSERT_FALSE(name.empty());
    for (const model::Workbook& book : annexes()) {
      ASSERT_FALSE(book.sheets.empty());
      for (const model::Sheet& sheet : book.sheets) {
        for (const model::Cell& cell : sheet.cells) {
          EXPECT_EQ(without_blanks(cell.stored).find(name), std::string::npos)
              << sheet.name << "!" << to_a1(cell.at);
        }
      }
    }
  }
}

}  // namespace
}  // namespace nenpo::test
