#pragma once

#include <compare>
#include <optional>
#include <string>
#include <variant>

namespace nenpo {

/// 年度: FiscalYear{2025} runs from 1 April 2025 to 31 March 2026.
struct FiscalYear {
  int starts = 0;
  auto operator<=>(const FiscalYear&) const = default;
};

/// 年: January to December.
struct CalendarYear {
  int year = 0;
  auto operator<=>(const CalendarYear&) const = default;
};

/// A day of the Gregorian calendar. Make it with make_date, which refuses days that do not exist.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const Date&) const = default;
};

using Period = std::variant<FiscalYear, CalendarYear, Date>;

std::optional<Date> make_date(int year, int month, int day);
/// The day that many days after 1970-01-01 (negative: before).
Date date_from_day_number(long days_since_1970);
std::string to_iso(Date date);  // 2026-02-13
FiscalYear fiscal_year_of(Date date);

std::string period_type(const Period& period);   // "fiscal_year", "calendar_year", "date"
std::string period_value(const Period& period);  // "2025" or the ISO date
std::string to_japanese(const Period& period);   // 2025年度, 2025年, 2026年2月13日
int western_year(const Period& period);

}  // namespace nenpo
