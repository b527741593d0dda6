#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "jlreq/paragraph.h"

namespace nenpo::jlreq {

/// JLREQ Table 2 (#possibilities_for_linebreaking_between_characters), very strict:々, ー and small
/// kana never start a line. The notes that ask for more than the classes are read from the
/// clusters.
BreakAfter break_between(const Cluster& before, const Cluster& after);

/// What keeps a line from ending between two clusters.
enum class BreakRule : std::uint8_t {
  kNone,         // it may end there
  kLineHead,     // the second may not begin a line (3.1.7); a note mark neither (4.2.3)
  kLineEnd,      // the first may not end one (3.1.8, 3.1.10)
  kNumber,       // digits, their sign, unit or counter
  kWord,         // a Western word
  kInseparable,  // two dashes or dots of a kind; the space behind ？
  kCaller        // Cluster::keep_with_next
};

/// The rule of find_breaks for the place behind cluster `i`, which has one behind it.
BreakRule rule_behind(std::span<const Cluster> clusters, std::span<const BreakAfter> breaks,
                      std::size_t i);

/// Table 2, then the number rules, then what the caller asks for; a forced break wins over
/// everything.
std::vector<BreakAfter> find_breaks(std::span<const Cluster> clusters);

}  // namespace nenpo::jlreq
