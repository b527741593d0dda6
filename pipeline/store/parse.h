#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/cell_address.h"
#include "base/finding.h"
#include "base/period.h"
#include "model/edition.h"

namespace nenpo::store {

// The ways back from the texts that the tables keep. Nothing where the text is none of them.

std::string to_string(model::Absence absence);  // "not_submitted", ...
std::optional<model::Absence> parse_absence(std::string_view text);
std::optional<model::Aspect> parse_aspect(std::string_view text);
std::optional<model::Direction> parse_direction(std::string_view text);
std::optional<model::Comparator> parse_comparator(std::string_view text);
std::optional<model::ObservationKind> parse_kind(std::string_view text);
std::optional<model::ColumnType> parse_column_type(std::string_view text);
std::optional<Severity> parse_severity(std::string_view text);
/// "C7", and beyond what a spreadsheet holds: a CSV file may have two million records.
std::optional<CellAddress> parse_cell(std::string_view a1);
std::optional<Date> parse_date(std::string_view iso);
std::optional<Period> parse_period(std::string_view type, std::string_view value);
/// A number (digits and places) or the reason why there is none: exactly one of both.
std::optional<model::Figure> parse_figure(const std::optional<std::int64_t>& digits,
                                          const std::optional<std::int64_t>& places,
                                          const std::optional<std::string>& absence);

}  // namespace nenpo::store
