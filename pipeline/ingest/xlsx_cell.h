#pragma once

#include <vector>

#include "ingest/number_format.h"
#include "ingest/packed_cells.h"
#include "ingest/xlsx_shared_strings.h"
#include "ingest/xlsx_styles.h"
#include "model/workbook.h"

namespace nenpo::ingest {

/// What the cells of all sheets of a workbook refer to.
struct XlsxParts {
  SharedStrings strings;
  Styles styles;
  Epoch epoch = Epoch::k1900;
};

/// Makes a cell of the sheet out of a stored one; what `cell` was before does not matter.
/// `inline_texts` are those of the kind kInline; a shared string must exist.
void make_cell(const StoredCell& stored, const XlsxParts& parts,
               const std::vector<RichText>& inline_texts, model::Sheet& sheet, model::Cell& cell);

}  // namespace nenpo::ingest
