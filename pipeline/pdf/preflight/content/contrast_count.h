#pragma once

#include <cstddef>

namespace nenpo::pdf {

/// Texts whose contrast could be measured, and those on a picture, a gradient, a spot colour or
/// under a mask, where no single colour is their ground.
struct ContrastCount {
  std::size_t measured = 0;
  std::size_t skipped = 0;
};

}  // namespace nenpo::pdf
