#pragma once

#include "base/length.h"

namespace nenpo::pdf {

/// An upright rectangle in the coordinates of a page: y grows upward.
struct Area {
  Pt left, bottom, right, top;

  Pt width() const { return right - left; }
  Pt height() const { return top - bottom; }
  bool operator==(const Area&) const = default;
};

/// The boxes of a page or a sheet (PDF 1.7, 14.11.2): the medium, what is printed for the knife to
/// cut through, and what is left behind the cut.
struct PageBoxes {
  Area media, bleed, trim;
};

/// Which half of a sheet of two pages.
enum class Half { kLeft, kRight };

/// Where a page stands on its sheet.
struct Placement {
  Pt right, up;  // from the page's coordinates to those of the sheet
  Area visible;  // what may be seen of the page, in its own coordinates
};

/// The sheet of two such pages that touch at the spine: its lower left corner is at 0, 0, and its
/// margins outside the trim are those of the page.
PageBoxes spread_of(const PageBoxes& page);
/// The line of the fold on that sheet.
Pt spine_of(const PageBoxes& page);

/// `shift` moves the page towards the spine. Nothing of it is printed beyond the spine; on the
/// other three sides its bleed is kept.
Placement placement(const PageBoxes& page, Half half, Pt shift);

}  // namespace nenpo::pdf
