#pragma once

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

enum class TableFollower { kText, kNote };

/// A table as wide as the lines: caption, head rows, a piece a row. After a page break the caption
/// comes again with the style's 「（続き）」, and the head rows; the part above ends with a rule.
/// Neither caption nor head ends a page, a note behind the table stays with its last row. A row is
/// divided, between lines, only when it is taller than a page, with footnotes when it is taller
/// than half of one; no cell loses text. No row stands
/// alone at the table's head or foot, nor one of a merged cell's rows; where a page ends between
/// them the cell's words come again with 「（続き）」. A text that does not fit into its column is
/// a finding box-overflow on its page. JLREQ 4.4.6 (#processing_of_dividable_tables)
Pieces set_table(const model::Table& table, const model::TableStyle& style, TableFollower follower,
                 Setting& setting);

}  // namespace nenpo::typeset
