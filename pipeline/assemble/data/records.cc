#include "assemble/data/records.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "model/table_facts.h"

namespace nenpo::assemble {

std::optional<Decimal> Record::number(std::string_view column) const {
  return parse_decimal(text(column));
}

std::string Record::printed(std::string_view column) const {
  const auto value = number(column);
  return value ? to_printed(*value) : std::string(text(column));
}

std::string Record::fact(std::string_view column) const {
  const auto index = table_->find_column(column);
  return index && !text(column).empty() ? model::table_fact_id(*table_, *row_, *index)
                                        : std::string();
}

model::Text Record::value(std::string_view column) const {
  return {std::string(text(column)), false, fact(column)};
}

std::vector<std::string> Record::words(std::string_view column) const {
  std::vector<std::string> words;
  for (const std::string_view word : split(text(column), '|')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

Place Record::place(std::string_view column) const {
  const auto index = table_->find_column(column);
  const CellAddress cell = index ? row_->values[*index].cell : row_->cell;
  return {source().file, source().sheet, to_a1(cell)};
}

model::Text plain(std::string words) { return {std::move(words), false, {}}; }

double as_length(Decimal figure) {
  double length = static_cast<double>(figure.digits);
  for (int place = 0; place < figure.places; ++place) length /= 10;
  return length;
}

double share_of(const std::optional<Decimal>& part, const std::optional<Decimal>& whole) {
  if (!part || !whole || whole->digits <= 0) return 0;
  return std::clamp(as_length(*part) / as_length(*whole), 0.0, 1.0);
}

Records records_of(const model::Edition& edition, std::string_view table, std::string_view column,
                   std::string_view value) {
  Records records;
  const model::DataTable* found = edition.find_table(table);
  if (found == nullptr) return records;
  for (const model::DataRow& row : found->rows) {
    if (column.empty() || found->text(row, column) == value) records.emplace_back(*found, row);
  }
  return records;
}

}  // namespace nenpo::assemble
