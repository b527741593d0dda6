#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/pages.h"

namespace nenpo::companion {

/// Which lines of the pages end because their words do, and not because they are full.
class LineEnds {
 public:
  explicit LineEnds(const model::Pages& pages);

  /// Of the line that the run stands on; nothing where typeset recorded none.
  std::optional<bool> ends_words(const model::GlyphRun& run, std::size_t page) const;

 private:
  struct Line {
    double y = 0, x = 0;  // pt, line head on the baseline
    bool ends_words = false;
  };
  std::vector<std::vector<Line>> lines_;  // by page; by y, then x
};

}  // namespace nenpo::companion
