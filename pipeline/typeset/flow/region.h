#pragma once

#include <optional>
#include <vector>

#include "typeset/flow/column_filler.h"

namespace nenpo::typeset {

/// What a page still offers to a passage.
struct RegionSpace {
  int columns = 1;
  Cursor from;
  Pt notes;                // height of the notes of one column that stand at the page's foot
  std::optional<Pt> next;  // height of what another passage below begins with
};

/// A passage's part on one page: columns side by side.
struct Region {
  Pt top;
  std::vector<FilledColumn> columns;
  Pt notes_foot;  // of the columns' notes
  Cursor end;     // of what may follow below
};

/// The width of one of `columns` columns.
Pt column_width(const model::Style& style, int columns);

/// Plans the passage's part on one page and moves `progress` on.
///
/// Column after column is filled to the page's foot. Where the passage ends, the columns are made
/// as equal as their keeps allow: the least number of lines is sought with which all of it stands
/// in the columns, so that only the last one is shorter. JLREQ 2.3.2 d 2 (#id60). Notes then stand
/// below their column if another passage follows on the page, else at the page's foot (JLREQ
/// 4.2.5). What is kept with that passage, as a heading at the columns' end, goes to the next page
/// where it does not fit below.
Region plan_region(const Material& material, Progress& progress, const RegionSpace& space);

}  // namespace nenpo::typeset
