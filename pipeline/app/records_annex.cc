#include "app/records_annex.h"

#include <system_error>

#include "ingest/read_workbook.h"

namespace nenpo::app {

Result<std::vector<annex::AnnexTable>> listed_tables(const model::Edition& edition,
                                                     const std::filesystem::path& list) {
  std::vector<annex::AnnexTable> tables;
  std::error_code error;
  if (!std::filesystem::exists(list, error)) return tables;
  Findings findings;
  const auto read = ingest::read_workbook(list, list.filename().string(), findings);
  if (!read) {
    return Failure{"資料に載せる表の読み込み", list.string(),
                   findings.empty() ? "読めません。" : findings.front().message};
  }
  for (const model::Cell& cell : read->sheets.front().cells) {
    if (cell.at.row == 0 || cell.at.column != 0) continue;  // the header; the names
    const model::Cell* title = read->sheets.front().find({cell.at.row, 1});
    const model::DataTable* table = edition.find_table(cell.stored);
    if (table == nullptr) continue;
    tables.push_back({table, title != nullptr ? title->stored : cell.stored, {}});
    const model::Cell* rows = read->sheets.front().find({cell.at.row, 2});
    const model::Cell* columns = read->sheets.front().find({cell.at.row, 3});
    if (rows != nullptr && columns != nullptr) {
      tables.back().spread = annex::spread_of(rows->stored, columns->stored);
    }
  }
  return tables;
}

}  // namespace nenpo::app
