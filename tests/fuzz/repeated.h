#pragma once

#include <string>
#include <string_view>

namespace nenpo::fuzz {

/// `piece`, `count` times.
inline std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

}  // namespace nenpo::fuzz
