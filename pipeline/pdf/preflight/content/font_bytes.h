#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace nenpo::pdf {

/// Big-endian numbers of a font program; 0 beyond its end.
class FontBytes {
 public:
  explicit FontBytes(std::string_view bytes) : bytes_(bytes) {}

  std::size_t size() const { return bytes_.size(); }
  std::uint8_t one(std::size_t at) const {
    return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : std::uint8_t{0};
  }
  std::uint16_t two(std::size_t at) const {
    return static_cast<std::uint16_t>(one(at) * 256U + one(at + 1));
  }
  std::uint32_t four(std::size_t at) const { return two(at) * 65536U + two(at + 2); }
  std::string_view text(std::size_t at, std::size_t size) const {
    return at <= bytes_.size() && size <= bytes_.size() - at ? bytes_.substr(at, size)
                                                             : std::string_view{};
  }
  /// Where a table of a TrueType program begins (OpenType 1.9, "Table directory").
  std::optional<std::size_t> table(std::string_view tag) const {
    constexpr std::size_t kDirectory = 12;
    constexpr std::size_t kEntry = 16;
    for (std::size_t i = 0; i < two(4); ++i) {
      const std::size_t at = kDirectory + i * kEntry;
      if (text(at, tag.size()) == tag) return four(at + 8);
    }
    return std::nullopt;
  }

 private:
  std::string_view bytes_;
};

}  // namespace nenpo::pdf
