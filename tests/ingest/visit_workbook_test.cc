#include <gmock/gmock.h>

#include <algorithm>

#include "ingest/packed_cells.h"
#include "ingest/read_workbook.h"
#include "tests/support/golden.h"
#include "tests/support/package_builder.h"

namespace nenpo::ingest {
namespace {

using test::fresh_folder;
using test::SmallBook;
using test::write_file;
using testing::IsEmpty;

constexpr int kRows = 10'000;

std::string many_rows() {
  std::string rows;
  for (int row = 1; row <= kRows; ++row) {
    rows += "<row r=\"" + std::to_string(row) + "\"><c t=\"s\"><v>" + std::to_string(row % 2) +
            "</v></c><c><v>" + std::to_string(row) + ".5</v></c></row>";
  }
  return rows;
}

SmallBook large_book() {
  return {.rows = many_rows(),
          .behind_rows = "<mergeCells><mergeCell ref=\"A7000:B7000\"/></mergeCells>",
          .strings = "<si><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></si><si><t>丙</t></si>",
          .comments = "<comment ref=\"B9999\"><text><t>確認</t></text></comment>"};
}

struct Visit {
  bool read = false;
  std::string dump;
  std::size_t pieces = 0;
  std::size_t largest = 0;
  Findings findings;
};

Visit visit(const std::filesystem::path& file) {
  Visit result;
  result.read =
      visit_workbook(file, file.filename().string(), result.findings, [&](const auto& piece) {
        result.dump += model::dump(piece);
        result.largest = std::max({result.largest, piece.cells.size(), piece.annotations.size()});
        ++result.pieces;
      });
  return result;
}

TEST(VisitWorkbook, TellsInPiecesWhatReadingTellsAtOnce) {
  const auto folder = fresh_folder("ingest-visit");
  write_file(folder / "large.xlsx", test::xlsx(large_book()));
  write_file(folder / "log.csv", "局区名,環境局\r\n");
  SmallBook unsorted = large_book();
  unsorted.rows += "<row r=\"3\"><c r=\"C3\"><v>1</v></c></row>";
  write_file(folder / "unsorted.xlsx", test::xlsx(unsorted));
  for (const char* name : {"large.xlsx", "unsorted.xlsx", "log.csv"}) {
    Findings findings;
    const auto workbook = read_workbook(folder / name, name, findings);
    ASSERT_TRUE(workbook) << name;
    const Visit told = visit(folder / name);
    EXPECT_TRUE(told.read) << name;
    EXPECT_TRUE(told.dump == model::dump(*workbook)) << name;
    EXPECT_THAT(told.findings, IsEmpty()) << name;
  }
  const Visit told = visit(folder / "large.xlsx");
  EXPECT_GT(told.pieces, 3u);
  EXPECT_LT(told.largest, 5000u);
  EXPECT_THAT(told.dump, testing::HasSubstr("表\tA7000\ttext\t甲乙\t甲乙\tmerged,rich\n"));
  EXPECT_THAT(told.dump, testing::HasSubstr("表\tB9999\tnumber\t9999.5\t9999.5\tcomment\n"));
}

TEST(VisitWorkbook, TellsNothingOfAFileThatIsBrokenAtItsEnd) {
  const auto folder = fresh_folder("ingest-visit-broken");
  SmallBook book = large_book();
  book.behind_rows = "<mergeCells>";
  write_file(folder / "broken.xlsx", test::xlsx(book));
  const Visit told = visit(folder / "broken.xlsx");
  EXPECT_FALSE(told.read);
  EXPECT_EQ(told.pieces, 0u);
  ASSERT_EQ(told.findings.size(), 1u);
  EXPECT_EQ(told.findings[0].code, "corrupt-file");
}

TEST(VisitWorkbook, NamesTheSameFaultsAsReading) {
  const auto folder = fresh_folder("ingest-visit-faults");
  write_file(folder / "faults.xls",
             test::xlsx({.rows = "<row><c t=\"e\"><v>#REF!</v></c><c><f>A1</f></c></row>"}));
  Findings findings;
  ASSERT_TRUE(read_workbook(folder / "faults.xls", "faults.xls", findings));
  Visit told = visit(folder / "faults.xls");
  EXPECT_EQ(told.findings.size(), 3u);
  sort_findings(findings);
  sort_findings(told.findings);
  ASSERT_EQ(told.findings.size(), findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i)
    EXPECT_EQ(told.findings[i].message, findings[i].message);
}

TEST(PackedCells, GiveBackWhatWasPacked) {
  const std::string long_text(600'000, 'x');
  const std::vector<StoredCell> stored{
      {.at = {0, 0}, .kind = StoredKind::kNumber, .style = 3, .value = "12.5"},
      {.at = {0, 1}, .kind = StoredKind::kShared, .index = 4'000'000'000},
      {.at = {1'048'575, 16'383}, .kind = StoredKind::kText, .value = long_text},
      {.at = {0, 2}, .kind = StoredKind::kNothing, .formula = true, .cached = false},
      {.at = {0, 3}, .kind = StoredKind::kInline, .formula = true, .style = 4'294'967'295}};
  PackedCells packed;
  for (const StoredCell& cell : stored) packed.add(cell);
  EXPECT_EQ(packed.size(), stored.size());
  EXPECT_FALSE(packed.is_ascending());
  PackedCells::Walker cells(packed);
  for (const StoredCell& cell : stored) {
    const auto given = cells.next();
    ASSERT_TRUE(given);
    EXPECT_EQ(given->at, cell.at);
    EXPECT_EQ(given->kind, cell.kind);
    EXPECT_EQ(given->formula, cell.formula);
    EXPECT_EQ(given->cached, cell.cached);
    EXPECT_EQ(given->style, cell.style);
    EXPECT_EQ(given->index, cell.index);
    EXPECT_TRUE(given->value == cell.value);
  }
  EXPECT_FALSE(cells.next());
}

TEST(PackedCells, KnowWhetherTheirCellsFollowEachOther) {
  PackedCells packed;
  for (const CellAddress at : {CellAddress{0, 0}, CellAddress{0, 5}, CellAddress{2, 1}})
    packed.add({.at = at, .kind = StoredKind::kNumber, .value = "1"});
  EXPECT_TRUE(packed.is_ascending());
  packed.add({.at = {2, 1}, .kind = StoredKind::kNumber, .value = "1"});  // a second time
  EXPECT_FALSE(packed.is_ascending());
}

}  // namespace
}  // namespace nenpo::ingest
