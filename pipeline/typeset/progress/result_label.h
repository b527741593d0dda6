#pragma once

#include "model/progress.h"
#include "typeset/progress/ledger.h"

namespace nenpo::typeset {

/// 2011年度 実施結果 達成状況区分 and the class, from `top` on, in tags of their own. A class that
/// was not handed in is the dashed state 未提出.
void set_result_label(Piece& piece, const Ledger& ledger,
                      const model::ProgressTable::Result& result, Pt top);
/// The same where the band goes on: with （続き）, the class regular.
void set_label_again(Piece& piece, const Ledger& ledger, const model::ProgressTable::Result& result,
                     Pt top);
/// The least height of a band, and of the rest of a divided one.
Pt label_height(const Ledger& ledger);
Pt label_again_height(const Ledger& ledger);

}  // namespace nenpo::typeset
