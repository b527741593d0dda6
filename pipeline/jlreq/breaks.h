#pragma once

#include <span>
#include <vector>

#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// JLREQ Table 2 (#possibilities_for_linebreaking_between_characters), very strict:々, ー and small
/// kana never start a line. The notes that ask for more than the classes are read from the
/// clusters.
BreakAfter break_between(const Cluster& before, const Cluster& after);

/// Table 2, then the number rules, then what the caller asks for; a forced break wins over
/// everything.
std::vector<BreakAfter> find_breaks(std::span<const Cluster> clusters);

}  // namespace nenpo::jlreq
