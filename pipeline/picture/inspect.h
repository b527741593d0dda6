#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "model/picture_file.h"

namespace nenpo::picture {

/// What keeps a picture from being printed, as a finding says it.
struct Fault {
  std::string message;
  std::string remedy;
};

/// The largest pictures that are taken in.
constexpr std::size_t kMaxPictureBytes = 64u << 20;
constexpr std::int64_t kMaxPixels = 60'000'000;

/// What a picture's bytes, and not its name, say about it: format, size, orientation. The other
/// members stay empty. PNG is decoded once to be sure of it, JPEG must reach its end of image, SVG
/// must be shapes alone: no writing (its font is not ours), no script, no other file.
std::variant<model::PictureFile, Fault> inspect(std::string_view bytes);

// What the formats have for it: png_file.cc, jpeg_file.cc, svg_file.cc.
std::variant<model::PictureFile, Fault> inspect_png(std::string_view bytes);
std::variant<model::PictureFile, Fault> inspect_jpeg(std::string_view bytes);
std::variant<model::PictureFile, Fault> inspect_svg(std::string_view bytes);

Fault broken(std::string_view format);
Fault too_many_pixels(std::int64_t width, std::int64_t height);
/// Whether a picture of this size is within kMaxPixels.
bool is_sensible_size(std::int64_t width, std::int64_t height);

}  // namespace nenpo::picture
