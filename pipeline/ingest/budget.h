#pragma once

#include <chrono>
#include <cstdint>

namespace nenpo::ingest {

/// What one submitted file may cost to read, whatever it claims about itself. Every reader draws on
/// one Budget; when a draw fails it stops and reports `too-large`. Cost follows the bytes and cells
/// present, not those claimed.
class Budget {
 public:
  static constexpr std::uint64_t kMaxBytes = 512ull << 20;      // unpacked, all parts together
  static constexpr std::uint64_t kMaxTextBytes = 256ull << 20;  // text kept in cells
  static constexpr std::uint32_t kMaxParts = 4096;
  static constexpr std::uint32_t kMaxDepth = 256;  // of XML elements
  static constexpr std::uint32_t kMaxCells = 4'000'000;
  static constexpr std::uint64_t kMaxRatio = 250;  // unpacked to packed, of one part
  static constexpr std::uint64_t kFreeBytes =
      32ull << 20;  // unpacked, of a part whose ratio does not matter yet
  static constexpr std::chrono::seconds kMaxTime{8};

  bool draw_bytes(std::uint64_t bytes) { return (bytes_ += bytes) <= kMaxBytes; }
  bool draw_text(std::uint64_t bytes) { return (text_ += bytes) <= kMaxTextBytes; }
  bool draw_part() { return ++parts_ <= kMaxParts; }
  bool draw_cell() { return ++cells_ <= kMaxCells; }
  static bool is_plausible_ratio(std::uint64_t packed, std::uint64_t unpacked) {
    return unpacked <= kFreeBytes || unpacked / kMaxRatio <= packed;
  }
  bool in_time() const { return std::chrono::steady_clock::now() - start_ <= kMaxTime; }

 private:
  std::uint64_t bytes_ = 0;
  std::uint64_t text_ = 0;
  std::uint32_t parts_ = 0;
  std::uint32_t cells_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace nenpo::ingest
