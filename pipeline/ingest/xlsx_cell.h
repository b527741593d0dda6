#pragma once

#include <cstdint>
#include <string>

#include "ingest/number_format.h"
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

/// A c element as it stands. ECMA-376 Part 1, 18.3.1.4.
struct RawCell {
  CellAddress at;
  std::string type;  // n, s, str, inlineStr, b, e, d; "" is n
  std::uint32_t style = 0;
  bool formula = false;
  bool has_value = false;   // a v element is there
  bool has_inline = false;  // an is element is there
  std::string value;
  RichText inline_text;
};

enum class CellReading { kCell, kNothing, kNoSuchString };

/// Makes a cell of the sheet out of a raw one. kNothing when it holds nothing, kNoSuchString when
/// it names a shared string that does not exist.
CellReading read_cell(RawCell& raw, const XlsxParts& parts, model::Sheet& sheet, model::Cell& cell);

}  // namespace nenpo::ingest
