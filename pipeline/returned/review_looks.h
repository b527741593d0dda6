#pragma once

#include <cstdint>

#include "returned/style_edit.h"

namespace nenpo::returned {

/// The styles of the sheet 確認結果, as indexes of cellXfs.
struct ReviewLooks {
  /// Of a table row: usual, and quiet for what needs no more work.
  struct Row {
    std::uint32_t number = 0, text = 0, link = 0, state = 0, answer = 0;
    std::uint32_t severity[3] = {0, 0, 0};  // info, warning, error
  };
  std::uint32_t title = 0, note = 0, guide = 0, counts = 0, header = 0, hidden = 0;
  Row open, quiet;
};
ReviewLooks add_review_looks(StyleEdit& styles);

}  // namespace nenpo::returned
