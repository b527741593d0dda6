#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/xls_comments.h"
#include "ingest/xls_globals.h"
#include "model/workbook.h"
#include "package/budget.h"

namespace nenpo::ingest {

/// One sheet as far as it could be read, its cells in the order of the file.
struct XlsSheet {
  model::Sheet sheet;
  XlsComments comments;
  bool complete = false;                   // its end was reached and no record was cut short
  std::vector<CellAddress> missing_texts;  // cells whose text the shared string table does not have
};

/// Reads the records of one sheet. [MS-XLS] 2.1.7.20.5. Nothing when the budget is spent.
std::optional<XlsSheet> read_xls_sheet(std::string_view stream, const XlsSheetEntry& entry,
                                       const XlsGlobals& globals, package::Budget& budget);

}  // namespace nenpo::ingest
