#include "annex/copy_cell.h"

#include <charconv>
#include <optional>
#include <string_view>

#include "annex/sheet_plan.h"
#include "base/period.h"

namespace nenpo::annex {
namespace {

template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "2026-02-13", which may go on with "T09:30:00".
std::optional<lxw_datetime> day_in(std::string_view iso) {
  constexpr std::size_t kDay = 10;
  constexpr std::size_t kWithTime = 19;
  constexpr Date kFirstDay{1900, 3, 1};  // Excel counts a 29 February 1900 that never was
  if (iso.size() != kDay && iso.size() < kWithTime) return std::nullopt;
  const auto part = [iso](std::size_t at, std::size_t count) {
    return number_in<int>(iso.substr(at, count)).value_or(-1);
  };
  const auto date = make_date(part(0, 4), part(5, 2), part(8, 2));
  if (!date || *date < kFirstDay) return std::nullopt;
  lxw_datetime moment{date->year, date->month, date->day, 0, 0, 0};
  if (iso.size() == kDay) return moment;
  const auto seconds = number_in<double>(iso.substr(17));
  moment.hour = part(11, 2);
  moment.min = part(14, 2);
  moment.sec = seconds.value_or(-1);
  const bool exists = iso[kDay] == 'T' && moment.hour >= 0 && moment.min >= 0 && moment.sec >= 0;
  return exists ? std::optional(moment) : std::nullopt;
}

CopyContent text_of(const std::string& text) {
  if (text.empty()) return {};
  return cell_text(text);
}

}  // namespace

CopyContent copy_content(const model::Cell& cell) {
  switch (cell.type) {
    case model::CellType::kNumber:
      if (const auto number = number_in<double>(cell.stored)) return *number;
      return text_of(cell.displayed);
    case model::CellType::kDate:
      if (const auto moment = day_in(cell.stored)) return *moment;
      return text_of(cell.displayed);
    case model::CellType::kBoolean:
      return cell.stored == "TRUE" || cell.stored == "true" || cell.stored == "1";
    case model::CellType::kText:
      return text_of(cell.stored);
    case model::CellType::kError:
      return text_of(cell.displayed);
  }
  return {};
}

}  // namespace nenpo::annex
