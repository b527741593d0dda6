#include "pdf/sheet_geometry.h"

namespace nenpo::pdf {

PageBoxes spread_of(const PageBoxes& page) {
  const auto doubled = [&](const Area& area) {
    const Pt second_page = page.trim.width();
    return Area{area.left - page.media.left, area.bottom - page.media.bottom,
                area.right - page.media.left + second_page, area.top - page.media.bottom};
  };
  return {doubled(page.media), doubled(page.bleed), doubled(page.trim)};
}

Pt spine_of(const PageBoxes& page) { return page.trim.right - page.media.left; }

Placement placement(const PageBoxes& page, Half half, Pt shift) {
  Placement place{-page.media.left, -page.media.bottom, page.bleed};
  if (half == Half::kLeft) {
    place.right += shift;
    place.visible.right = page.trim.right - shift;
  } else {
    place.right += page.trim.width() - shift;
    place.visible.left = page.trim.left + shift;
  }
  return place;
}

}  // namespace nenpo::pdf
