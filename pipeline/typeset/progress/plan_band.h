#pragma once

#include "model/progress.h"
#include "typeset/progress/ledger.h"

namespace nenpo::typeset {

/// The height that a page offers to a plan: below its measure's title; where it goes on.
struct PlanRoom {
  Pt first, next;
};

/// What was planned: 現状 and the years beside one another. A cell without a plan stays white. One
/// piece; where a page cannot hold it, one a page, all cells divided at the same height, between
/// items, or between lines of an item that is higher than a page.
Pieces set_plan_band(const Ledger& ledger, const model::ProgressTable::Measure& measure,
                     const PlanRoom& room);

}  // namespace nenpo::typeset
