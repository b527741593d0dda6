#pragma once

#include "base/finding.h"
#include "model/charts.h"

namespace nenpo::assemble {

/// What would be drawn otherwise than it reads, as findings about the chart:
/// malformed-block: nothing to draw, which is then printed as 要確認; a ring of several series, of
/// which only the first is kept. chart-part: a part of a whole below zero, or a percentage above
/// 100. chart-sum: percentages that do not make up 100 ± half a unit of each one's last place, at
/// least ± 0.5; not where one of them is missing.
void check_chart(model::Chart& chart, Findings& findings);

}  // namespace nenpo::assemble
