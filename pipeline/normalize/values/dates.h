#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/period.h"
#include "model/workbook.h"
#include "normalize/reading.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// First and last day; the same for a single day.
struct DateRange {
  Date first;
  Date last;
};

struct Month {
  int year = 0;
  int month = 0;
  auto operator<=>(const Month&) const = default;
};
std::string to_iso(Month month);  // 2025-05

/// A cell that holds a day: a date, a text, or the bare serial number of a day since
/// 2000 (43586), as a number or as a text.
Reading<Date> read_date_cell(const model::Sheet& sheet, const model::Cell& cell,
                             const Vocabulary& vocabulary);
/// The same for a form that says its fiscal year: 3月31日 is a day of that year.
Reading<Date> read_date_cell(const model::Sheet& sheet, const model::Cell& cell, FiscalYear year,
                             const Vocabulary& vocabulary);

/// "2025.4.1～2026.3.25", "2025年10月1日～10月31日", "10月1日から5日まで" behind a year; a day
/// alone is its own range. A last day without a year is the first such day after the first day.
Reading<DateRange> read_date_range(std::string_view text, const Vocabulary& vocabulary);
Reading<DateRange> read_date_range(const model::Sheet& sheet, const model::Cell& cell,
                                   const Vocabulary& vocabulary);

/// 2025/05, 2025年6月, 令和7年6月, R7.11, 202505; a whole date counts as its month.
Reading<Month> read_month(std::string_view text, const Vocabulary& vocabulary);
Reading<Month> read_month(const model::Sheet& sheet, const model::Cell& cell,
                          const Vocabulary& vocabulary);

}  // namespace nenpo::normalize
