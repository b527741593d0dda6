#pragma once

#include <cstddef>
#include <vector>

#include "base/length.h"
#include "typeset/tables/cell_measures.h"

namespace nenpo::typeset {

/// What a column's contents ask for.
struct ColumnNeed {
  Pt natural;            // every cell on one line
  Pt minimum;            // no phrase broken, as far as phrases are short
  Pt floor;              // no number and no word broken, four characters where there are as many
  Pt unbreakable;        // no number and no word broken
  Pt content;            // the lengths of all its cells together
  bool figures = false;  // its cells stand by the decimal point
};

/// A cell whose lines count for the height of its rows.
struct CellNeed {
  std::size_t row = 0, column = 0;
  std::size_t rows = 1, columns = 1;
  const CellMeasure* measure = nullptr;  // never null
};

struct TableNeed {
  std::vector<ColumnNeed> columns;
  std::vector<CellNeed> cells;  // row by row
  std::vector<Pt> leading;      // of each row
  Pt row_padding;               // of a cell, above and below together
  Pt padding;                   // of a cell, left and right together
  Pt em;                        // of the cells' text
  Pt total;
};

/// Widths that together are `total`, whatever the contents: all tables reach from edge to edge.
///
/// 1. Where every cell fits on one line it does so. What is left over goes to the columns in
///    proportion to their contents, to a column of figures two characters at most.
/// 2. Else no column is wider than its cells on one line. No number and no word is broken, phrases
///    up to ten characters neither; and then the least height of all rows together decides, merged
///    cells among them (lowest_rows.h). What changes no row is shared by the square roots of the
///    contents, which balance the lines of the columns.
/// 3. Where the phrases do not fit, they may break; no column of text gets narrower than four
///    characters. Where these do not fit either, only numbers and words stay whole; where not
///    even they do, the widest shrink and the table tells it (box-overflow).
/// 4. Neighbouring columns of figures that need about the same width get the same, unless the
///    table became higher: the years of a series.
std::vector<Pt> column_widths(const TableNeed& need);

/// Whether every cell fits on one line, also where columns of figures are made alike: then no
/// phrase decides anything.
bool fits_on_one_line(const TableNeed& need);

/// Whether numbers, words and four characters of text fit in every column.
bool fits_floor(const TableNeed& need);

}  // namespace nenpo::typeset
