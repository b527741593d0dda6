#pragma once

#include <string_view>

#include "base/period.h"
#include "normalize/reading.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// 2025年度, ２０２５年度, FY2025, 令和7年度, R7, 2025（令和7）年度, 令和7(2025)年度 are fiscal
/// year 2025; with 年 instead of 年度 a calendar year; without either a fiscal year. A day is
/// itself a period. A month (2025/3) is read as its fiscal year, with a warning. Two-digit western
/// years are refused.
Reading<Period> read_period(std::string_view text, const Vocabulary& vocabulary);

/// The same for a column that holds fiscal years only: a day counts as its fiscal year, and a
/// calendar year is read as the fiscal year of that number, with a warning.
Reading<FiscalYear> read_fiscal_year(std::string_view text, const Vocabulary& vocabulary);

/// 2026/2/13, 2026.2.13, 2026-02-13, 20260213, 2026年2月13日, 令和8年2月13日, R8.2.13; a weekday
/// behind it must be that day's.
Reading<Date> read_date(std::string_view text, const Vocabulary& vocabulary);

/// Also 3月31日, 8/5 and 8月5日（火）: the day of that fiscal year, told as an info.
Reading<Date> read_date_within(std::string_view text, FiscalYear year,
                               const Vocabulary& vocabulary);

}  // namespace nenpo::normalize
