#pragma once

#include <array>
#include <cstddef>

#include "jlreq/line_widths.h"

namespace nenpo::jlreq {

/// What one step of the adjustment finds in a line and uses of it.
struct StepUse {
  Em capacity{};
  int places = 0;
  Em used{};

  double share() const { return capacity > 0_em ? used / capacity : 0; }
  Em each() const { return places > 0 ? used / static_cast<double>(places) : 0_em; }
};

/// How the line of clusters [begin, end) reaches the line length: by 3.8.3 (reduction), else by
/// 3.8.4 (expansion). The last line of a paragraph, a line that ends by force and ragged text keep
/// their natural width unless they are too wide. Asked by the breaker for lines that may be, by the
/// adjustment for lines that are.
struct LineFit {
  std::array<StepUse, kReductionSteps> reductions;
  std::array<StepUse, kExpansionSteps> expansions;
  Em wanted{};      // available less natural width
  Em left_short{};  // what no place may open for
  Em overfull{};    // what nothing gives way for

  Em reduced() const;
  Em expanded() const;
  /// How far the place that opens most is beyond its natural width.
  Em widest_opening() const;
};

LineFit fit_line(const LineWidths& widths, std::size_t begin, std::size_t end);

/// Is the text between two line heads filled up to the line length?
bool is_justified(const LineWidths& widths, std::size_t end);

/// The step in which a place of a line with this end gives way: the space before a middle dot at
/// the line end goes with the space behind it (Table 3 n. 5). Between two dots it is the first
/// one's as well and does not.
ReductionStep step_in_line(const LineWidths& widths, const LineEnd& edge, std::size_t place,
                           ReductionStep step);

}  // namespace nenpo::jlreq
