#include <png.h>

#include <vector>

#include "picture/inspect.h"

namespace nenpo::picture {
namespace {

constexpr std::string_view kName = "PNG";

/// libpng's image with what it holds while it is read.
class PngImage {
 public:
  explicit PngImage(std::string_view bytes) {
    image_.version = PNG_IMAGE_VERSION;
    readable_ = png_image_begin_read_from_memory(&image_, bytes.data(), bytes.size()) != 0;
  }
  ~PngImage() { png_image_free(&image_); }
  PngImage(const PngImage&) = delete;
  PngImage& operator=(const PngImage&) = delete;

  bool is_readable() const { return readable_; }
  std::int64_t width() const { return image_.width; }
  std::int64_t height() const { return image_.height; }

  bool can_be_decoded() {
    image_.format = PNG_FORMAT_GRAY;  // the smallest: nobody looks at it
    const png_color white{255, 255, 255};
    std::vector<png_byte> pixels(PNG_IMAGE_SIZE(image_));
    return png_image_finish_read(&image_, &white, pixels.data(), 0, nullptr) != 0;
  }

 private:
  png_image image_{};
  bool readable_ = false;
};

}  // namespace

std::variant<model::PictureFile, Fault> inspect_png(std::string_view bytes) {
  PngImage image(bytes);
  if (!image.is_readable()) return broken(kName);
  if (!is_sensible_size(image.width(), image.height()))
    return too_many_pixels(image.width(), image.height());
  if (!image.can_be_decoded()) return broken(kName);
  model::PictureFile picture;
  picture.format = model::PictureFormat::kPng;
  picture.width = static_cast<int>(image.width());
  picture.height = static_cast<int>(image.height());
  return picture;
}

}  // namespace nenpo::picture
