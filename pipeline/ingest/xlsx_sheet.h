#pragma once

#include <string_view>
#include <vector>

#include "ingest/xlsx_cell.h"
#include "model/workbook.h"
#include "package/budget.h"
#include "package/xml_part.h"

namespace nenpo::ingest {

struct SheetReading {
  package::PartTrouble trouble = package::PartTrouble::kNone;
  std::vector<CellAddress> lost_strings;  // cells that name a shared string that does not exist
};

/// Reads cells, merged ranges, hidden rows and columns of a worksheet part into `sheet`, as they
/// come: the order of the model is put_in_order's. ECMA-376 Part 1, 18.3.1.99. The claimed
/// dimension is not believed.
SheetReading read_worksheet(const package::ZipPackage& package, std::string_view part,
                            const XlsxParts& parts, package::Budget& budget, model::Sheet& sheet);

}  // namespace nenpo::ingest
