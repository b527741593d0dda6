#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "jlreq/line_widths.h"
#include "phrase/seam.h"

namespace nenpo::typeset {

/// A place where a line may end: in front of cluster `end`, and what that would part.
struct LinePlace {
  std::size_t end = 0;
  phrase::Seam seam = phrase::Seam::kInside;
};

/// The ends of the ragged lines that suit the clusters best from `begin` to the last place, which
/// ends them: `lines` lines or one more. A compositor's taste as costs: up to three lines are of
/// like length, the first rather the longer; more fill the measure. A line ends rather between
/// clauses than between phrases, than within a compound, and within a word only where nothing else
/// fits. Nothing where not even that does.
std::optional<std::vector<std::size_t>> ragged_ends(const jlreq::LineWidths& widths,
                                                    std::size_t begin,
                                                    std::span<const LinePlace> places,
                                                    std::size_t lines);

}  // namespace nenpo::typeset
