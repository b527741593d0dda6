#pragma once

#include <cstddef>
#include <span>

#include "jlreq/line_widths.h"
#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// A last line that holds no more than this looks like a mistake: 「す。」
constexpr std::size_t kShortLastLine = 2;

/// Where a line of a paragraph may end; what every breaker asks. An end is the number of clusters
/// before it.
class LineEnds {
 public:
  LineEnds(const LineWidths& widths, std::span<const BreakAfter> breaks)
      : widths_(widths), breaks_(breaks) {}

  /// Table 2 allows a break on either side of a word space. The space belongs to the line before,
  /// where it vanishes, and takes the break behind it: 「a 、」 has none.
  bool may_end_at(std::size_t end) const;

  /// What may not break up to `end` is wider than the line. A long Western string, as an address of
  /// the Web, breaks behind its own marks, else where it must; anything else stands out of the
  /// line, so that no rule is broken in silence.
  std::size_t overfull_end(std::size_t begin, std::size_t end) const;

 private:
  bool is_inside_western(std::size_t i) const;

  const LineWidths& widths_;
  std::span<const BreakAfter> breaks_;
};

}  // namespace nenpo::jlreq
