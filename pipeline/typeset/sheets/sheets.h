#pragma once

#include "model/sheet.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// A page of its own: one piece of the kind kFullPage.
Pieces set_sheet(const model::GridSheet& sheet, Setting& setting);
/// Cells side by side: one piece.
Pieces set_row(const model::Row& row, Setting& setting);
/// Its blocks, set in the look.
Pieces set_look(const model::Look& look, Setting& setting);

}  // namespace nenpo::typeset
