#pragma once

#include <string_view>
#include <vector>

#include "ingest/packed_cells.h"
#include "ingest/xlsx_comments.h"
#include "ingest/xlsx_shared_strings.h"
#include "model/workbook.h"
#include "package/budget.h"
#include "package/xml_part.h"

namespace nenpo::ingest {

/// A worksheet read to its end, its cells not made yet.
struct PackedSheet {
  model::Sheet frame;  // without cells
  PackedCells cells;
  std::vector<RichText> inline_texts;     // of the cells of kind kInline
  std::vector<CellAddress> lost_strings;  // cells that name a shared string that does not exist
  Comments comments;
};

/// Reads cells, merged ranges, hidden rows and columns of a worksheet part as they come.
/// ECMA-376 Part 1, 18.3.1.99. The claimed dimension is not believed.
package::PartTrouble read_worksheet(const package::ZipPackage& package, std::string_view part,
                                    const SharedStrings& strings, package::Budget& budget,
                                    PackedSheet& sheet);

}  // namespace nenpo::ingest
