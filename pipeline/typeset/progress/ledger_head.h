#pragma once

#include "model/progress.h"
#include "typeset/progress/ledger.h"

namespace nenpo::typeset {

/// 現状 and the years with their era: the header row of the table.
Piece set_years(const Ledger& ledger, const model::ProgressTable& table);
/// The name of a measure and what it is.
Piece set_measure_title(const Ledger& ledger, const model::ProgressTable::Measure& measure);
/// The same where it goes on at a page's head: its name and （続き）.
Piece set_title_again(const Ledger& ledger, const model::ProgressTable::Measure& measure);
/// The solid band above the first measure of a programme that begins in mid-page.
Piece set_programme_band(const Ledger& ledger, const model::ProgressTable& table);

}  // namespace nenpo::typeset
