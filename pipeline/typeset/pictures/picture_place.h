#pragma once

#include "model/pages.h"
#include "model/pictures.h"
#include "model/style_pictures.h"

namespace nenpo::typeset {

/// Where a picture stands: `frame` is what the page gives it, `image` what of it is seen.
struct PicturePlace {
  model::Box frame;
  model::Image image;
};

/// The picture in a frame of this width at the origin: cropped around its focus to fill it, or
/// whole in its middle when it is asked to be. Without a height the frame takes the picture's own
/// shape.
PicturePlace picture_place(const model::Picture& picture, Pt width, Pt height);

/// Dots per inch that the picture has where it stands; nothing sensible for SVG.
double pixels_per_inch(const model::Image& image);

}  // namespace nenpo::typeset
