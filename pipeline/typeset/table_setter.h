#pragma once

#include "model/manuscript.h"
#include "typeset/setting.h"

namespace nenpo::typeset {

/// A table as wide as the lines: caption, head rows (repeated after a page break), a piece a row.
/// A row is divided only when it is taller than a page; no cell loses text.
Pieces set_table(const model::Table& table, const model::TableStyle& style, Setting& setting);

}  // namespace nenpo::typeset
