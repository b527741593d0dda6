#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "model/workbook.h"
#include "package/budget.h"

namespace nenpo::ingest {

/// Reads comma- or tab-separated text (RFC 4180; CR, LF and CRLF all end a record) as one sheet
/// without a name. The first record decides the separator: tab if it has tabs and no comma outside
/// quotes. Every non-empty field is a text cell; its row is the record and its column the field.
/// Findings: invalid-encoding, csv-unterminated-quote, empty-file (no field holds anything),
/// too-large (then nothing is returned).
std::optional<model::Workbook> read_csv(std::string_view bytes, const std::string& name,
                                        package::Budget& budget, Findings& findings);

}  // namespace nenpo::ingest
