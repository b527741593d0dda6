#pragma once

#include <cstddef>

#include "pdf/preflight/content/page_check.h"

namespace nenpo::pdf {

/// How many texts could be measured, and how many stand on a picture, a gradient, a spot colour or
/// under a mask, where no single colour is their ground.
struct ContrastCount {
  std::size_t measured = 0;
  std::size_t skipped = 0;
};

/// Each text against what was painted last beneath it, white paper at first: 4.5:1, and 3:1 from
/// 18 pt, or 14 pt bold (WCAG 2.2, 1.4.3). Signs that say nothing are decoration. For files that
/// are read on a screen; what ink does on paper is not known here.
ContrastCount check_contrast(const PageCheck& check);

}  // namespace nenpo::pdf
