#pragma once

#include <string_view>
#include <vector>

#include "ingest/budget.h"
#include "ingest/xlsx_cell.h"
#include "ingest/xml_part.h"
#include "model/workbook.h"

namespace nenpo::ingest {

struct SheetReading {
  PartTrouble trouble = PartTrouble::kNone;
  std::vector<CellAddress> lost_strings;  // cells that name a shared string that does not exist
};

/// Reads cells, merged ranges, hidden rows and columns of a worksheet part into `sheet`, as they
/// come: the order of the model is put_in_order's. ECMA-376 Part 1, 18.3.1.99. The claimed
/// dimension is not believed.
SheetReading read_worksheet(const ZipPackage& package, std::string_view part,
                            const XlsxParts& parts, Budget& budget, model::Sheet& sheet);

}  // namespace nenpo::ingest
