#include "picture/inspect.h"

namespace nenpo::picture {
namespace {

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1A\n";
constexpr std::string_view kJpegSignature = "\xFF\xD8\xFF";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool looks_like_svg(std::string_view bytes) {
  constexpr std::size_t kLooked = 4096;
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || bytes[first] != '<') return false;
  return bytes.substr(first, kLooked).find("<svg") != std::string_view::npos;
}

Fault unknown_format() {
  return {"画像として読めません。PNG、JPEG、SVGのどれでもありません。",
          "画像ソフトで開き、PNGかJPEGで保存し直してください（例：写真/B05_1.jpg）。"};
}

Fault too_many_bytes(std::size_t bytes) {
  constexpr std::size_t kMebibyte = 1u << 20;
  return {"画像ファイルが大きすぎます（" + std::to_string(bytes / kMebibyte) +
              "MB。読み込めるのは" + std::to_string(kMaxPictureBytes / kMebibyte) +
              "MBまでです）。",
          "画像ソフトで縮小し、JPEGで保存し直してください（例：長い辺を4000ピクセルに）。"};
}

}  // namespace

Fault broken(std::string_view format) {
  return {std::string(format) + "の画像が壊れているため読み込めません。",
          "元の画像を画像ソフトで開けることを確かめ、保存し直したものを提出してください（例：写真/"
          "B05_1.jpg）。"};
}

Fault too_many_pixels(std::int64_t width, std::int64_t height) {
  constexpr std::int64_t kTenThousand = 10'000;
  return {"画像が大きすぎます（" + std::to_string(width) + "×" + std::to_string(height) +
              "ピクセル。読み込めるのは合わせて" + std::to_string(kMaxPixels / kTenThousand) +
              "万ピクセルまでです）。",
          "画像ソフトで縮小し、保存し直してください（例：長い辺を4000ピクセルに）。"};
}

bool is_sensible_size(std::int64_t width, std::int64_t height) {
  return width > 0 && height > 0 && width <= kMaxPixels / height;
}

std::variant<model::PictureFile, Fault> inspect(std::string_view bytes) {
  if (bytes.size() > kMaxPictureBytes) return too_many_bytes(bytes.size());
  if (bytes.starts_with(kPngSignature)) return inspect_png(bytes);
  if (bytes.starts_with(kJpegSignature)) return inspect_jpeg(bytes);
  if (looks_like_svg(bytes)) return inspect_svg(bytes);
  return unknown_format();
}

}  // namespace nenpo::picture
