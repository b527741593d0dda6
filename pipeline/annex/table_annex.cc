#include "annex/table_annex.h"

#include "annex/sheet_writer.h"
#include "annex/table_sheets.h"

namespace nenpo::annex {
namespace {

/// Above it rows are written at once and strings stand in their cells, which some readers lose and
/// which makes small files bigger; below it the whole workbook is held.
constexpr std::size_t kMostRowsHeld = 50'000;

Memory memory_for(const std::vector<AnnexTable>& tables) {
  std::size_t rows = 0;
  for (const AnnexTable& table : tables) rows += table.table->rows.size();
  return rows > kMostRowsHeld ? Memory::kRows : Memory::kWhole;
}

}  // namespace

Result<Done> write_table_annex(const std::vector<AnnexTable>& tables, const AnnexInfo& info,
                               const std::filesystem::path& file) {
  const auto plans = plan_table_sheets(tables, info);
  if (!plans) return plans.error();
  return write_sheets(*plans, {info.title, info.publisher, info.issued}, memory_for(tables), file);
}

std::vector<std::string> differences(const model::Workbook& read_back,
                                     const std::vector<AnnexTable>& tables, const AnnexInfo& info) {
  const auto plans = plan_table_sheets(tables, info);
  if (!plans) return {plans.error().reason};
  return differences(read_back, *plans);
}

}  // namespace nenpo::annex
