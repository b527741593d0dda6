#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell_address.h"
#include "returned/text_edits.h"

namespace nenpo::returned {

/// Where a comment's box can stand: the widths and heights that a sheet states.
struct SheetGeometry {
  struct Columns {
    std::uint32_t first = 0;  // from 0
    std::uint32_t last = 0;
    double characters = 0;  // 0 when hidden
    std::uint32_t style = 0;
  };
  std::vector<Columns> columns;
  std::map<std::uint32_t, double> row_heights;  // pt, of rows that state one
  double default_characters = 8.43;
  double default_height = 15;  // pt

  const Columns* find_columns(std::uint32_t column) const;
  int column_pixels(std::uint32_t column) const;
  int row_pixels(std::uint32_t row) const;
};

/// A cell that is to be marked, as the sheet's part has it.
struct ScannedCell {
  enum class Home {
    kCell,     // there is a c element: `tag`
    kRow,      // there is none, but a row for it: it goes to `insert_at`
    kNothing,  // its row has to be added at `insert_at`
  };
  CellAddress at;
  Home home = Home::kNothing;
  XmlSpan tag;  // of the cell; of its row or of sheetData where these are empty elements
  std::size_t insert_at = 0;
  bool in_empty_element = false;  // `tag` has to be opened first
  std::uint32_t style = 0;        // the cell's; of an absent one its row's or column's
};

struct WorksheetScan {
  bool readable = false;
  std::string prefix;
  std::vector<ScannedCell> cells;  // in the order asked for
  SheetGeometry geometry;
  std::vector<XmlSpan> selected_views;  // tags of sheetView elements with tabSelected
  XmlSpan legacy_drawing;               // its tag; empty when there is none
  std::size_t legacy_drawing_end = 0;
  std::string legacy_drawing_relation;
  std::size_t legacy_drawing_place = 0;  // where one would have to go
};

/// Finds in a worksheet's part (ECMA-376 Part 1, 18.3.1.99) what has to be known to mark the cells
/// `wanted`, which are in order. Goes through the sheet once and keeps no cell.
WorksheetScan scan_worksheet(std::string_view text, const std::vector<CellAddress>& wanted);

}  // namespace nenpo::returned
