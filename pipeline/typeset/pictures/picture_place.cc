#include "typeset/pictures/picture_place.h"

#include <algorithm>

namespace nenpo::typeset {
namespace {

/// How many times longer than the room a picture is, when its other sides meet.
struct Scales {
  double across = 1, down = 1;  // pt a pixel that fill the frame's width, its height
};

/// Where a picture of `size` begins so that its focus is as near to the frame's middle as it can
/// be.
Pt begin_of(Pt size, Pt frame, double focus) {
  const Pt wanted = frame / 2 - size * focus;
  return std::clamp(wanted, frame - size, Pt{});
}

model::Box filling(const model::Picture& picture, double scale, const model::Box& frame) {
  const Pt width{picture.picture->width * scale};
  const Pt height{picture.picture->height * scale};
  return {begin_of(width, frame.width, picture.focus_x),
          begin_of(height, frame.height, picture.focus_y), width, height};
}

model::Box whole(const model::PictureFile& picture, double scale, const model::Box& frame) {
  const Pt width{picture.width * scale};
  const Pt height{picture.height * scale};
  return {(frame.width - width) / 2, (frame.height - height) / 2, width, height};
}

}  // namespace

PicturePlace picture_place(const model::Picture& picture, Pt width, Pt height) {
  const model::PictureFile& file = *picture.picture;
  const double across = width.count() / file.width;
  if (height == Pt{}) height = Pt{file.height * across};
  const model::Box frame{Pt{}, Pt{}, width, height};
  const Scales scales{across, height.count() / file.height};
  if (picture.fit == model::PictureFit::kFill) {
    return {
        frame,
        {picture.picture, filling(picture, std::max(scales.across, scales.down), frame), frame}};
  }
  const model::Box place = whole(file, std::min(scales.across, scales.down), frame);
  return {frame, {picture.picture, place, place}};
}

double pixels_per_inch(const model::Image& image) {
  constexpr double kPointsPerInch = 72;
  return image.picture->width * kPointsPerInch / image.place.width.count();
}

}  // namespace nenpo::typeset
