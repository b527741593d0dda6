#include "render/pictures.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/c_ptr.h"
#include "digest/sha256.h"
#include "picture/jpeg_segments.h"

namespace nenpo::render {
namespace {

using SurfacePtr = CPtr<cairo_surface_t, cairo_surface_destroy>;
using SvgPtr = CPtr<RsvgHandle, g_object_unref>;

/// What is drawn: pixels, or shapes.
struct Drawable {
  SurfacePtr pixels;
  SvgPtr shapes;
};

Failure cannot_draw(const model::PictureFile& picture, std::string reason) {
  return {"画像を開く処理", picture.file, std::move(reason)};
}

Result<std::string> bytes_of(const model::PictureFile& picture) {
  std::ifstream file(picture.path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file) return cannot_draw(picture, "ファイルを読めません。");
  if (digest::sha256(bytes) != picture.sha256) {
    return cannot_draw(picture,
                       "読み込んだ後に中身が変わりました。書き換えが終わってから、もう一度実行し"
                       "てください。");
  }
  return bytes;
}

/// cairo's C code calls this.
cairo_status_t read_bytes(void* rest, unsigned char* data, unsigned length) {
  auto& bytes = *static_cast<std::string_view*>(rest);
  if (bytes.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, bytes.data(), length);
  bytes.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

SurfacePtr png_pixels(std::string_view bytes) {
  return SurfacePtr(cairo_image_surface_create_from_png_stream(read_bytes, &bytes));
}

/// The file itself goes into the PDF; the pixels behind it stay empty and are never looked at.
SurfacePtr jpeg_pixels(const std::string& bytes, int width, int height) {
  SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  auto bare = picture::bare_jpeg(bytes);
  if (!bare) return nullptr;
  auto kept = std::make_unique<std::string>(std::move(*bare));
  const auto* data = reinterpret_cast<const unsigned char*>(kept->data());
  const auto release = [](void* string) { delete static_cast<std::string*>(string); };
  const auto status = cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, data,
                                                  kept->size(), release, kept.get());
  if (status != CAIRO_STATUS_SUCCESS) return nullptr;
  (void)kept.release();  // the surface's now
  return surface;
}

/// Whether the file's rows are the picture's columns (Exif 2.3, tag 274).
bool is_turned(const model::PictureFile& picture) {
  constexpr int kFirstTurned = 5;
  return picture.orientation >= kFirstTurned;
}

Drawable decode(const model::PictureFile& picture, const std::string& bytes) {
  switch (picture.format) {
    case model::PictureFormat::kPng:
      return {png_pixels(bytes), nullptr};
    case model::PictureFormat::kJpeg:
      return {is_turned(picture) ? jpeg_pixels(bytes, picture.height, picture.width)
                                 : jpeg_pixels(bytes, picture.width, picture.height),
              nullptr};
    case model::PictureFormat::kSvg: {
      const auto* data = reinterpret_cast<const guint8*>(bytes.data());
      return {nullptr, SvgPtr(rsvg_handle_new_from_data(data, bytes.size(), nullptr))};
    }
  }
  return {};
}

/// The unit square of the file as it lies, onto the unit square as it stands upright.
cairo_matrix_t upright(int orientation) {
  switch (orientation) {
    case 2:
      return {-1, 0, 0, 1, 1, 0};
    case 3:
      return {-1, 0, 0, -1, 1, 1};
    case 4:
      return {1, 0, 0, -1, 0, 1};
    case 5:
      return {0, 1, 1, 0, 0, 0};
    case 6:
      return {0, 1, -1, 0, 1, 0};
    case 7:
      return {0, -1, -1, 0, 1, 1};
    case 8:
      return {0, -1, 1, 0, 0, 1};
    default:
      return {1, 0, 0, 1, 0, 0};
  }
}

void draw_pixels(cairo_surface_t* pixels, int orientation, const model::Box& place,
                 cairo_t* context) {
  const cairo_matrix_t turn = upright(orientation);
  cairo_translate(context, place.x.count(), place.y.count());
  cairo_scale(context, place.width.count(), place.height.count());
  cairo_transform(context, &turn);
  cairo_scale(context, 1.0 / cairo_image_surface_get_width(pixels),
              1.0 / cairo_image_surface_get_height(pixels));
  cairo_set_source_surface(context, pixels, 0, 0);
  cairo_paint(context);
}

/// Every picture that a page shows, by its hash.
std::map<std::string, const model::PictureFile*> shown_pictures(const model::Pages& pages) {
  std::map<std::string, const model::PictureFile*> shown;
  for (const model::Page& page : pages.pages) {
    for (const model::PageItem& item : page.items) {
      const auto* image = std::get_if<model::Image>(&item);
      if (image != nullptr) shown.emplace(image->picture->sha256, image->picture.get());
    }
  }
  return shown;
}

}  // namespace

struct Pictures::Opened {
  std::map<std::string, Drawable> drawables;  // by hash
};

Pictures::Pictures(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
Pictures::Pictures(Pictures&&) noexcept = default;
Pictures& Pictures::operator=(Pictures&&) noexcept = default;
Pictures::~Pictures() = default;

Result<Pictures> Pictures::open(const model::Pages& pages) {
  auto opened = std::make_unique<Opened>();
  for (const auto& [hash, picture] : shown_pictures(pages)) {
    const auto bytes = bytes_of(*picture);
    if (!bytes) return bytes.error();
    Drawable drawable = decode(*picture, *bytes);
    const bool whole = drawable.pixels
                           ? cairo_surface_status(drawable.pixels.get()) == CAIRO_STATUS_SUCCESS
                           : drawable.shapes != nullptr;
    if (!whole) {
      return cannot_draw(*picture,
                         "画像として開けません。画像ソフトで開き、保存し直してください。");
    }
    opened->drawables.emplace(hash, std::move(drawable));
  }
  return Pictures(std::move(opened));
}

void Pictures::draw(const model::PictureFile& picture, const model::Box& place,
                    _cairo* context) const {
  const Drawable& drawable = opened_->drawables.at(picture.sha256);
  if (drawable.pixels)
    return draw_pixels(drawable.pixels.get(), picture.orientation, place, context);
  const RsvgRectangle viewport{place.x.count(), place.y.count(), place.width.count(),
                               place.height.count()};
  rsvg_handle_render_document(drawable.shapes.get(), context, &viewport, nullptr);
}

}  // namespace nenpo::render
