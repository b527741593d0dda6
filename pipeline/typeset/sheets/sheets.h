#pragma once

#include <string>

#include "model/manuscript.h"
#include "model/style.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Pages of their own, each a piece of the kind kFullPage: one, or as many as a table needs that
/// stands alone in a frame, where the layout has a frame `sheet-number` (1/2) for it. Frames are
/// set in the order of the layout, so that one may stand below another, and read in the order of
/// the sheet. A layout or frame that the style does not have is the failure that ends the run; a
/// frame that is too small for its blocks a finding `frame-overflow`.
Pieces set_sheet(const model::GridSheet& sheet, Setting& setting);

/// Cells side by side, all as high as the highest: one piece. Boxes that grow reach down to its
/// foot.
Pieces set_row(const model::Row& row, Setting& setting);

/// Columns that stand in a frame, cell or look, made equally long: one piece.
Pieces set_columns(const model::Columns& columns, const model::ColumnsStyle& style,
                   Setting& setting);

/// A frame called running, running-title, …: what it says was read before, or its sheet's title
/// says it. It is an artifact of the page's head, and its headings are none of the publication's.
bool is_running(const model::Frame& frame);

/// The publication's look of the name; null, with the failure kept, when it has none.
const model::Style* look_style(const std::string& name, Setting& setting);

/// How many callouts of the blocks take what is left of a cell or frame.
int growing_boxes(const model::Blocks& blocks);

}  // namespace nenpo::typeset
