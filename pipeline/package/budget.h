#pragma once

#include <time.h>

#include <chrono>
#include <cstdint>

namespace nenpo::package {

/// What one submitted file may cost to read, whatever it claims about itself. Every reader draws on
/// one Budget; when a draw fails it stops and reports `too-large`. Cost follows the bytes and cells
/// present, not those claimed.
class Budget {
 public:
  static constexpr std::uint64_t kMebibyte = 1u << 20;
  static constexpr std::uint64_t kMaxBytes = 512 * kMebibyte;      // unpacked, all parts together
  static constexpr std::uint64_t kMaxTextBytes = 160 * kMebibyte;  // kept in cells and tables
  static constexpr std::uint32_t kMaxParts = 4096;
  static constexpr std::uint32_t kMaxDepth = 256;              // of XML elements
  static constexpr std::uint32_t kMaxCells = 1u << 21;         // 200 MB of memory
  static constexpr std::uint64_t kMaxRatio = 250;              // unpacked to packed, of one part
  static constexpr std::uint64_t kFreeBytes = 32 * kMebibyte;  // below it no ratio matters
  static constexpr std::chrono::seconds kMaxTime{8};           // of computing

  bool draw_bytes(std::uint64_t bytes) { return (bytes_ += bytes) <= kMaxBytes; }
  bool draw_text(std::uint64_t bytes) { return (text_ += bytes) <= kMaxTextBytes; }
  bool draw_part() { return ++parts_ <= kMaxParts; }
  bool draw_cell() { return ++cells_ <= kMaxCells; }
  static bool is_plausible_ratio(std::uint64_t packed, std::uint64_t unpacked) {
    return unpacked <= kFreeBytes || unpacked / kMaxRatio <= packed;
  }
  bool in_time() const { return computing_time() - start_ <= kMaxTime; }

 private:
  /// Of this thread: a busy machine must not change what can be read.
  static std::chrono::nanoseconds computing_time() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
  }

  std::uint64_t bytes_ = 0;
  std::uint64_t text_ = 0;
  std::uint32_t parts_ = 0;
  std::uint32_t cells_ = 0;
  std::chrono::nanoseconds start_ = computing_time();
};

}  // namespace nenpo::package
