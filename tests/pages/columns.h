#pragma once

#include <cstddef>
#include <vector>

#include "tests/pages/reading.h"

namespace nenpo::pages {

/// The text of one column on one page, as indices of Reading::lines in reading order: headings,
/// running text and tables, not figures, footnotes and artifacts.
using Column = std::vector<std::size_t>;

/// What stands side by side on a page; text over the whole width is a band of one column.
struct Band {
  std::size_t page = 0;
  std::vector<Column> columns;
};

/// The bands of a page from its top down. Found by eye, not told by the typesetter: a column ends
/// where the next line stands higher and further right, and a band where the next line stands lower
/// and further left.
std::vector<Band> bands_of(const Reading& reading, std::size_t page);

/// A column of the booklet. It ends at its page's or its band's foot unless `goes_on_below`: a
/// band of another width follows on the page.
struct ColumnPlace {
  std::size_t page = 0;
  Column lines;
  bool goes_on_below = false;
};
/// In reading order. On a sheet whose frames are known each frame has columns of its own.
std::vector<ColumnPlace> columns_in_order(const Reading& reading);

}  // namespace nenpo::pages
