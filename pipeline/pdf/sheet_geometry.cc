#include "pdf/sheet_geometry.h"

namespace nenpo::pdf {

Placement placement(const Area& page, Pt bleed, Half half, Pt shift) {
  Placement place{-page.left,
                  -page.bottom,
                  {page.left - bleed, page.bottom - bleed, page.right + bleed, page.top + bleed}};
  if (half == Half::kLeft) {
    place.right += shift;
    place.visible.right = page.right - shift;
  } else {
    place.right += page.width() - shift;
    place.visible.left = page.left + shift;
  }
  return place;
}

}  // namespace nenpo::pdf
