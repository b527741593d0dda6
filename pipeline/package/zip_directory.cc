#include "package/zip_directory.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace nenpo::package {
namespace {

// Signatures and sizes of PKWARE's APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16.
constexpr std::string_view kEndSignature = "PK\x05\x06";
constexpr std::string_view kEntrySignature = "PK\x01\x02";
constexpr std::size_t kLocalHeaderSize = 30;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::uint64_t kInZip64 = 0xFFFFFFFF;

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

using Stretch = std::pair<std::uint64_t, std::uint64_t>;  // begin, end

/// The stretches of the entries; those with 64-bit places are left out, as no small bomb needs
/// them.
std::vector<Stretch> stretches(std::string_view archive) {
  std::vector<Stretch> found;
  const auto end = archive.rfind(kEndSignature);
  if (end == std::string_view::npos || end + kEndSize > archive.size()) return found;
  std::uint64_t at = little_endian(archive, end + 16, 4);
  while (at + kEntrySize <= archive.size() &&
         archive.substr(at, kEntrySignature.size()) == kEntrySignature) {
    const std::uint64_t packed = little_endian(archive, at + 20, 4);
    const std::uint64_t name = little_endian(archive, at + 28, 2);
    const std::uint64_t extra = little_endian(archive, at + 30, 2);
    const std::uint64_t comment = little_endian(archive, at + 32, 2);
    const std::uint64_t offset = little_endian(archive, at + 42, 4);
    if (packed != kInZip64 && offset != kInZip64) {
      found.emplace_back(offset, offset + kLocalHeaderSize + name + packed);
    }
    at += kEntrySize + name + extra + comment;
  }
  return found;
}

}  // namespace

bool has_overlapping_entries(std::string_view archive) {
  auto entries = stretches(archive);
  std::sort(entries.begin(), entries.end());
  return std::adjacent_find(entries.begin(), entries.end(),
                            [](const Stretch& first, const Stretch& second) {
                              return second.first < first.second;
                            }) != entries.end();
}

}  // namespace nenpo::package
