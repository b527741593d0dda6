#pragma once

#include "assemble/assembly.h"
#include "assemble/prose_source.h"
#include "model/charts.h"

namespace nenpo::assemble {

/// indicators="Q3-01,P31-01": baseline, target and actual of the publication's plan for a gauge,
/// else every actual value by year. An unknown indicator is the finding missing-indicator.
void take_indicators(model::Chart& chart, const Fence& fence, const Assembly& assembly);

/// table="outreach_totals" category="…" values="message_count,department_count": a category a row,
/// a series a column. A table or column that the edition does not have is the finding
/// unknown-table or unknown-column; a value that is no number, malformed-block.
void take_table(model::Chart& chart, const Fence& fence, const Assembly& assembly);

}  // namespace nenpo::assemble
