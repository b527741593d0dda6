#pragma once

#include <string>

#include "model/progress.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Where a table stands: several of them, one a programme, make one ledger.
struct LedgerPlace {
  std::string title;   // of the ledger, at the foot of its pages
  bool begins = true;  // no ledger stands directly above
  bool ends = true;    // nor below
};

/// The plan and the results of measures, year by year: a band of its title, one of its plan, one a
/// year for its results. Title, plan and first result stay together. On every page the years stand
/// again, and the title where a measure goes on.
Pieces set_progress_table(const model::ProgressTable& table, const LedgerPlace& place,
                          Setting& setting);

}  // namespace nenpo::typeset
