#pragma once

#include <string>
#include <string_view>

#include "base/finding.h"
#include "base/period.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

/// 令和8（2026）年; with a month, the era of that month: 平成31（2019）年 of April 2019. Empty for
/// years before 1868.
std::string wareki(int year, int month = 0);

/// 日, 月, 火, …
std::string_view weekday(Date date);

/// Years written in both ways, 平成29(2017)年, and dates with their weekday, 令和元年9月2日(月),
/// that do not agree: the finding date-mismatch.
void check_dates(model::Blocks& blocks, Findings& findings);

}  // namespace nenpo::assemble
