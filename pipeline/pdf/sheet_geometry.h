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

/// Which half of a sheet of two pages that touch at the spine. Its lower left corner is at 0, 0.
enum class Half { kLeft, kRight };

/// Where a page stands on its sheet.
struct Placement {
  Pt right, up;  // from the page's coordinates to those of the sheet
  Area visible;  // what may be seen of the page, in its own coordinates
};

/// `page` is the page as it is cut, `shift` moves it towards the spine. Nothing of it is printed
/// beyond the spine; on the other three sides its `bleed` is kept.
Placement placement(const Area& page, Pt bleed, Half half, Pt shift);

}  // namespace nenpo::pdf
