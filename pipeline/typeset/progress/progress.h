#pragma once

#include "model/progress.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// The plan and the results of measures, year by year.
Pieces set_progress_table(const model::ProgressTable& table, Setting& setting);

}  // namespace nenpo::typeset
