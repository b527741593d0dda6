#pragma once

#include "model/progress.h"
#include "typeset/progress/ledger.h"

namespace nenpo::typeset {

/// What was planned: 現状 and the years beside one another. A cell without a plan stays white.
Piece set_plan_band(const Ledger& ledger, const model::ProgressTable::Measure& measure);

}  // namespace nenpo::typeset
