#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::ingest {

/// Keeps many short texts with a few bytes each beyond their own: in blocks that grow, never move
/// and are given back all together.
class TextPool {
 public:
  /// The text as kept. It stays where it is for as long as the pool lives.
  std::string_view add(std::string_view text);
  /// All texts in the order in which they came, a block at a time.
  const std::vector<std::string>& blocks() const { return blocks_; }

 private:
  static constexpr std::size_t kBlockSize = 1 << 18;

  std::vector<std::string> blocks_;
};

}  // namespace nenpo::ingest
