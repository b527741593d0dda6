#include "picture/jpeg_segments.h"

#include <cstddef>

namespace nenpo::picture {
namespace {

// ITU-T T.81, table B.1.
constexpr std::uint8_t kMarkerBegin = 0xFF;
constexpr std::uint8_t kStartOfImage = 0xD8;
constexpr std::uint8_t kEndOfImage = 0xD9;
constexpr std::uint8_t kStartOfScan = 0xDA;
constexpr std::uint8_t kFirstRestart = 0xD0;
constexpr std::uint8_t kLastRestart = 0xD7;
constexpr std::uint8_t kFirstApplication = 0xE0;
constexpr std::uint8_t kLastExtension = 0xFD;  // APPn and JPGn stand in one row
constexpr std::uint8_t kComment = 0xFE;
constexpr std::uint8_t kTemporary = 0x01;

/// "Adobe", a version, two flags and the colour transform: how the colours are to be decoded.
constexpr std::uint8_t kAdobe = 0xEE;
constexpr std::string_view kAdobeName = "Adobe";
constexpr std::size_t kAdobeBytes = 12;

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

bool has_no_length(std::uint8_t marker) {
  return marker == kTemporary || (marker >= kFirstRestart && marker <= kStartOfImage);
}

/// Where the coded data of a scan ends: at the next marker that is neither a restart nor a stuffed
/// byte.
std::size_t end_of_coded_data(std::string_view bytes, std::size_t at) {
  for (; at + 1 < bytes.size(); ++at) {
    if (byte_at(bytes, at) != kMarkerBegin) continue;
    const std::uint8_t next = byte_at(bytes, at + 1);
    const bool data = next == 0 || (next >= kFirstRestart && next <= kLastRestart);
    if (!data && next != kMarkerBegin) return at;
  }
  return bytes.size();
}

bool is_needed(std::uint8_t marker) {
  return marker != kComment && (marker < kFirstApplication || marker > kLastExtension);
}

void append_adobe(std::string& bare, std::string_view payload) {
  bare += static_cast<char>(kMarkerBegin);
  bare += static_cast<char>(kAdobe);
  bare += '\0';
  bare += static_cast<char>(kAdobeBytes + 2);
  bare += payload.substr(0, kAdobeBytes);
}

}  // namespace

std::optional<std::vector<JpegSegment>> jpeg_segments(std::string_view bytes) {
  constexpr std::size_t kMarkerBytes = 2;
  constexpr std::size_t kLengthBytes = 2;
  if (bytes.size() < kMarkerBytes || byte_at(bytes, 0) != kMarkerBegin ||
      byte_at(bytes, 1) != kStartOfImage) {
    return std::nullopt;
  }
  std::vector<JpegSegment> segments;
  std::size_t at = kMarkerBytes;
  while (at + kMarkerBytes <= bytes.size() && byte_at(bytes, at) == kMarkerBegin) {
    const std::uint8_t marker = byte_at(bytes, at + 1);
    if (marker == kMarkerBegin) {  // fill byte
      ++at;
      continue;
    }
    if (marker == kEndOfImage) return segments;
    if (has_no_length(marker) || at + kMarkerBytes + kLengthBytes > bytes.size()) break;
    const std::size_t length = byte_at(bytes, at + 2) * 256U + byte_at(bytes, at + 3);
    std::size_t end = at + kMarkerBytes + length;
    if (length < kLengthBytes || end > bytes.size()) break;
    const std::size_t payload = at + kMarkerBytes + kLengthBytes;
    const std::string_view carried = bytes.substr(payload, end - payload);
    if (marker == kStartOfScan) end = end_of_coded_data(bytes, end);
    segments.push_back({marker, carried, bytes.substr(at, end - at)});
    at = end;
  }
  return std::nullopt;
}

std::optional<std::string> bare_jpeg(std::string_view bytes) {
  const auto segments = jpeg_segments(bytes);
  if (!segments) return std::nullopt;
  std::string bare{static_cast<char>(kMarkerBegin), static_cast<char>(kStartOfImage)};
  for (const JpegSegment& segment : *segments) {
    if (is_needed(segment.marker)) bare += segment.whole;
    const bool adobe = segment.marker == kAdobe && segment.payload.starts_with(kAdobeName) &&
                       segment.payload.size() >= kAdobeBytes;
    if (adobe) append_adobe(bare, segment.payload);
  }
  bare += static_cast<char>(kMarkerBegin);
  bare += static_cast<char>(kEndOfImage);
  return bare;
}

}  // namespace nenpo::picture
