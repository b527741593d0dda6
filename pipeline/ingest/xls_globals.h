#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/number_format.h"
#include "ingest/xls_text.h"
#include "model/workbook.h"
#include "package/budget.h"

namespace nenpo::ingest {

struct XlsFont {
  bool bold = false;
  bool struck = false;
};

/// How a cell looks (an XF record): indices into XlsGlobals::formats and ::fonts.
struct XlsStyle {
  std::uint32_t format = 0;
  std::uint16_t font = 0;
};

struct XlsSheetEntry {
  std::string name;
  model::Visibility visibility = model::Visibility::kVisible;
  std::size_t offset = 0;  // of its records in the stream
};

/// What the first substream of a .xls file says for all its sheets. [MS-XLS] 2.1.7.20.3.
struct XlsGlobals {
  Epoch epoch = Epoch::k1900;
  std::vector<XlsSheetEntry> sheets;  // work sheets only, no charts and macros
  std::vector<XlsText> texts;         // the shared string table
  std::vector<std::string> format_codes{"General"};
  std::vector<NumberFormat> formats{NumberFormat("General")};  // one for each code
  std::vector<XlsStyle> styles;
  std::vector<XlsFont> fonts;
  bool encrypted = false;
  bool complete = false;  // its end was reached and every text could be read

  /// Nothing wrong with a number out of range: the plain style or font then.
  XlsStyle style(std::size_t index) const;
  XlsFont font(std::size_t number) const;
};

/// Nothing when the budget is spent.
std::optional<XlsGlobals> read_xls_globals(std::string_view stream, package::Budget& budget);

}  // namespace nenpo::ingest
