#include "annex/table_cells.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/text.h"

namespace nenpo::annex {
namespace {

/// Excel keeps fifteen digits.
constexpr std::int64_t kMostDigits = 999'999'999'999'999;
/// Excel's day 60 is 29 February 1900, which never was; days before it are off by one.
constexpr Date kFirstDay{1900, 3, 1};

std::optional<Decimal> excel_number(std::string_view text) {
  const auto number = parse_decimal(text);
  // Leading zeros are an identifier's: a number would lose them.
  const bool is_identifier = text.size() > 1 && text[0] == '0' && text[1] != '.';
  const bool fits = number && std::abs(number->digits) <= kMostDigits && !is_identifier;
  return fits && to_string(*number) == text ? number : std::nullopt;
}

std::optional<int> digits_at(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (const char digit : text.substr(at, count)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

/// ISO 8601: 2026-02-13.
std::optional<Date> excel_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits_at(text, 0, 4);
  const auto month = digits_at(text, 5, 2);
  const auto day = digits_at(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  const auto date = make_date(*year, *month, *day);
  return date && *date >= kFirstDay ? date : std::nullopt;
}

void set_text(PlannedCell& cell, std::string_view text) {
  if (auto* held = std::get_if<std::string>(&cell.content)) {
    held->assign(text);  // its memory serves again
  } else {
    cell.content = std::string(text);
  }
}

/// {漢字|かんじ} becomes 漢字（かんじ）, ** goes.
std::string without_marks(const std::string& markdown) {
  std::string text = replace_all(markdown, "**", "");
  for (std::size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', open + 1)) {
    const std::size_t bar = text.find('|', open);
    const std::size_t close = text.find('}', open);
    if (bar == std::string::npos || close == std::string::npos || bar > close) continue;
    text.replace(close, 1, "）");
    text.replace(bar, 1, "（");
    text.erase(open, 1);
  }
  return text;
}

std::string for_people(model::ColumnType type, const std::string& text) {
  switch (type) {
    case model::ColumnType::kList:
      return replace_all(text, "|", "、");
    case model::ColumnType::kMarkdown:
      return without_marks(text);
    case model::ColumnType::kFlag:
      return text == "true" ? "○" : "";
    case model::ColumnType::kText:
    case model::ColumnType::kLines:
    case model::ColumnType::kNumber:
    case model::ColumnType::kDate:
    case model::ColumnType::kMonth:
    case model::ColumnType::kYear:
      return text;
  }
  return text;
}

Look text_look(model::ColumnType type, Purpose purpose) {
  if (purpose == Purpose::kData) return Look::kDataText;
  const bool is_short = type == model::ColumnType::kFlag || type == model::ColumnType::kMonth ||
                        type == model::ColumnType::kDate || type == model::ColumnType::kYear;
  return is_short ? Look::kCentred : Look::kText;
}

Look number_look(model::ColumnType type, Purpose purpose) {
  if (purpose == Purpose::kData) return Look::kDataNumber;
  return type == model::ColumnType::kYear ? Look::kPlainNumber : Look::kNumber;
}

}  // namespace

void fill_cell(PlannedCell& cell, model::ColumnType type, const std::string& text,
               Purpose purpose) {
  if (type == model::ColumnType::kNumber || type == model::ColumnType::kYear) {
    if (const auto number = excel_number(text)) {
      cell.look = number_look(type, purpose);
      cell.content = *number;
      return;
    }
  }
  if (type == model::ColumnType::kDate) {
    if (const auto day = excel_day(text)) {
      cell.look = purpose == Purpose::kPrint ? Look::kDay : Look::kDataDay;
      cell.content = *day;
      return;
    }
  }
  cell.look = text_look(type, purpose);
  if (purpose == Purpose::kPrint) return set_text(cell, cell_text(for_people(type, text)));
  set_text(cell, cell_text(text));
}

}  // namespace nenpo::annex
