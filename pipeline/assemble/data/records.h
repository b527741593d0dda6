#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/finding.h"
#include "model/edition.h"
#include "model/inlines.h"

namespace nenpo::assemble {

/// One record of a table of the edition, as the blocks that print it ask for it. A column that the
/// table does not have is an empty one.
class Record {
 public:
  Record(const model::DataTable& table, const model::DataRow& row) : table_(&table), row_(&row) {}

  std::string_view text(std::string_view column) const { return table_->text(*row_, column); }
  std::optional<Decimal> number(std::string_view column) const;
  /// The number as the publications print it, 3,814; empty when there is none.
  std::string printed(std::string_view column) const;
  /// model::table_fact_id; empty when there is no value.
  std::string fact(std::string_view column) const;
  /// The value with its fact, in front of its unit.
  model::Text value(std::string_view column) const;

  /// The words of a list column.
  std::vector<std::string> words(std::string_view column) const;
  const model::DataSource& source() const { return table_->source_of(*row_); }
  Place place(std::string_view column) const;

 private:
  const model::DataTable* table_;
  const model::DataRow* row_;
};
using Records = std::vector<Record>;

/// Words that no fact stands for.
model::Text plain(std::string words);
/// A figure as a length on the page, which nobody reads as a number.
double as_length(Decimal figure);
/// `part` as a share of `whole`, 0 to 1; 0 where one of them is missing.
double share_of(const std::optional<Decimal>& part, const std::optional<Decimal>& whole);

/// The records of a table, in its order, whose `column` is `value`; all of them without a column.
Records records_of(const model::Edition& edition, std::string_view table,
                   std::string_view column = {}, std::string_view value = {});

}  // namespace nenpo::assemble
