#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nenpo::ingest {

/// Unsigned numbers out of binary formats, lowest byte first. Bytes beyond the end count as 0, so
/// that a record cut short can be looked at without reading outside it; whoever must know asks for
/// the size.
constexpr std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;) {
    const bool present = at < bytes.size() && i < bytes.size() - at;
    value = (value << 8) | (present ? static_cast<unsigned char>(bytes[at + i]) : 0u);
  }
  return value;
}

constexpr std::uint8_t u8(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(little_endian(bytes, at, 1));
}
constexpr std::uint16_t u16(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(little_endian(bytes, at, 2));
}
constexpr std::uint32_t u32(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(little_endian(bytes, at, 4));
}
constexpr std::uint64_t u64(std::string_view bytes, std::size_t at) {
  return little_endian(bytes, at, 8);
}
/// An IEEE 754 double.
inline double f64(std::string_view bytes, std::size_t at) {
  return std::bit_cast<double>(u64(bytes, at));
}

}  // namespace nenpo::ingest
