#pragma once

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// What a page end may not divide, where a page can hold it: each row, the table, or the table and
/// what follows.
enum class Together { kRows, kTable, kTableAndFollower };

/// 成果指標の表: a head, a piece a row (never divided; the head comes again after a page break),
/// then its notes.
Pieces set_indicator_table(const model::IndicatorTable& table,
                           const model::IndicatorTableStyle& style, Together together,
                           Setting& setting);

}  // namespace nenpo::typeset
