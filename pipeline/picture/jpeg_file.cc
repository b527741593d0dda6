#include <optional>
#include <utility>

#include "picture/inspect.h"
#include "picture/jpeg_segments.h"

namespace nenpo::picture {
namespace {

constexpr std::string_view kName = "JPEG";

// ITU-T T.81, table B.1: the ways of coding that PDF knows (PDF 1.7, 7.4.8), and all others.
constexpr std::uint8_t kBaseline = 0xC0;
constexpr std::uint8_t kProgressive = 0xC2;
constexpr std::uint8_t kLastFrame = 0xCF;
constexpr std::uint8_t kHuffmanTable = 0xC4;
constexpr std::uint8_t kReserved = 0xC8;
constexpr std::uint8_t kArithmeticCoding = 0xCC;
constexpr std::uint8_t kExifSegment = 0xE1;

bool is_frame(std::uint8_t marker) {
  return marker >= kBaseline && marker <= kLastFrame && marker != kHuffmanTable &&
         marker != kReserved && marker != kArithmeticCoding;
}

int byte_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

/// The numbers of an Exif block (TIFF 6.0, section 2), in its byte order; nothing behind its end.
class TiffBytes {
 public:
  explicit TiffBytes(std::string_view bytes)
      : bytes_(bytes), little_endian_(bytes.starts_with("II")) {}

  std::optional<std::size_t> number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || size > bytes_.size() - at) return std::nullopt;
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t next = little_endian_ ? at + size - 1 - i : at + i;
      value = value * 256 + static_cast<std::size_t>(byte_at(bytes_, next));
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool little_endian_;
};

/// Exif 2.3, 4.6.4, tag 274: 1 to 8; 1 where nothing sensible is said.
int orientation_of(std::string_view exif) {
  constexpr std::string_view kExif{"Exif\0\0", 6};
  constexpr std::size_t kFirstDirectory = 4, kEntryBytes = 12, kTag = 274, kValueAt = 8;
  constexpr std::size_t kLastOrientation = 8;
  if (!exif.starts_with(kExif)) return 1;
  const TiffBytes tiff(exif.substr(kExif.size()));
  const auto directory = tiff.number(kFirstDirectory, 4);
  const auto count = directory ? tiff.number(*directory, 2) : std::nullopt;
  if (!count) return 1;
  for (std::size_t i = 0; i < *count; ++i) {
    const std::size_t entry = *directory + 2 + i * kEntryBytes;
    const auto tag = tiff.number(entry, 2);
    if (!tag) return 1;
    if (*tag != kTag) continue;
    const std::size_t value = tiff.number(entry + kValueAt, 2).value_or(1);
    return value >= 1 && value <= kLastOrientation ? static_cast<int>(value) : 1;
  }
  return 1;
}

Fault unprintable_coding() {
  return {
      "このJPEGの形式（CMYK、16ビット、可逆など）は印刷用のPDFに入れられません。",
      "画像ソフトで開き、「RGB」「8ビット」のJPEGで保存し直してください（例：写真/B05_1.jpg）。"};
}

/// The frame header (B.2.2): precision, height, width, components.
std::variant<model::PictureFile, Fault> read_frame(const JpegSegment& frame) {
  constexpr std::size_t kHeaderBytes = 6;
  constexpr int kBits = 8, kGrey = 1, kColours = 3;
  const std::string_view header = frame.payload;
  if (header.size() < kHeaderBytes) return broken(kName);
  const int components = byte_at(header, 5);
  const bool printable = frame.marker <= kProgressive && byte_at(header, 0) == kBits &&
                         (components == kGrey || components == kColours);
  if (!printable) return unprintable_coding();
  const int height = byte_at(header, 1) * 256 + byte_at(header, 2);
  const int width = byte_at(header, 3) * 256 + byte_at(header, 4);
  if (width == 0 || height == 0) return broken(kName);
  if (!is_sensible_size(width, height)) return too_many_pixels(width, height);
  model::PictureFile picture;
  picture.format = model::PictureFormat::kJpeg;
  picture.width = width;
  picture.height = height;
  return picture;
}

}  // namespace

std::variant<model::PictureFile, Fault> inspect_jpeg(std::string_view bytes) {
  constexpr int kFirstTurned = 5;  // its rows are the picture's columns
  const auto segments = jpeg_segments(bytes);
  if (!segments) return broken(kName);
  std::variant<model::PictureFile, Fault> found = broken(kName);
  int orientation = 1;
  for (const JpegSegment& segment : *segments) {
    if (segment.marker == kExifSegment && orientation == 1)
      orientation = orientation_of(segment.payload);
    if (is_frame(segment.marker)) found = read_frame(segment);
  }
  if (auto* picture = std::get_if<model::PictureFile>(&found)) {
    picture->orientation = orientation;
    if (orientation >= kFirstTurned) std::swap(picture->width, picture->height);
  }
  return found;
}

}  // namespace nenpo::picture
