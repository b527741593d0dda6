#pragma once

#include <memory>

#include "model/progress.h"
#include "typeset/progress/ledger.h"

namespace nenpo::typeset {

/// What was done in a year: the year and its class as one large numeral, the text over the columns
/// of the years. It may be divided between items where two items or four lines stay and go; then
/// label and class stand again on the next page below `above`, the class regular and lighter.
Pieces set_result_band(const Ledger& ledger, const model::ProgressTable::Result& result,
                       const Piece& above);

}  // namespace nenpo::typeset
