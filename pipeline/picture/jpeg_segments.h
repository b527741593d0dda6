#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::picture {

/// A marker of a JPEG file with what it brings along (ITU-T T.81, B.1.1). A scan's coded data
/// belongs to its marker.
struct JpegSegment {
  std::uint8_t marker = 0;
  std::string_view payload;  // behind the length
  std::string_view whole;    // with marker, length and coded data
};

/// The segments between start and end of image; nothing when the file does not reach its end.
std::optional<std::vector<JpegSegment>> jpeg_segments(std::string_view bytes);

/// The same picture with nothing but what decoding needs: no camera, place, author, comment,
/// preview, nor anything behind the end of image. Nothing when the file is not whole.
std::optional<std::string> bare_jpeg(std::string_view bytes);

}  // namespace nenpo::picture
