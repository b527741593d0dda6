#include "ingest/text_pool.h"

#include <algorithm>

namespace nenpo::ingest {

std::string_view TextPool::add(std::string_view text) {
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back().reserve(std::max(kBlockSize, text.size()));
  }
  std::string& block = blocks_.back();
  const std::size_t at = block.size();
  block += text;
  return std::string_view(block).substr(at);
}

}  // namespace nenpo::ingest
