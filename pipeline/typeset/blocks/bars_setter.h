#pragma once

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// Labels and bars of equal scale, one piece: bars that are compared stand on one page.
Piece set_bars(const model::Bars& bars, const model::BarsStyle& style, Setting& setting);

}  // namespace nenpo::typeset
