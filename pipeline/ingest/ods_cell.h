#pragma once

#include <cstdint>
#include <string>

#include "ingest/ods_styles.h"
#include "ingest/ods_text.h"
#include "model/workbook.h"
#include "package/xml_stream.h"

namespace nenpo::ingest {

/// A table:table-cell as it stands. ODF 1.3 Part 3, 9.1.4.
struct OdsRawCell {
  std::string style;
  std::string value_type;  // float, percentage, currency, date, time, boolean, string; "" for none
  std::string value;       // office:value, date-value, time-value, boolean-value or string-value
  bool formula = false;
  std::uint32_t repeated = 1;
  std::uint32_t spanned_columns = 1;
  std::uint32_t spanned_rows = 1;
};

OdsRawCell raw_ods_cell(const package::XmlAttributes& attributes);

/// Type, stored and displayed text of a cell; what it shows are its paragraphs, as the program that
/// wrote it formatted them. False when it holds nothing.
bool set_ods_value(model::Cell& cell, const OdsRawCell& raw, const OdsText& text,
                   const NumberFormat& format);

}  // namespace nenpo::ingest
