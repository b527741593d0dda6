// Where a picture stands in its frame.
#include "typeset/pictures/picture_place.h"

#include <gtest/gtest.h>

#include <memory>

namespace nenpo::typeset {
namespace {

model::Picture picture(int width, int height, model::PictureFit fit) {
  auto file = std::make_shared<model::PictureFile>();
  file->width = width;
  file->height = height;
  model::Picture picture;
  picture.picture = file;
  picture.fit = fit;
  return picture;
}

TEST(PicturePlace, APhotographFillsItsFrameWithoutDistortionWhateverItsShape) {
  const auto place = picture_place(picture(300, 400, model::PictureFit::kFill), Pt{272}, Pt{102});
  EXPECT_EQ(place.image.window.width, Pt{272});
  EXPECT_EQ(place.image.window.height, Pt{102});
  EXPECT_NEAR(place.image.place.width.count(), 272, 0.01);
  EXPECT_NEAR(place.image.place.height.count(), 272.0 * 400 / 300, 0.01);
  EXPECT_NEAR(place.image.place.y.count(), (102 - 272.0 * 400 / 300) / 2, 0.01) << "its middle";
}

TEST(PicturePlace, AFlyerIsSeenWhole) {
  const auto place = picture_place(picture(300, 400, model::PictureFit::kWhole), Pt{272}, Pt{102});
  EXPECT_NEAR(place.image.place.height.count(), 102, 0.01);
  EXPECT_NEAR(place.image.place.width.count(), 76.5, 0.01);
  EXPECT_NEAR(place.image.place.x.count(), (272 - 76.5) / 2, 0.01);
}

}  // namespace
}  // namespace nenpo::typeset
