#pragma once

#include "model/charts.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Charts, drawn from their values.
Pieces set_chart(const model::Chart& chart, Setting& setting);

}  // namespace nenpo::typeset
