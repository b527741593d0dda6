#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/number_format.h"
#include "package/xml_part.h"

namespace nenpo::ingest {

/// What a cell takes from its style: a number format and two properties of its font.
struct CellStyle {
  std::uint32_t format = 0;  // index into Styles::codes and Styles::formats
  bool bold = false;
  bool struck = false;
};

/// The cell styles of a workbook by their number. ECMA-376 Part 1, 18.8.39.
struct Styles {
  std::vector<std::string> codes{"General"};
  std::vector<NumberFormat> formats{NumberFormat("General")};
  std::vector<CellStyle> cells;

  /// Cells without a style, or with one that does not exist, are General.
  CellStyle of(std::uint32_t style) const {
    return style < cells.size() ? cells[style] : CellStyle{};
  }
};

package::PartTrouble read_styles(const package::ZipPackage& package, std::string_view part,
                                 const package::Budget& budget, Styles& styles);

}  // namespace nenpo::ingest
