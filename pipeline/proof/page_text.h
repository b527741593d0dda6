#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/pages.h"

namespace nenpo::proof {

/// The words of a page in the order in which they are drawn, blanks left out, and where each of
/// them stands.
class PageText {
 public:
  struct Range {
    std::size_t begin = 0, end = std::string::npos;  // bytes
  };

  explicit PageText(const model::Page& page);

  /// The first place within `range` that says the words. Blanks do not count.
  std::optional<Range> find(std::string_view words, Range range) const;
  std::optional<Range> find(std::string_view words) const { return find(words, {}); }
  /// The em boxes of the words, one for each of their lines.
  std::vector<model::Box> boxes(Range range) const;

 private:
  struct Sign {
    std::size_t begin = 0;  // of text_
    Pt x, baseline, size;
  };
  void add(const model::GlyphRun& run);

  std::string text_;
  std::vector<Sign> signs_;
};

/// Without blanks, which lines and justification add and take.
std::string without_blanks(std::string_view text);

}  // namespace nenpo::proof
