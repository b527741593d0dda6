#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "base/finding.h"
#include "base/period.h"
#include "model/data_table.h"

namespace nenpo::check {

/// A column of a table that a rule asks for by name, looked up once for all rows. A table that does
/// not have it gives no texts. The table must outlive it.
class Column {
 public:
  Column(const model::DataTable& table, std::string_view id);

  bool exists() const { return index_.has_value(); }
  std::string_view text(const model::DataRow& row) const;
  std::optional<Decimal> number(const model::DataRow& row) const;
  std::optional<Date> date(const model::DataRow& row) const;  // of a month: its first day
  /// The value's cell; the record's when the table has no such column.
  Place place(const model::DataRow& row) const;
  /// The number as printed with the column's unit: 1,039か所.
  std::string printed(Decimal number) const;
  /// What the form calls it, without the group above it: 合計.
  std::string_view label() const;

 private:
  const model::DataTable* table_;
  std::optional<std::size_t> index_;
};

/// "2025-07-25", or "2025-07" as its first day.
std::optional<Date> parse_iso(std::string_view text);

}  // namespace nenpo::check
