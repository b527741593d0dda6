#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/period.h"

namespace nenpo::assemble {

/// A day as the edition's tables hold it, "2025-04-01".
std::optional<Date> parse_iso_date(std::string_view iso);
/// "2025-04-01" and "2025-04" as tables print them: 2025.4.1, 2025.4. Any other text as it is.
std::string dotted(std::string_view iso);
/// Whether a month, "2026-03", lies in the fiscal year "2025".
bool is_in_fiscal_year(std::string_view iso_month, std::string_view year);
/// 平成23年度 of "2011", 令和元年度 of "2019": the era in which most of the year lies. Empty for
/// years before 1926 and for what is no year.
std::string era_of_fiscal_year(std::string_view year);

}  // namespace nenpo::assemble
