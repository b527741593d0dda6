#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "model/edition.h"

namespace nenpo::assemble {

/// What {{count:…}} counts:
///   policies, measures    of the master list; the headings below those of its policies in prose
///   goals, targets        of the SDGs
///   outreach              the records of a table
///   outreach.department   the different values of a column
///   outreach where department=環境局,sent_month=2025-05
/// Nothing where there is no such table or column, or a condition cannot be read.
std::optional<std::int64_t> count_of(std::string_view what, const model::Edition& edition);

/// What {{sum:…}} adds up: partner_counts.count where category=registered. Nothing also where a
/// value is no number; an empty one adds nothing.
std::optional<Decimal> sum_of(std::string_view what, const model::Edition& edition);

}  // namespace nenpo::assemble
