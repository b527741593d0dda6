#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/cell_address.h"
#include "returned/package_edit.h"
#include "returned/worksheet_scan.h"

namespace nenpo::returned {

/// The boxes that a sheet's comments stand in: shapes of a VML drawing (ECMA-376 Part 4, 19), of
/// which a sheet has one, with form controls among them.
struct ShapesChange {
  std::optional<std::string> content;  // of the part; nothing when no shape is left in it
  bool changed = false;
};

/// Takes away the boxes of the cells in `removed`, and gives a box to each of `boxes` (cell and
/// text) that has none. `part` is nothing when the sheet has no such drawing yet; `sheet_number`,
/// from 1, keeps the shapes of a new one apart from those of other sheets.
ShapesChange change_shapes(XmlPart* part, const std::set<CellAddress>& removed,
                           const std::map<CellAddress, std::string>& boxes,
                           const SheetGeometry& geometry, std::size_t sheet_number);

}  // namespace nenpo::returned
