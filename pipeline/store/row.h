#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nenpo::store {

/// What a column holds in one row; nothing is NULL.
struct Column {
  std::string name;
  enum class Type { kText, kNumber } type = Type::kText;
  std::optional<std::string> text;
  std::optional<std::int64_t> number;
};

/// Takes a record apart into columns. It and RowReader have the same members, so that one function
/// lists the columns of a record for both ways (rows.h): what is written is what is read.
class RowWriter {
 public:
  static constexpr bool kReads = false;

  void text(std::string_view name, const std::optional<std::string>& value) {
    columns_.push_back({std::string(name), Column::Type::kText, value, std::nullopt});
  }
  void number(std::string_view name, const std::optional<std::int64_t>& value) {
    columns_.push_back({std::string(name), Column::Type::kNumber, std::nullopt, value});
  }
  /// For people who query the tables; not read back, since other columns say the same.
  void derived(std::string_view name, const std::string& value) { text(name, value); }
  void damaged(std::string_view) {}

  const std::vector<Column>& columns() const { return columns_; }

 private:
  std::vector<Column> columns_;
};

/// Puts a record together from the columns of one row, in the order in which RowWriter gave them.
class RowReader {
 public:
  static constexpr bool kReads = true;

  explicit RowReader(std::vector<Column> columns) : columns_(std::move(columns)) {}

  void text(std::string_view name, std::optional<std::string>& value) { value = next(name).text; }
  void number(std::string_view name, std::optional<std::int64_t>& value) {
    value = next(name).number;
  }
  void derived(std::string_view name, const std::string&) { next(name); }
  /// The column holds what no edition holds.
  void damaged(std::string_view name) {
    if (damaged_column_.empty()) damaged_column_ = name;
  }

  const std::string& damaged_column() const { return damaged_column_; }

 private:
  Column next(std::string_view name) {
    if (at_ < columns_.size() && columns_[at_].name == name) return std::move(columns_[at_++]);
    damaged(name);
    return {};
  }

  std::vector<Column> columns_;
  std::size_t at_ = 0;
  std::string damaged_column_;
};

}  // namespace nenpo::store
