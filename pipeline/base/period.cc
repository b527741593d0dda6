#include "base/period.h"

#include <array>
#include <cstdio>

#include "base/overloaded.h"

namespace nenpo {
namespace {

int days_in_month(int year, int month) {
  constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{year, month, day};
}

// Counts in eras of 400 years from 0000-03-01, so that the leap day is the last of its year.
Date date_from_day_number(long days_since_1970) {
  const long shifted = days_since_1970 + 719468;
  const long era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const long day_of_era = shifted - era * 146097;
  const long year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const long month_from_march = (5 * day_of_year + 2) / 153;
  const int day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const int month =
      static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  return {static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0), month, day};
}

std::string to_iso(Date date) {
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return text.data();
}

FiscalYear fiscal_year_of(Date date) { return {date.month >= 4 ? date.year : date.year - 1}; }

std::string period_type(const Period& period) {
  return std::visit(
      Overloaded{[](FiscalYear) { return "fiscal_year"; },
                 [](CalendarYear) { return "calendar_year"; }, [](Date) { return "date"; }},
      period);
}

std::string period_value(const Period& period) {
  const auto* date = std::get_if<Date>(&period);
  return date != nullptr ? to_iso(*date) : std::to_string(western_year(period));
}

std::string to_japanese(const Period& period) {
  return std::visit(Overloaded{[](FiscalYear year) { return std::to_string(year.starts) + "年度"; },
                               [](CalendarYear year) { return std::to_string(year.year) + "年"; },
                               [](Date date) {
                                 return std::to_string(date.year) + "年" +
                                        std::to_string(date.month) + "月" +
                                        std::to_string(date.day) + "日";
                               }},
                    period);
}

int western_year(const Period& period) {
  return std::visit(
      Overloaded{[](FiscalYear year) { return year.starts; },
                 [](CalendarYear year) { return year.year; }, [](Date date) { return date.year; }},
      period);
}

}  // namespace nenpo
