#pragma once

#include <string_view>

#include "ingest/number_format.h"
#include "model/workbook.h"

namespace nenpo::ingest {

/// Type, stored and displayed text of a numeric cell: a date where the format says so and the
/// serial has a day. What is no number after all (１２３, ▲5, 1e400) becomes a text as it stands.
void set_number(model::Cell& cell, std::string_view stored, const NumberFormat& format,
                Epoch epoch);
/// The same for a date written as ISO 8601 (2019-05-01, 2019-05-01T13:30:00Z, 13:30); a text when
/// it is none.
void set_iso_date(model::Cell& cell, std::string_view iso, const NumberFormat& format, Epoch epoch);
/// What a formula without a result has.
void clear_value(model::Cell& cell);
void set_boolean(model::Cell& cell, std::string_view stored);
/// A text as its format shows it.
void set_text(model::Cell& cell, std::string_view text, const NumberFormat& format);
void set_error(model::Cell& cell, std::string_view stored);

}  // namespace nenpo::ingest
