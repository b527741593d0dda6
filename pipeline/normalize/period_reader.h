#pragma once

#include <string_view>

#include "base/period.h"
#include "normalize/reading.h"
#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// 2025年度, ２０２５年度, FY2025, 令和7年度, R7, 2025（令和7）年度, 令和7(2025)年度 are fiscal
/// year 2025; with 年 instead of 年度 a calendar year; without either a fiscal year. A day is
/// itself a period. Two-digit western years are refused.
Reading<Period> read_period(std::string_view text, const Vocabulary& vocabulary);

/// 2026/2/13, 2026.2.13, 2026-02-13, 20260213, 2026年2月13日, 令和8年2月13日, R8.2.13; a weekday
/// behind it is passed over.
Reading<Date> read_date(std::string_view text, const Vocabulary& vocabulary);

/// Takes (金), (金曜日) from the front of a folded text without blanks.
void take_weekday(std::string_view& text);

}  // namespace nenpo::normalize
