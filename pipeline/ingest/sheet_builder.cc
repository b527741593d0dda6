#include "ingest/sheet_builder.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.h"

namespace nenpo::ingest {
namespace {

constexpr std::uint32_t kMaxRows = 1'048'576;
constexpr std::uint32_t kMaxColumns = 16'384;
constexpr std::size_t kFreeText = 15;  // bytes a std::string keeps without further memory

/// A number from 1 on; 0 when there is none.
std::uint32_t number_of(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : 0;
}

std::optional<model::CellRange> parse_range(std::string_view text) {
  const auto colon = text.find(':');
  const auto first = parse_a1(text.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : parse_a1(text.substr(colon + 1));
  if (!first || !last) return {};
  return model::CellRange{{std::min(first->row, last->row), std::min(first->column, last->column)},
                          {std::max(first->row, last->row), std::max(first->column, last->column)}};
}

/// The index that a cell of type "s" has for a value.
std::optional<std::uint32_t> index_of(std::string_view text) {
  text = trim(text);
  std::uint32_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return index;
}

}  // namespace

void SheetBuilder::start_row(std::string_view number, bool hidden) {
  const std::uint32_t row = number_of(number);
  next_.row = row > 0 && row <= kMaxRows ? row - 1 : next_row_;
  next_.column = 0;
  next_row_ = next_.row + 1;
  if (hidden && next_.row < kMaxRows) sheet_.frame.hidden_rows.push_back(next_.row);
}

SheetBuilder::CellType SheetBuilder::type_of(std::string_view type) {
  if (type.empty() || type == "n") return {};
  if (type == "s") return {StoredKind::kShared};
  if (type == "str") return {StoredKind::kText, true};
  if (type == "inlineStr") return {StoredKind::kText};
  if (type == "b") return {StoredKind::kBoolean};
  if (type == "e") return {StoredKind::kError};
  if (type == "d") return {StoredKind::kDate};
  return {};
}

void SheetBuilder::start_cell(std::string_view reference, std::string_view type,
                              std::string_view style) {
  cell_ = {};
  cell_.at = parse_a1(reference).value_or(next_);
  cell_.style = number_of(style);
  type_ = type_of(type);
  has_value_ = has_inline_ = false;
  value_.clear();
  next_ = {cell_.at.row, cell_.at.column + 1};
  next_row_ = std::max(next_row_, cell_.at.row + 1);
}

void SheetBuilder::set_inline_text(RichText text) {
  has_inline_ = true;
  inline_text_ = std::move(text);
}

void SheetBuilder::end_cell() {
  if (cell_.at.row >= kMaxRows || cell_.at.column >= kMaxColumns || !take_value()) return;
  if (!budget_.draw_cell()) within_budget_ = false;
  if (within_budget_) sheet_.cells.add(cell_);
}

/// False when the cell holds nothing.
bool SheetBuilder::take_value() {
  if (has_inline_ && value_.empty()) return take_inline_text();
  const bool is_text = type_.kind == StoredKind::kText;
  if (value_.empty() || (!is_text && trim(value_).empty())) {
    cell_.cached = type_.result_text && has_value_;  // ="" has the result ""
    return cell_.formula;
  }
  if (type_.kind == StoredKind::kShared) return take_shared_string();
  cell_.kind = type_.kind;
  if (is_text) {
    value_ = decode_escapes(std::move(value_));
    draw_text(value_.size());
  }
  cell_.value = value_;
  return true;
}

bool SheetBuilder::take_inline_text() {
  if (inline_text_.text.empty() && !cell_.formula) return false;
  draw_text(inline_text_.text.size());
  const bool plain = inline_text_.runs.empty() && inline_text_.phonetics.empty();
  cell_.kind = plain ? StoredKind::kText : StoredKind::kInline;
  if (plain) {
    value_ = std::move(inline_text_.text);
    cell_.value = value_;
  } else {
    cell_.index = static_cast<std::uint32_t>(sheet_.inline_texts.size());
    sheet_.inline_texts.push_back(std::move(inline_text_));
  }
  return true;
}

bool SheetBuilder::take_shared_string() {
  const auto index = index_of(value_);
  if (!index || *index >= strings_.size()) {
    sheet_.lost_strings.push_back(cell_.at);
    return false;
  }
  const std::size_t size = strings_.text(*index).size();
  if (size == 0 && !cell_.formula) return false;
  draw_text(size);
  cell_.kind = StoredKind::kShared;
  cell_.index = *index;
  return true;
}

/// As stored and as displayed.
void SheetBuilder::draw_text(std::size_t size) {
  if (size > kFreeText && !budget_.draw_text(2 * size)) within_budget_ = false;
}

void SheetBuilder::hide_columns(std::string_view first, std::string_view last) {
  auto& hidden = sheet_.frame.hidden_columns;
  if (hidden.size() > kMaxColumns) return;  // ranges that overlap, again and again
  const std::uint32_t end = std::min(number_of(last), kMaxColumns);
  for (std::uint32_t column = number_of(first); column > 0 && column <= end; ++column) {
    hidden.push_back(column - 1);
  }
}

void SheetBuilder::add_merge(std::string_view reference) {
  if (const auto range = parse_range(reference)) sheet_.frame.merges.push_back(*range);
}

}  // namespace nenpo::ingest
