#pragma once

#include <functional>
#include <string>

#include "base/finding.h"
#include "ingest/xlsx_cell.h"
#include "ingest/xlsx_sheet.h"

namespace nenpo::ingest {

/// Is handed a sheet, or piece after piece of it: the same sheet with further cells.
using PieceTaker = std::function<void(model::Sheet&)>;
enum class PieceSize { kWholeSheet, kFewCells };

/// Makes the cells of a sheet and hands them over in the model's order, marked and commented. A
/// sheet whose cells do not follow one another comes whole all the same; one without cells comes
/// once. False when the budget does not allow for all; what was handed over then counts nothing.
bool make_cells(PackedSheet& packed, const XlsxParts& parts, PieceSize size,
                const std::string& file, package::Budget& budget, Findings& findings,
                const PieceTaker& take);

}  // namespace nenpo::ingest
