#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/cell_address.h"
#include "base/period.h"
#include "model/edition.h"
#include "store/parse.h"
#include "store/row.h"

namespace nenpo::store {

/// Text that is always there.
template <typename Row>
void text(Row& row, std::string_view name, std::string& value) {
  std::optional<std::string> held = value;
  row.text(name, held);
  if (!held) row.damaged(name);
  value = std::move(held).value_or("");
}

template <typename Row, std::integral Number>
void number(Row& row, std::string_view name, Number& value) {
  std::optional<std::int64_t> held = static_cast<std::int64_t>(value);
  row.number(name, held);
  if (!held || !std::in_range<Number>(*held)) return row.damaged(name);
  value = static_cast<Number>(*held);
}

/// A word of a closed list; `parse` is the way back from to_string(value).
template <typename Row, typename Word>
void word(Row& row, std::string_view name, Word& value,
          std::optional<Word> (*parse)(std::string_view)) {
  std::string written = Row::kReads ? "" : to_string(value);
  text(row, name, written);
  const std::optional<Word> read = parse(written);
  if (!read) return row.damaged(name);
  value = *read;
}

template <typename Row>
void period(Row& row, Period& value) {
  std::string type = period_type(value);
  std::string date_or_year = period_value(value);
  text(row, "period_type", type);
  text(row, "period", date_or_year);
  const std::optional<Period> read = parse_period(type, date_or_year);
  if (!read) return row.damaged("period");
  value = *read;
}

template <typename Row>
void optional_date(Row& row, std::string_view name, std::optional<Date>& value) {
  std::optional<std::string> held;
  if (value) held = to_iso(*value);
  row.text(name, held);
  value = held ? parse_date(*held) : std::nullopt;
  if (held && !value) row.damaged(name);
}

template <typename Row>
void optional_year(Row& row, std::string_view name, std::optional<FiscalYear>& value) {
  std::optional<std::int64_t> held;
  if (value) held = value->starts;
  row.number(name, held);
  value = held ? std::optional(FiscalYear{static_cast<int>(*held)}) : std::nullopt;
}

/// `value` is the plain decimal text; digits and places are what it is read back from.
template <typename Row>
void figure(Row& row, model::Figure& value) {
  const auto* decimal = std::get_if<Decimal>(&value);
  const auto* absence = std::get_if<model::Absence>(&value);
  std::optional<std::string> written;
  std::optional<std::int64_t> digits;
  std::optional<std::int64_t> places;
  std::optional<std::string> reason;
  if (decimal != nullptr) {
    written = nenpo::to_string(*decimal);
    digits = decimal->digits;
    places = decimal->places;
  }
  if (absence != nullptr) reason = to_string(*absence);
  row.text("value", written);
  row.number("digits", digits);
  row.number("places", places);
  row.text("absence", reason);
  const std::optional<model::Figure> read = parse_figure(digits, places, reason);
  if (!read) return row.damaged("value");
  value = *read;
}

template <typename Row>
void address(Row& row, const std::string& prefix, CellAddress& value) {
  row.derived(prefix + "cell", to_a1(value));
  number(row, prefix + "row_index", value.row);
  number(row, prefix + "column_index", value.column);
}

template <typename Row>
void provenance(Row& row, const std::string& prefix, model::Provenance& value) {
  auto& [file, sheet, cell, text_as_written] = value;
  text(row, prefix + "file", file);
  text(row, prefix + "sheet", sheet);
  address(row, prefix, cell);
  text(row, prefix + "text_as_written", text_as_written);
}

}  // namespace nenpo::store
