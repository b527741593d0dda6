#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/edition.h"
#include "model/workbook.h"

namespace nenpo::normalize {

/// What the cell says: a text as stored without its struck parts, anything else as it is displayed.
/// Empty when the cell is struck through: a struck figure is a deleted figure.
std::string text_of(const model::Sheet& sheet, const model::Cell& cell);
/// The same without a copy, unless the text is put together from runs.
std::optional<std::string_view> plain_text_of(const model::Sheet& sheet, const model::Cell& cell);
/// Whether the cell holds anything but blanks.
bool is_filled(const model::Sheet& sheet, const model::Cell& cell);
/// The cell at an address, or the top left cell of the merged range around it. Null when that is
/// empty.
const model::Cell* cell_or_anchor(const model::Sheet& sheet, CellAddress at);
/// The merged range around an address, or null.
const model::CellRange* merge_around(const model::Sheet& sheet, CellAddress at);

Place place_of(const model::Workbook& workbook, const model::Sheet& sheet, CellAddress at);
Place place_of(const model::Workbook& workbook, const model::Sheet& sheet);
model::Provenance provenance_of(const model::Workbook& workbook, const model::Sheet& sheet,
                                const model::Cell& cell);

}  // namespace nenpo::normalize
