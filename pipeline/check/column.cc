#include "check/column.h"

#include <charconv>

#include "base/text.h"
#include "check/facts.h"

namespace nenpo::check {
namespace {

std::optional<int> parse_number(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return whole ? std::optional(number) : std::nullopt;
}

}  // namespace

Column::Column(const model::DataTable& table, std::string_view id)
    : table_(&table), index_(table.find_column(id)) {}

std::string_view Column::text(const model::DataRow& row) const {
  return index_ ? std::string_view(row.values.at(*index_).text) : std::string_view();
}

std::optional<Decimal> Column::number(const model::DataRow& row) const {
  return parse_decimal(text(row));
}

std::optional<Date> Column::date(const model::DataRow& row) const { return parse_iso(text(row)); }

Place Column::place(const model::DataRow& row) const {
  if (index_) return place_of(table_->provenance(row, *index_));
  const model::DataSource& source = table_->source_of(row);
  return {source.file, source.sheet, to_a1(row.cell)};
}

std::string Column::printed(Decimal number) const {
  return to_printed(number) + (index_ ? table_->columns[*index_].unit : "");
}

std::string_view Column::label() const {
  if (!index_) return {};
  const model::DataColumn& column = table_->columns[*index_];
  const std::string_view label = column.label.empty() ? column.id : column.label;
  const std::size_t group = label.rfind('>');
  return group == std::string_view::npos ? label : trim(label.substr(group + 1));
}

std::optional<Date> parse_iso(std::string_view text) {
  const auto parts = split(text, '-');
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  const auto year = parse_number(parts[0]);
  const auto month = parse_number(parts[1]);
  const auto day = parts.size() == 3 ? parse_number(parts[2]) : std::optional(1);
  if (!year || !month || !day) return std::nullopt;
  return make_date(*year, *month, *day);
}

}  // namespace nenpo::check
